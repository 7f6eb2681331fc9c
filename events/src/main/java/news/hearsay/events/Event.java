package news.hearsay.events;

/** An event on one of Hearsay's topics. */
public sealed interface Event permits ArticleEvent, Ruling, SubjectDefinition, Watch {

    /** Returns the key of the record in Kafka. Events with the same key keep their order on one partition. */
    String key();

    /** Returns the CloudEvents {@code id}, the same for every replay of the event. */
    String eventId();
}
