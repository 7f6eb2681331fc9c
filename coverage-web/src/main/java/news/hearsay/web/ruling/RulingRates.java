package news.hearsay.web.ruling;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** How many rulings each person may make: a token bucket that holds one minute's worth. Thread-safe. */
@Component
class RulingRates {

    static final int PER_MINUTE = 120;

    /** People beyond this number push out the one who has ruled least recently. */
    private static final int MAX_PEOPLE = 10_000;

    private final Map<String, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > MAX_PEOPLE;
        }
    };

    /** @throws RulingRefusedException if the person has made too many rulings; it has the time until the next one */
    void consumeOne(String person) {
        ConsumptionProbe probe = bucket(person).tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            throw RulingRefusedException.tooMany(PER_MINUTE, Duration.ofNanos(probe.getNanosToWaitForRefill()));
        }
    }

    private Bucket bucket(String person) {
        synchronized (buckets) {
            return buckets.computeIfAbsent(
                    person,
                    _ -> Bucket.builder()
                            .addLimit(
                                    limit -> limit.capacity(PER_MINUTE).refillGreedy(PER_MINUTE, Duration.ofMinutes(1)))
                            .build());
        }
    }
}
