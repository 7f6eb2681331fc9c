package news.hearsay.platform.kafka;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Arrays;

/** The meters that all services that read records in batches have in common. Thread-safe. */
public final class RecordMeters {

    private final MeterRegistry meters;
    private final DistributionSummary batches;
    private final Counter retries;

    /**
     * Registers the meters.
     *
     * @param batchSizes upper bounds of the histogram's buckets, in records
     */
    public RecordMeters(MeterRegistry meters, double... batchSizes) {
        this.meters = meters;
        this.batches = DistributionSummary.builder("hearsay.batch.records")
                .description("Records in one batch")
                .serviceLevelObjectives(batchSizes)
                .register(meters);
        this.retries = Counter.builder("hearsay.retries")
                .description("Batches that failed as a whole and were retried")
                .register(meters);
    }

    /** Counts a batch of that many records. */
    public void batchReceived(int records) {
        batches.record(records);
    }

    /** Counts a batch that failed and will be delivered again. */
    public void batchRetried() {
        retries.increment();
    }

    /** Counts each attempt to send a record to the dead-letter topic of its topic. */
    public void deadLettered(String topic, String reason) {
        Counter.builder("hearsay.dead.letters")
                .description("Records sent to a dead-letter topic")
                .tag("topic", topic)
                .tag("reason", reason)
                .register(meters)
                .increment();
    }

    /** Returns the upper bounds of a timer's buckets, given in milliseconds. */
    public static Duration[] buckets(long... millis) {
        return Arrays.stream(millis).mapToObj(Duration::ofMillis).toArray(Duration[]::new);
    }
}
