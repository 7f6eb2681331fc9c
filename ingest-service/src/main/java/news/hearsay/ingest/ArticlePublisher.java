package news.hearsay.ingest;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import news.hearsay.events.Article;
import news.hearsay.events.EventCodec;
import news.hearsay.events.Topics;
import news.hearsay.ingest.edge.RequestRefusedException;
import news.hearsay.ingest.edge.problem.IngestMetrics;
import news.hearsay.platform.kafka.RecordTracing;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.stereotype.Component;

/** Publishes articles to {@code hearsay.articles.v1}. Thread-safe. */
@Component
class ArticlePublisher {

    private static final Logger LOG = LoggerFactory.getLogger(ArticlePublisher.class);
    private static final long FAIL_FAST_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final KafkaTemplate<String, byte[]> kafka;
    private final ArticleTopics topics;
    private final IngestProperties properties;
    private final IngestMetrics metrics;
    private volatile long lastFailure = System.nanoTime() - FAIL_FAST_NANOS;

    ArticlePublisher(
            KafkaTemplate<String, byte[]> kafka,
            ArticleTopics topics,
            IngestProperties properties,
            IngestMetrics metrics) {
        this.kafka = kafka;
        this.topics = topics;
        this.properties = properties;
        this.metrics = metrics;
    }

    /**
     * Publishes one article. May block for the connect timeout.
     *
     * @return completes when every in-sync replica has the article. Fails with {@link RequestRefusedException} if there
     *     is no acknowledgement; the article may have been written nevertheless, and publishing it again produces the
     *     same ids
     */
    CompletableFuture<Receipt> publish(Article article) {
        // While the broker is unavailable, each send would block in turn: for a second after a failure refuse at once.
        if (System.nanoTime() - lastFailure < FAIL_FAST_NANOS) {
            return CompletableFuture.failedFuture(unavailable());
        }
        if (!topics.exist()) {
            lastFailure = System.nanoTime();
            return CompletableFuture.failedFuture(unavailable());
        }
        try (MDC.MDCCloseable _ = MDC.putCloseable(RecordTracing.ARTICLE_ID, article.id())) {
            return kafka.send(EventCodec.encode(article, article.receivedAt())).handle((sent, failure) -> {
                if (failure != null) {
                    throw refusal(failure);
                }
                metrics.accepted();
                return Receipt.of(article);
            });
        } catch (KafkaException | org.springframework.kafka.KafkaException e) {
            return CompletableFuture.failedFuture(refusal(e));
        }
    }

    /**
     * Waits for the acknowledgement of one article.
     *
     * @param publication the result of {@link #publish}
     * @throws RequestRefusedException if there is none
     */
    static Receipt acknowledged(CompletableFuture<Receipt> publication) {
        try {
            return publication.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
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
                    "the article as a Kafka record", Topics.MAX_RECORD_BYTES, "shorten the text");
        }
        if (NestedExceptionUtils.getMostSpecificCause(cause) instanceof UnknownTopicOrPartitionException) {
            topics.areGone();
        }
        long now = System.nanoTime();
        if (now - lastFailure > FAIL_FAST_NANOS) {
            LOG.warn("Kafka did not acknowledge an article: {}", cause.toString());
        }
        lastFailure = now;
        return unavailable();
    }

    private RequestRefusedException unavailable() {
        return RequestRefusedException.kafkaUnavailable(properties.kafka().retryAfter());
    }
}
