package news.hearsay.ingest;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import news.hearsay.events.Article;
import news.hearsay.events.EventCodec;
import news.hearsay.events.Topics;
import news.hearsay.platform.kafka.RecordTracing;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.stereotype.Component;

/** Sends articles to {@code hearsay.articles.v1}. Thread-safe. */
@Component
class ArticlePublisher {

    private static final Logger LOG = LoggerFactory.getLogger(ArticlePublisher.class);
    private static final long PAUSE_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final KafkaTemplate<String, byte[]> kafka;
    private final ArticleTopics topics;
    private final IngestProperties properties;
    private final Tally tally;
    private volatile long lastFailure = System.nanoTime() - PAUSE_NANOS;

    ArticlePublisher(
            KafkaTemplate<String, byte[]> kafka, ArticleTopics topics, IngestProperties properties, Tally tally) {
        this.kafka = kafka;
        this.topics = topics;
        this.properties = properties;
        this.tally = tally;
    }

    /**
     * Sends one article. May block for the connect timeout.
     *
     * @return done once every in-sync replica has it; failed with {@link RequestRefusedException} if that is not known,
     *     in which case it may still have been written: sending it again makes the same ids
     */
    CompletableFuture<Receipt> publish(Article article) {
        // While the broker is away each send would wait in turn; what comes in the second after a failure is refused at
        // once.
        if (System.nanoTime() - lastFailure < PAUSE_NANOS) {
            return CompletableFuture.failedFuture(away());
        }
        if (!topics.areThere()) {
            lastFailure = System.nanoTime();
            return CompletableFuture.failedFuture(away());
        }
        try (MDC.MDCCloseable _ = MDC.putCloseable(RecordTracing.ARTICLE_ID, article.id())) {
            return kafka.send(EventCodec.encode(article, article.receivedAt())).handle((sent, failure) -> {
                if (failure != null) {
                    throw refusal(failure);
                }
                tally.accepted();
                return Receipt.of(article);
            });
        } catch (KafkaException | org.springframework.kafka.KafkaException e) {
            return CompletableFuture.failedFuture(refusal(e));
        }
    }

    private RequestRefusedException refusal(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null
                && (cause instanceof CompletionException
                        || cause instanceof org.springframework.kafka.KafkaException)) {
            cause = cause.getCause();
        }
        if (cause instanceof RecordTooLargeException) {
            return RequestRefusedException.tooLarge(
                    "the article as an event", Topics.MAX_RECORD_BYTES, "shorten the text");
        }
        long now = System.nanoTime();
        if (now - lastFailure > PAUSE_NANOS) {
            LOG.warn("Kafka did not take an article: {}", cause.toString());
        }
        lastFailure = now;
        return away();
    }

    private RequestRefusedException away() {
        return RequestRefusedException.kafkaAway(properties.kafka().retryAfter());
    }
}
