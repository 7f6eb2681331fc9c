package news.hearsay.store;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * The settings that are the store's own; where Kafka and PostgreSQL are is told by {@code spring.kafka} and
 * {@code spring.datasource}.
 *
 * @param partitions how many partitions a topic gets that is missing yet
 * @param replicas how many brokers hold a topic that is missing yet
 * @param consumers how many threads read and write side by side; more than there are partitions stay idle
 * @param batchSize how many records one database transaction takes at most
 * @param firstWait how long to wait before what failed is tried again, when broker or database is away; about doubled
 *     each time
 * @param longestWait how long to wait at most
 * @param stopWithin how long a batch that is under way may take to end when the service stops
 * @param schema who brings the schema to the newest version
 * @param analystPassword lets the role analyst log in with this password; without it the role stays as it is
 */
@Validated
@ConfigurationProperties("hearsay.store")
record StoreProperties(
        @Min(1) int partitions,
        @Min(1) short replicas,
        @Min(1) @Max(64) int consumers,
        @Min(1) @Max(10_000) int batchSize,
        @NotNull Duration firstWait,
        @NotNull Duration longestWait,
        @NotNull Duration stopWithin,
        @NotNull SchemaMode schema,
        @Nullable String analystPassword) {

    /** Whose work migrations are. */
    enum SchemaMode {
        /** This service's, at its start, as {@code spring.flyway.user}. */
        MIGRATE,
        /** Somebody else's: this service waits until it is done. Its own role then needs no right to change a table. */
        AWAIT
    }

    /** Without the password, which belongs in no log. */
    @Override
    public String toString() {
        return ("StoreProperties[partitions=%d, replicas=%d, consumers=%d, batchSize=%d, firstWait=%s, longestWait=%s, stopWithin=%s, "
                        + "schema=%s]")
                .formatted(partitions, replicas, consumers, batchSize, firstWait, longestWait, stopWithin, schema);
    }
}
