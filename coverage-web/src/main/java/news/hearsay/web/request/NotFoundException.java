package news.hearsay.web.request;

import java.util.List;

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

    /**
     * Returns the exception for an outlet that a parameter names.
     *
     * @param similar the names that may be meant
     */
    public static NotFoundException outlet(String parameter, String name, List<String> similar) {
        String detail = "no outlet has the name or id “%s”".formatted(name);
        return new NotFoundException(
                similar.isEmpty() ? detail : detail + "; similar names: " + String.join(", ", similar), parameter);
    }

    /** Returns the parameter that identifies the resource. */
    String parameter() {
        return parameter;
    }
}
