package news.hearsay.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of the pages and the API.
 *
 * @param open whether any client may read when the service listens beyond loopback
 * @param queryTimeout the longest that one query may run, such as 500ms, 5s or 1min
 * @param clients the largest number of clients that may wait for server-sent events at a time
 * @param heartbeat the interval between two heartbeat comments to each such client
 * @param export limits of exports
 */
@Validated
@ConfigurationProperties("hearsay.coverage.web")
public record WebProperties(
        @DefaultValue("false") boolean open,

        @DefaultValue("5s") @NotNull @Pattern(regexp = "[1-9][0-9]*(ms|s|min)")
        String queryTimeout,

        @DefaultValue("200") @Min(1) @Max(10_000) int clients,
        @DefaultValue("20s") @NotNull Duration heartbeat,
        @DefaultValue @NotNull @Valid Export export) {

    /**
     * Limits of exports.
     *
     * @param clients the largest number of exports that may run at a time; each holds a connection to the database
     * @param fetchTimeout the longest that the database may take for the next rows, such as 500ms, 5s or 1min
     * @param duration the longest that one export may take
     */
    public record Export(
            @DefaultValue("2") @Min(1) @Max(100) int clients,

            @DefaultValue("50s") @NotNull @Pattern(regexp = "[1-9][0-9]*(ms|s|min)")
            String fetchTimeout,

            @DefaultValue("1h") @NotNull Duration duration) {}
}
