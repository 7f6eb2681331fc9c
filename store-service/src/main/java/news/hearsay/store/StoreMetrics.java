package news.hearsay.store;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.tracing.Span;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Set;
import news.hearsay.events.Article;
import news.hearsay.events.Event;
import news.hearsay.events.Extraction;
import news.hearsay.events.Topics;
import news.hearsay.platform.failure.SqlState;
import news.hearsay.platform.kafka.RecordMeters;
import news.hearsay.platform.kafka.RecordTracing;
import news.hearsay.platform.lag.LiveLag;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The meters of the store, and its spans in the trace of each article. Thread-safe. */
@Component
class StoreMetrics {

    /** The topics whose records end an article's way through the pipeline. */
    private static final Set<String> TRACED = Set.of(Topics.ARTICLES, Topics.EXTRACTIONS);

    private static final Duration[] LAG_BUCKETS = RecordMeters.buckets(
            100, 250, 500, 1_000, 2_500, 5_000, 10_000, 30_000, 60_000, 300_000, 1_800_000, 3_600_000);
    private static final Duration[] DURATION_BUCKETS =
            RecordMeters.buckets(5, 10, 25, 50, 100, 250, 500, 1_000, 2_500, 5_000, 10_000, 30_000);

    private final RecordTracing tracing;
    private final MeterRegistry meters;
    private final Clock clock;
    private final RecordMeters batches;
    private final Timer articleLag;
    private final Timer extractionLag;
    private final LiveLag liveLag;

    StoreMetrics(RecordTracing tracing, MeterRegistry meters, RecordMeters batches) {
        this.tracing = tracing;
        this.meters = meters;
        this.clock = Clock.systemUTC();
        this.batches = batches;
        this.articleLag = lag("article");
        this.extractionLag = lag("extraction");
        // counters exist from the start: Prometheus sees no increase from nothing to one
        SqlState.labels().forEach(this::databaseErrors);
        this.liveLag = new LiveLag(meters, clock, "article");
    }

    private Timer lag(String until) {
        return Timer.builder("hearsay.lag")
                .description("From an article's reception to the commit of its rows (until=article) or of all that was"
                        + " found in it (until=extraction)")
                .tag("until", until)
                .serviceLevelObjectives(LAG_BUCKETS)
                .register(meters);
    }

    /** Measures how a batch is stored; each article and each extraction event has a span as long as the batch. */
    void measure(List<ConsumerRecord<byte[], byte[]>> batch, Runnable store) {
        batches.batchReceived(batch.size());
        Timer.Sample sample = Timer.start(meters);
        List<Span> spans = batch.stream()
                .filter(message -> TRACED.contains(message.topic()))
                .map(message -> tracing.startSpan("store", message))
                .toList();
        String outcome = "stored";
        try {
            store.run();
        } catch (RuntimeException e) {
            outcome = "retried";
            batches.batchRetried();
            spans.forEach(span -> RecordTracing.markFailed(span, e));
            throw e;
        } finally {
            spans.forEach(Span::end);
            sample.stop(duration(outcome));
        }
    }

    private Timer duration(String outcome) {
        return Timer.builder("hearsay.store.duration")
                .description("Duration of a batch; outcome=retried: it failed and is delivered again")
                .tag("outcome", outcome)
                .serviceLevelObjectives(DURATION_BUCKETS)
                .register(meters);
    }

    /** Records the lag of events whose rows are committed. */
    void stored(List<ReceivedEvent> events) {
        events.forEach(received -> stored(received.message(), received.event()));
    }

    private void stored(ConsumerRecord<?, ?> message, Event event) {
        switch (event) {
            case Article article -> {
                articleLag.record(since(article.receivedAt()));
                liveLag.record(article.receivedAt(), article.publishedAt());
            }
            case Extraction _ -> {
                Instant received = time(message);
                if (received != null) {
                    extractionLag.record(since(received));
                }
            }
            default -> {}
        }
    }

    /** Zero if the clock of the machine that received the article is ahead. */
    private Duration since(Instant received) {
        Duration lag = Duration.between(received, clock.instant());
        return lag.isNegative() ? Duration.ZERO : lag;
    }

    /** Returns the CloudEvent's time, which for all events is the time when the article was received. */
    private static @Nullable Instant time(ConsumerRecord<?, ?> message) {
        var header = message.headers().lastHeader("ce_time");
        if (header == null || header.value() == null) {
            return null;
        }
        try {
            return OffsetDateTime.parse(new String(header.value(), US_ASCII)).toInstant();
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    /** Counts a failed transaction by the kind of its SQLSTATE. */
    void transactionFailed(Throwable failure) {
        databaseErrors(SqlState.label(failure)).increment();
    }

    private Counter databaseErrors(String kind) {
        return Counter.builder("hearsay.database.errors")
                .description("Transactions that failed")
                .tag("kind", kind)
                .register(meters);
    }
}
