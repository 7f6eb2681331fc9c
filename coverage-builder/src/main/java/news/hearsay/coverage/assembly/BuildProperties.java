package news.hearsay.coverage.assembly;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The worker.
 *
 * @param enabled whether it works at all; several services on one database take turns
 * @param articles how many articles are worked in with one transaction, at most
 * @param share how much of its time it works while more is due, from 0.05 to 1: the rest is for the line before it,
 *     where both share a machine; an article that comes alone never waits
 * @param look how often it looks for work without being told of any
 * @param firstWait after a failure that passes
 * @param longestWait to which the waits grow
 */
@Validated
@ConfigurationProperties("hearsay.coverage.builder")
record BuildProperties(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("500") @Min(1) @Max(10_000) int articles,

        @DefaultValue("0.5") @DecimalMin("0.05") @DecimalMax("1")
        double share,

        @DefaultValue("1s") Duration look,
        @DefaultValue("200ms") Duration firstWait,
        @DefaultValue("10s") Duration longestWait) {}
