package news.hearsay.web.read;

/** A parameter that is well formed but cannot be used in this query. The message gives the reason. */
public final class InvalidFilterException extends RuntimeException {

    private final String parameter;

    private InvalidFilterException(String parameter, String message) {
        super(message, null, false, false);
        this.parameter = parameter;
    }

    static InvalidFilterException cursor() {
        return new InvalidFilterException("cursor", "not a cursor of this list in this order");
    }

    static InvalidFilterException until() {
        return new InvalidFilterException("until", "must be after from");
    }

    /** Returns the name of the parameter. */
    public String parameter() {
        return parameter;
    }
}
