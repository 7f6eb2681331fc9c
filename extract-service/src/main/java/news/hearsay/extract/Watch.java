package news.hearsay.extract;

import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.function.Supplier;
import news.hearsay.platform.failure.Reason;
import news.hearsay.platform.kafka.RecordMeters;
import news.hearsay.platform.kafka.RecordTracing;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * What can be seen of the reading from outside: its meters, and in each article's trace that it was read. Thread-safe.
 */
final class Watch {

    private static final Duration[] TIMES =
            RecordMeters.buckets(1, 2, 5, 10, 25, 50, 100, 250, 500, 1_000, 2_500, 5_000, 10_000, 30_000);

    private final RecordTracing tracing;
    private final MeterRegistry meters;
    private final Timer read;
    private final Timer refused;
    private final DistributionSummary words;
    private final RecordMeters batches;

    Watch(RecordTracing tracing, MeterRegistry meters) {
        this.tracing = tracing;
        this.meters = meters;
        this.read = duration("read");
        this.refused = duration("refused");
        this.words = DistributionSummary.builder("hearsay.extract.words")
                .description("Words of an article's text, as white space parts them")
                .serviceLevelObjectives(100, 250, 500, 1000, 2500, 5000, 10_000, 50_000)
                .register(meters);
        this.batches = new RecordMeters(meters, 1, 2, 4, 8, 16, 32, 64);
    }

    private Timer duration(String outcome) {
        return Timer.builder("hearsay.extract.duration")
                .description("How long one article took to be read; outcome=refused: it is dead-lettered")
                .tag("outcome", outcome)
                .serviceLevelObjectives(TIMES)
                .register(meters);
    }

    void began(int batchSize) {
        batches.came(batchSize);
    }

    /** Has an article read within a span of its own, and passes the trace on to what is to be sent. */
    Reading over(ConsumerRecord<byte[], byte[]> message, Supplier<Reading> work) {
        return tracing.within("extract", message, () -> {
            Timer.Sample sample = Timer.start(meters);
            Reading reading = work.get();
            switch (reading) {
                case Reading.Found(var records, var size) -> {
                    sample.stop(read);
                    words.record(size);
                    records.forEach(each -> tracing.pass(each.headers()));
                }
                case Reading.Poison(var _, var _, var failure) -> {
                    sample.stop(refused);
                    tracing.failed(failure);
                }
            }
            return reading;
        });
    }

    /** A batch failed and will be read again. */
    void rolledBack() {
        batches.retried();
    }

    /** Has a record put aside within a span of its own; counted as often as it is tried. */
    <T> T deadLettered(ConsumerRecord<byte[], byte[]> message, Reason reason, Supplier<T> send) {
        batches.deadLettered(message.topic(), reason.label());
        return tracing.within("dead-letter", message, send);
    }
}
