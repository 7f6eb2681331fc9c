package news.hearsay.platform.kafka;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Arrays;

/**
 * The meters that every service has that reads records in batches, so that they have one name and one meaning.
 * Thread-safe.
 */
public final class RecordMeters {

    private final MeterRegistry meters;
    private final DistributionSummary batches;
    private final Counter retries;

    /** @param batchSizes the bounds of the histogram's buckets, in records */
    public RecordMeters(MeterRegistry meters, double... batchSizes) {
        this.meters = meters;
        this.batches = DistributionSummary.builder("hearsay.batch.records")
                .description("Records that came in one batch")
                .serviceLevelObjectives(batchSizes)
                .register(meters);
        this.retries = Counter.builder("hearsay.retries")
                .description("Batches that failed as a whole and were tried again")
                .register(meters);
    }

    /** A batch of so many records came. */
    public void came(int records) {
        batches.record(records);
    }

    /** A batch failed and comes again. */
    public void retried() {
        retries.increment();
    }

    /** A record is put aside; counted as often as that is tried. */
    public void deadLettered(String topic, String reason) {
        Counter.builder("hearsay.dead.letters")
                .description("Records that went to their topic's dead letters")
                .tag("topic", topic)
                .tag("reason", reason)
                .register(meters)
                .increment();
    }

    /** Bounds of a timer's buckets, in milliseconds. */
    public static Duration[] buckets(long... millis) {
        return Arrays.stream(millis).mapToObj(Duration::ofMillis).toArray(Duration[]::new);
    }
}
