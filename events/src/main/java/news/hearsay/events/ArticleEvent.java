package news.hearsay.events;

/**
 * An event of the pipeline. All events of one article have its id as key, so they keep their order on one partition.
 */
public sealed interface ArticleEvent extends Event permits Article, Claim, Attribution, Extraction {

    /** Returns the id of the article, which is the key of the record in Kafka. */
    String articleId();

    /**
     * Returns the revision of the article: the first 16 hexadecimal digits of its content hash, see
     * {@link Ids#revision}.
     */
    String revision();

    @Override
    default String key() {
        return articleId();
    }
}
