package news.hearsay.coverage.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of the read interface and the pages.
 *
 * @param open whether anybody who reaches the service may read, where it listens beyond loopback
 * @param web its limits
 */
@Validated
@ConfigurationProperties("hearsay.coverage")
public record WebProperties(@DefaultValue("false") boolean open, @Valid @NotNull @DefaultValue Web web) {

    /**
     * Limits.
     *
     * @param connections to the database, for reading
     * @param queryTimeout how long one query may take
     * @param clients how many may wait for news at a time
     * @param heartbeat how often they get a sign of life
     */
    public record Web(
            @DefaultValue("8") @Min(1) @Max(100) int connections,
            @DefaultValue("5s") @NotNull Duration queryTimeout,
            @DefaultValue("200") @Min(1) @Max(10_000) int clients,
            @DefaultValue("20s") @NotNull Duration heartbeat) {}
}
