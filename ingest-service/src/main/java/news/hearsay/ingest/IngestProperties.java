package news.hearsay.ingest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The settings of articles and of Kafka; those of the HTTP interface are in
 * {@link news.hearsay.ingest.edge.EdgeProperties}. Lengths count Unicode code points.
 *
 * @param maxDepth Maximum nesting depth of the JSON that the service parses.
 * @param maxFuture How far in the future publishedAt may be, for embargoes and clocks that run fast.
 * @param addressRules A file with further rules for the parameters of URLs, in the format of the standard rules.
 * @param lengths Maximum length of each field, in Unicode code points. The text is limited by {@code max-body} only.
 * @param kafka Timeouts towards Kafka.
 */
@Validated
@ConfigurationProperties("hearsay.ingest")
record IngestProperties(
        @Min(1) @Max(500) @DefaultValue("16") int maxDepth,
        @NotNull @DurationMin @DefaultValue("2d") Duration maxFuture,
        @Nullable Path addressRules,
        @Valid @DefaultValue Lengths lengths,
        @Valid @DefaultValue Kafka kafka) {

    /**
     * Maximum length of each field, in Unicode code points.
     *
     * @param title Maximum length of the title, in code points.
     * @param outlet Maximum length of the outlet's name, in code points.
     * @param byline Maximum length of the byline, in code points.
     * @param url Maximum length of the URL, in code points.
     */
    record Lengths(
            @Min(1) @DefaultValue("1000") int title,
            @Min(1) @DefaultValue("200") int outlet,
            @Min(1) @DefaultValue("500") int byline,
            @Min(1) @DefaultValue("2048") int url) {}

    /**
     * Timeouts towards Kafka.
     *
     * @param deliveryTimeout How long Kafka may take to acknowledge an article before the service responds with 503.
     * @param connectTimeout How long the service tries to reach Kafka before it responds with 503.
     * @param retryAfter The value of Retry-After if Kafka is unavailable.
     */
    record Kafka(
            @NotNull @DurationMin(millis = 500) @DurationMax(minutes = 5) @DefaultValue("6s")
            Duration deliveryTimeout,

            @NotNull @DurationMin(millis = 200) @DurationMax(minutes = 5) @DefaultValue("3s")
            Duration connectTimeout,

            @NotNull @DurationMin(seconds = 1) @DefaultValue("5s")
            Duration retryAfter) {}
}
