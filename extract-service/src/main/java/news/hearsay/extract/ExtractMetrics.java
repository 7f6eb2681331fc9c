package news.hearsay.extract;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import news.hearsay.platform.kafka.RecordMeters;
import news.hearsay.platform.kafka.RecordTracing;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** The meters of extraction, and its span in the trace of each article. Thread-safe. */
final class ExtractMetrics {

    private static final Duration[] DURATION_BUCKETS =
            RecordMeters.buckets(1, 2, 5, 10, 25, 50, 100, 250, 500, 1_000, 2_500, 5_000, 10_000, 30_000);

    private final RecordTracing tracing;
    private final MeterRegistry meters;
    private final RecordMeters batches;
    private final Timer extracted;
    private final Timer rejected;
    private final Counter reread;
    private final DistributionSummary words;

    ExtractMetrics(RecordTracing tracing, MeterRegistry meters, RecordMeters batches) {
        this.tracing = tracing;
        this.meters = meters;
        this.batches = batches;
        this.extracted = duration("read");
        this.rejected = duration("refused");
        this.reread = Counter.builder("hearsay.extract.reread")
                .description("Stored articles that were read again")
                .register(meters);
        this.words = DistributionSummary.builder("hearsay.extract.words")
                .description("Words of an article's text, separated by white space")
                .serviceLevelObjectives(100, 250, 500, 1000, 2500, 5000, 10_000, 50_000)
                .register(meters);
    }

    private Timer duration(String outcome) {
        return Timer.builder("hearsay.extract.duration")
                .description(
                        "Duration of the extraction from one article; outcome=refused: it went to the dead letters")
                .tag("outcome", outcome)
                .serviceLevelObjectives(DURATION_BUCKETS)
                .register(meters);
    }

    /** Counts a batch of that many articles. */
    void batchReceived(int articles) {
        batches.batchReceived(articles);
    }

    /** Counts stored articles that were read again. */
    void reread(List<ExtractionResult> results) {
        reread.increment(results.stream()
                .filter(ExtractionResult.Extracted.class::isInstance)
                .count());
    }

    /** Counts a batch that failed and will be processed again. */
    void batchRetried() {
        batches.batchRetried();
    }

    /** Runs and measures one extraction in a span of its own, and passes the trace on to the records to send. */
    ExtractionResult measure(ConsumerRecord<byte[], byte[]> message, Supplier<ExtractionResult> extraction) {
        return tracing.inSpan("extract", message, () -> {
            Timer.Sample sample = Timer.start(meters);
            ExtractionResult result = extraction.get();
            switch (result) {
                case ExtractionResult.Extracted(var records, var size) -> {
                    sample.stop(extracted);
                    words.record(size);
                    records.forEach(each -> tracing.inject(each.headers()));
                }
                case ExtractionResult.Rejected(var record) -> {
                    sample.stop(rejected);
                    tracing.markFailed(record.failure());
                }
            }
            return result;
        });
    }
}
