package news.hearsay.ingest;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The settings of {@code POST /links}; {@code hearsay.fetch} has those of the fetches.
 *
 * @param maxLinks Maximum number of links in one JSON body.
 * @param window How many links of one request may be in work at the same time.
 */
@Validated
@ConfigurationProperties("hearsay.ingest.links")
record LinkProperties(
        @Min(1) @Max(100_000) @DefaultValue("1000") int maxLinks,
        @Min(1) @Max(1000) @DefaultValue("16") int window) {}
