package news.hearsay.web.request;

/** The requested resource does not exist. The message names it. */
public final class NotFoundException extends RuntimeException {

    private final String parameter;

    /** @param kind the kind of resource, such as thread */
    public NotFoundException(String kind) {
        this("no %s has this id".formatted(kind), "id");
    }

    private NotFoundException(String message, String parameter) {
        super(message, null, false, false);
        this.parameter = parameter;
    }

    /** Returns the exception for an article, or for its revision if the article itself exists. */
    public static NotFoundException article(boolean articleExists) {
        return articleExists
                ? new NotFoundException("the article has no such revision", "revision")
                : new NotFoundException("article");
    }

    /** Returns the parameter that identifies the resource. */
    String parameter() {
        return parameter;
    }
}
