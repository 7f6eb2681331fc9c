package news.hearsay.events;

/**
 * What travels on Hearsay's topics. All events of one article have its id as key and so keep their order on one
 * partition.
 */
public sealed interface Event permits Article, Claim, Attribution, Extraction {

    /** The article that the event is about; the record's key in Kafka. */
    String articleId();

    /** The article's revision: the first 16 hex digits of its content hash, see {@link Ids#revision}. */
    String revision();

    /** The CloudEvents {@code id}: the same for every replay of the same event. */
    String eventId();
}
