package news.hearsay.platform.posting;

/** What ingest answered for one line of NDJSON. */
public sealed interface PostedLine {

    /**
     * Ingest has the article.
     *
     * @param id the id of the article
     */
    record Accepted(String id) implements PostedLine {}

    /**
     * Ingest never accepts the line.
     *
     * @param reason each invalid field with its fix
     */
    record Rejected(String reason) implements PostedLine {}

    /**
     * Ingest failed on the line for a reason that is not known to be temporary, most likely a bug that this line
     * triggers. The others need not wait for it: post it again alone, some times.
     */
    record Failed(String reason) implements PostedLine {}

    /** Ingest accepts the line later, or it is unknown whether it did. */
    record Later(String reason) implements PostedLine {}
}
