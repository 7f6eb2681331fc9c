package news.hearsay.web.read;

/** A parameter that can be read, but by which nothing can be found. The message says why. */
public final class WrongFilterException extends RuntimeException {

    private final String parameter;

    private WrongFilterException(String parameter, String message) {
        super(message, null, false, false);
        this.parameter = parameter;
    }

    static WrongFilterException cursor() {
        return new WrongFilterException("cursor", "it was not given out for this list in this order");
    }

    static WrongFilterException until() {
        return new WrongFilterException("until", "it is not after from");
    }

    /** Which one. */
    public String parameter() {
        return parameter;
    }
}
