package news.hearsay.alerts.delivery;

/** What became of an attempt. */
public sealed interface Outcome {

    /** The receiver has the alert. */
    record Delivered() implements Outcome {}

    /**
     * The attempt failed; another one may succeed.
     *
     * @param reason what was wrong, for the operator
     */
    record Failed(String reason) implements Outcome {}

    /**
     * No attempt can succeed until the watch is changed.
     *
     * @param reason what was wrong, for the operator
     */
    record Impossible(String reason) implements Outcome {}
}
