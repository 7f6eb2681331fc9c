package news.hearsay.extract;

import java.util.List;
import news.hearsay.events.Article;
import news.hearsay.events.Event;
import news.hearsay.events.EventCodec;
import news.hearsay.events.InvalidEventException;
import news.hearsay.events.InvalidEventException.Flaw;
import news.hearsay.events.Topics;
import news.hearsay.platform.failure.Failure;
import news.hearsay.platform.failure.Reason;
import news.hearsay.platform.failure.RejectedRecord;
import news.hearsay.platform.failure.TooLargeException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Extracts from one article: turns the record that came into the records to send. Thread-safe. */
final class RecordExtractor {

    private final ArticleExtraction extraction;

    RecordExtractor(ArticleExtraction extraction) {
        this.extraction = extraction;
    }

    /**
     * Extracts from a record.
     *
     * @return {@link ExtractionResult.Rejected} if the record causes the failure
     * @throws RuntimeException if the failure is transient: the batch has to be processed again
     */
    ExtractionResult extract(ConsumerRecord<byte[], byte[]> message) {
        try {
            return extracted(article(message));
        } catch (RuntimeException | Error e) {
            return switch (Failure.ofExtraction(e)) {
                case Failure.Poison(Reason reason) ->
                    new ExtractionResult.Rejected(new RejectedRecord(message, reason, e));
                case Failure.Transient _, Failure.Unknown _ -> throw new TransientFailureException(e);
            };
        }
    }

    private static Article article(ConsumerRecord<byte[], byte[]> message) {
        Event event = EventCodec.decode(message);
        if (event instanceof Article article) {
            return article;
        }
        throw new InvalidEventException(
                Flaw.UNEXPECTED_TYPE,
                "expected an article, found " + event.getClass().getSimpleName());
    }

    private ExtractionResult extracted(Article article) {
        List<ProducerRecord<String, byte[]>> records = extraction.events(article).stream()
                .map(event -> EventCodec.encode(event, article.receivedAt()))
                .toList();
        records.forEach(RecordExtractor::requireFits);
        return new ExtractionResult.Extracted(records, ArticleExtraction.words(article.text()));
    }

    private static void requireFits(ProducerRecord<String, byte[]> message) {
        if (message.value().length > Topics.MAX_RECORD_BYTES) {
            throw new TooLargeException(message.topic(), message.value().length, Topics.MAX_RECORD_BYTES);
        }
    }

    /** Wraps a transient failure, so that an {@link Error}, such as a full heap, does not end the listener. */
    static final class TransientFailureException extends RuntimeException {

        TransientFailureException(Throwable cause) {
            super(cause);
        }
    }
}
