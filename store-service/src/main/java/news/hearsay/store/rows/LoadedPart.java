package news.hearsay.store.rows;

/**
 * How far one part of an extracted archive is loaded.
 *
 * @param digest SHA-256 of the names and contents of its files, in lower-case hexadecimal
 * @param folder the folder of the archive
 * @param part the name of the part, such as {@code part-00007}
 * @param articles number of article revisions that are done, in the order of the files
 * @param rejected number of them that were rejected
 * @param complete whether the whole part is done
 */
public record LoadedPart(String digest, String folder, String part, long articles, long rejected, boolean complete) {

    /** A part of which nothing is loaded. */
    public LoadedPart(String digest, String folder, String part) {
        this(digest, folder, part, 0, 0, false);
    }

    /** The same part when so many further article revisions are done. */
    public LoadedPart plus(long moreArticles, long moreRejected) {
        return new LoadedPart(digest, folder, part, articles + moreArticles, rejected + moreRejected, complete);
    }

    /** The same part when it is done. */
    public LoadedPart completed() {
        return new LoadedPart(digest, folder, part, articles, rejected, true);
    }
}
