package news.hearsay.extract;

import java.util.List;
import news.hearsay.events.Article;
import news.hearsay.events.Event;
import news.hearsay.events.EventCodec;
import news.hearsay.events.InvalidEventException;
import news.hearsay.events.Topics;
import news.hearsay.extract.engine.AttributionExtractor;
import news.hearsay.extract.engine.AttributionRelation;
import news.hearsay.extract.subject.Subjects;
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

    /** What is wrong with the record makes a {@link Reading.Poison}; only a failure of the virtual machine is thrown. */
    Reading read(ConsumerRecord<byte[], byte[]> message) {
        Article article;
        try {
            article = article(message);
        } catch (InvalidEventException e) {
            return new Reading.Poison(message, e);
        }
        try {
            return found(article);
        } catch (RuntimeException | Error e) {
            if (!Failures.isOfTheArticle(e)) {
                throw e;
            }
            LOG.warn("Article {} could not be read; trying once more", article.id(), e);
        }
        try {
            return found(article);
        } catch (RuntimeException | Error e) {
            if (!Failures.isOfTheArticle(e)) {
                throw e;
            }
            return new Reading.Poison(message, Failures.reason(e));
        }
    }

    private static Article article(ConsumerRecord<byte[], byte[]> message) {
        Event event = EventCodec.decode(message);
        if (event instanceof Article article) {
            return article;
        }
        throw new InvalidEventException("an article was expected, but this is a " + event.getClass().getSimpleName());
    }

    private Reading found(Article article) {
        List<AttributionRelation> relations = extractor.extract(article.text(), article.outlet());
        List<Event> events = Findings.of(article, relations, extractor.identity(), subjects);
        List<ProducerRecord<String, byte[]>> records =
                events.stream().map(event -> EventCodec.encode(event, article.receivedAt())).toList();
        records.forEach(ArticleReader::requireFits);
        return new Reading.Found(records);
    }

    private static void requireFits(ProducerRecord<String, byte[]> message) {
        if (message.value().length > Topics.MAX_RECORD_BYTES) {
            throw new IllegalStateException("an event of %d bytes for %s is over the limit of %d"
                    .formatted(message.value().length, message.topic(), Topics.MAX_RECORD_BYTES));
        }
    }
}
