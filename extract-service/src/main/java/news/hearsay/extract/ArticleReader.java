package news.hearsay.extract;

import java.util.List;
import news.hearsay.events.Article;
import news.hearsay.events.Event;
import news.hearsay.events.EventCodec;
import news.hearsay.events.InvalidEventException;
import news.hearsay.events.InvalidEventException.Flaw;
import news.hearsay.events.Topics;
import news.hearsay.extract.engine.AttributionExtractor;
import news.hearsay.extract.engine.AttributionRelation;
import news.hearsay.extract.subject.Subjects;
import news.hearsay.platform.failure.Failure;
import news.hearsay.platform.failure.Reason;
import news.hearsay.platform.failure.TooLargeException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads one article: from the record that came to the records that go. Thread-safe. */
final class ArticleReader {

    private static final Logger LOG = LoggerFactory.getLogger(ArticleReader.class);

    private final AttributionExtractor extractor;
    private final Subjects subjects;

    ArticleReader(AttributionExtractor extractor, Subjects subjects) {
        this.extractor = extractor;
        this.subjects = subjects;
    }

    /**
     * What is wrong with the record makes a {@link Reading.Poison}.
     *
     * @throws RuntimeException if the failure is none of the record's and passes
     */
    Reading read(ConsumerRecord<byte[], byte[]> message) {
        try {
            Article article = article(message);
            try {
                return found(article);
            } catch (RuntimeException | Error e) {
                LOG.warn(
                        "Article {} could not be read ({}); trying once more",
                        article.id(),
                        e.getClass().getName());
                return found(article);
            }
        } catch (RuntimeException | Error e) {
            return switch (Failure.ofExtraction(e)) {
                case Failure.Poison(Reason reason) -> new Reading.Poison(message, reason, e);
                case Failure.Transient _, Failure.Unknown _ -> throw new CannotReadNowException(e);
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
                "an article was expected, but this is a " + event.getClass().getSimpleName());
    }

    private Reading found(Article article) {
        List<AttributionRelation> relations = extractor.extract(article.text(), article.outlet());
        List<Event> events = Findings.of(article, relations, extractor.identity(), subjects);
        List<ProducerRecord<String, byte[]>> records = events.stream()
                .map(event -> EventCodec.encode(event, article.receivedAt()))
                .toList();
        records.forEach(ArticleReader::requireFits);
        return new Reading.Found(records, words(article.text()));
    }

    private static int words(String text) {
        int words = 0;
        boolean within = false;
        for (int i = 0; i < text.length(); i++) {
            boolean letter = !Character.isWhitespace(text.charAt(i));
            if (letter && !within) {
                words++;
            }
            within = letter;
        }
        return words;
    }

    private static void requireFits(ProducerRecord<String, byte[]> message) {
        if (message.value().length > Topics.MAX_RECORD_BYTES) {
            throw new TooLargeException(message.topic(), message.value().length, Topics.MAX_RECORD_BYTES);
        }
    }

    /** The batch is to be read again later; also an {@link Error}, such as a full heap, must not end the listener. */
    static final class CannotReadNowException extends RuntimeException {

        CannotReadNowException(Throwable cause) {
            super(cause);
        }
    }
}
