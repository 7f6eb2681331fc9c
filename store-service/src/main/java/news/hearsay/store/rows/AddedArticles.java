package news.hearsay.store.rows;

/**
 * What became of received articles.
 *
 * @param articles number of new articles
 * @param revisions number of further new revisions
 * @param known number of receptions whose revision was stored before; the further receptions of a new revision count,
 *     too
 * @param removed number of receptions that are ignored, because retention has removed the article since
 */
public record AddedArticles(long articles, long revisions, long known, long removed) {

    /** Nothing was received. */
    public static final AddedArticles NONE = new AddedArticles(0, 0, 0, 0);

    /** Returns the sums. */
    public AddedArticles plus(AddedArticles more) {
        return new AddedArticles(
                articles + more.articles, revisions + more.revisions, known + more.known, removed + more.removed);
    }

    /** Returns the number of receptions. */
    public long total() {
        return articles + revisions + known + removed;
    }
}
