package news.hearsay.extract;

import java.util.List;
import java.util.Locale;
import news.hearsay.events.Article;
import news.hearsay.events.Event;
import news.hearsay.events.EventCodec;
import news.hearsay.events.InvalidEventException;
import news.hearsay.events.InvalidEventException.Flaw;
import news.hearsay.events.Topics;
import news.hearsay.extract.engine.AttributionExtractor;
import news.hearsay.extract.engine.AttributionRelation;
import news.hearsay.language.LanguageDetector;
import news.hearsay.platform.failure.Failure;
import news.hearsay.platform.failure.Reason;
import news.hearsay.platform.failure.RejectedRecord;
import news.hearsay.platform.failure.TooLargeException;
import news.hearsay.platform.subject.Subjects;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Extracts from one article: turns the record that came into the records to send. Thread-safe. */
final class RecordExtractor {

    private static final Logger LOG = LoggerFactory.getLogger(RecordExtractor.class);

    private final AttributionExtractor extractor;
    private final Subjects subjects;

    RecordExtractor(AttributionExtractor extractor, Subjects subjects) {
        this.extractor = extractor;
        this.subjects = subjects;
    }

    /**
     * Extracts from a record.
     *
     * @return {@link ExtractionResult.Rejected} if the record causes the failure
     * @throws RuntimeException if the failure is transient: the batch has to be processed again
     */
    ExtractionResult extract(ConsumerRecord<byte[], byte[]> message) {
        try {
            Article article = article(message);
            try {
                return extracted(article);
            } catch (RuntimeException | Error e) {
                LOG.warn(
                        "Extraction from article {} failed ({}), retrying once",
                        article.id(),
                        e.getClass().getName());
                return extracted(article);
            }
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
        String unread = unread(article);
        List<AttributionRelation> relations =
                unread == null ? extractor.extract(article.text(), article.outlet()) : List.of();
        List<Event> events = ExtractionEvents.of(article, relations, unread, extractor.identity(), subjects);
        List<ProducerRecord<String, byte[]>> records = events.stream()
                .map(event -> EventCodec.encode(event, article.receivedAt()))
                .toList();
        records.forEach(RecordExtractor::requireFits);
        return new ExtractionResult.Extracted(records, words(article.text()));
    }

    /** Returns why the engine, which reads English, does not read an article; null if it does. */
    static @Nullable String unread(Article article) {
        boolean detected = LanguageDetector.DETECTED.equals(article.languageFrom());
        if (LanguageDetector.isForeign(article.language())) {
            // the language of a page or feed is often that of the site's software
            boolean isFromDocument = article.languageFrom() != null && !detected;
            if (isFromDocument && LanguageDetector.isCertainlyEnglish(article.text())) {
                return null;
            }
            String language = Locale.forLanguageTag(article.language()).getLanguage();
            return (detected ? "detected:" : "declared:") + language;
        }
        String language = detected && article.language().equals(LanguageDetector.ENGLISH)
                ? LanguageDetector.ENGLISH
                : LanguageDetector.detect(article.text());
        return language.equals(LanguageDetector.ENGLISH) ? null : "detected:" + language;
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

    /** Wraps a transient failure, so that an {@link Error}, such as a full heap, does not end the listener. */
    static final class TransientFailureException extends RuntimeException {

        TransientFailureException(Throwable cause) {
            super(cause);
        }
    }
}
