package news.hearsay.fetch;

/** What became of a POST request. */
public sealed interface Posted {

    /**
     * The server answered.
     *
     * @param status the HTTP status
     */
    record Answered(int status) implements Posted {}

    /**
     * There was no answer.
     *
     * @param problem the kind of problem, with what to do about it
     * @param detail what happened, as a sentence without a full stop
     */
    record Refused(FetchProblem problem, String detail) implements Posted {}
}
