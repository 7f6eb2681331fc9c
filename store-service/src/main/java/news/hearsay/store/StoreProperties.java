package news.hearsay.store;

import jakarta.validation.Valid;
import java.time.Duration;
import news.hearsay.platform.failure.RetryBackOff;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The settings of the store service.
 *
 * @param retry delays between retries of a transient failure
 * @param schema who migrates the database schema to the newest version
 * @param analystPassword password with which the role {@code analyst} may log in; without it the role is left unchanged
 */
@Validated
@ConfigurationProperties("hearsay.store")
record StoreProperties(
        @DefaultValue @Valid Retry retry,
        @DefaultValue("migrate") SchemaMode schema,
        @Nullable String analystPassword) {

    /** Who migrates the schema. */
    enum SchemaMode {
        /** This service does, at its start, as {@code spring.flyway.user}. */
        MIGRATE,
        /** Another process does, and this service waits for it. Its own role then needs no right to change a table. */
        AWAIT
    }

    /**
     * Delays between retries.
     *
     * @param firstDelay delay before the first retry of a transient failure, such as an unavailable database; about
     *     doubled for each further one
     * @param maxDelay longest delay between retries
     */
    record Retry(
            @DefaultValue("200ms") @DurationMin(millis = 1) Duration firstDelay,
            @DefaultValue("10s") @DurationMin(millis = 1) Duration maxDelay) {

        RetryBackOff backOff() {
            return RetryBackOff.between(firstDelay, maxDelay);
        }
    }

    /** Without the password, which must not be logged. */
    @Override
    public String toString() {
        return "StoreProperties[retry=%s, schema=%s]".formatted(retry, schema);
    }
}
