package news.hearsay.platform.postgres;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/**
 * Gauges whose values one query reads. The database is queried every five seconds at most, however often meters are
 * read. Thread-safe.
 *
 * @param <T> what the query returns
 */
public final class QueriedGauges<T> {

    private static final Logger LOG = LoggerFactory.getLogger(QueriedGauges.class);
    private static final Duration INTERVAL = Duration.ofSeconds(5);

    private final MeterRegistry meters;
    private final Supplier<T> query;
    private final T unknown;
    private T values;
    private long valuesUntil = System.nanoTime();

    /**
     * Registers no gauge yet.
     *
     * @param query reads the values
     * @param unknown the values while the database is unavailable
     */
    public QueriedGauges(MeterRegistry meters, Supplier<T> query, T unknown) {
        this.meters = meters;
        this.query = query;
        this.unknown = unknown;
        values = unknown;
    }

    /** Registers a gauge for one of the values. */
    public QueriedGauges<T> register(String name, String description, ToDoubleFunction<T> value) {
        Gauge.builder(name, this, gauges -> value.applyAsDouble(gauges.values()))
                .description(description)
                .strongReference(true)
                .register(meters);
        return this;
    }

    private synchronized T values() {
        if (System.nanoTime() - valuesUntil >= 0) {
            values = read();
            valuesUntil = System.nanoTime() + INTERVAL.toNanos();
        }
        return values;
    }

    private T read() {
        try {
            return query.get();
        } catch (DataAccessException e) {
            LOG.debug("The values of the gauges are unknown: {}", e.toString());
            return unknown;
        }
    }
}
