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
import java.util.function.Supplier;
import news.hearsay.events.Article;
import news.hearsay.events.Event;
import news.hearsay.events.Extraction;
import news.hearsay.events.Topics;
import news.hearsay.platform.failure.SqlState;
import news.hearsay.platform.kafka.RecordMeters;
import news.hearsay.platform.kafka.RecordTracing;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What can be seen of the storing from outside: its meters, and in each article's trace when it was stored.
 * Thread-safe.
 */
@Component
class Watch {

    /** What ends an article's way here: the article itself, and the record that counts what was found in it. */
    private static final Set<String> TRACED = Set.of(Topics.ARTICLES, Topics.EXTRACTIONS);

    private static final Duration[] LAGS = RecordMeters.buckets(
            100, 250, 500, 1_000, 2_500, 5_000, 10_000, 30_000, 60_000, 300_000, 1_800_000, 3_600_000);
    private static final Duration[] TIMES =
            RecordMeters.buckets(5, 10, 25, 50, 100, 250, 500, 1_000, 2_500, 5_000, 10_000, 30_000);

    private final RecordTracing tracing;
    private final MeterRegistry meters;
    private final Clock clock;
    private final RecordMeters batches;
    private final Timer articleLag;
    private final Timer extractionLag;

    Watch(RecordTracing tracing, MeterRegistry meters) {
        this.tracing = tracing;
        this.meters = meters;
        this.clock = Clock.systemUTC();
        this.batches = new RecordMeters(meters, 1, 10, 50, 100, 250, 500, 1000);
        this.articleLag = lag("article");
        this.extractionLag = lag("extraction");
    }

    private Timer lag(String until) {
        return Timer.builder("hearsay.lag")
                .description("From an article's reception to the commit of its rows (until=article) or of all that was"
                        + " found in it (until=extraction)")
                .tag("until", until)
                .serviceLevelObjectives(LAGS)
                .register(meters);
    }

    /** Stores a batch under watch: each article and each extraction record has a span that begins and ends with it. */
    void over(List<ConsumerRecord<byte[], byte[]>> batch, Runnable store) {
        batches.came(batch.size());
        Timer.Sample sample = Timer.start(meters);
        List<Span> spans = batch.stream()
                .filter(message -> TRACED.contains(message.topic()))
                .map(message -> tracing.begin("store", message))
                .toList();
        String outcome = "stored";
        try {
            store.run();
        } catch (RuntimeException e) {
            outcome = "retried";
            batches.retried();
            spans.forEach(span -> RecordTracing.fail(span, e));
            throw e;
        } finally {
            spans.forEach(Span::end);
            sample.stop(duration(outcome));
        }
    }

    private Timer duration(String outcome) {
        return Timer.builder("hearsay.store.duration")
                .description("How long a batch took; outcome=retried: it failed and comes again")
                .tag("outcome", outcome)
                .serviceLevelObjectives(TIMES)
                .register(meters);
    }

    /** The rows of these events are committed. */
    void stored(List<Received> events) {
        events.forEach(received -> stored(received.message(), received.event()));
    }

    private void stored(ConsumerRecord<?, ?> message, Event event) {
        switch (event) {
            case Article article -> articleLag.record(since(article.receivedAt()));
            case Extraction _ -> {
                Instant received = time(message);
                if (received != null) {
                    extractionLag.record(since(received));
                }
            }
            default -> {}
        }
    }

    /** Two machines' clocks may differ by a little. */
    private Duration since(Instant received) {
        Duration lag = Duration.between(received, clock.instant());
        return lag.isNegative() ? Duration.ZERO : lag;
    }

    /** The CloudEvent's time, which for all events is when the article was received. */
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

    /** Has a record put aside within a span of its own; counted as often as it is tried. */
    <T> T deadLettered(Poison poison, Supplier<T> send) {
        batches.deadLettered(poison.message().topic(), poison.reason().label());
        return tracing.within("dead-letter", poison.message(), send);
    }

    void databaseFailed(Throwable failure) {
        Counter.builder("hearsay.database.errors")
                .description("Transactions that failed")
                .tag("kind", SqlState.label(failure))
                .register(meters)
                .increment();
    }
}
