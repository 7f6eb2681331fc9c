package news.hearsay.platform.kafka;

import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The topics that a service creates where they are missing. Use the same values for all services: existing topics are
 * left unchanged.
 *
 * @param partitions number of partitions of each topic
 * @param replicas number of brokers that hold each partition
 */
@Validated
@ConfigurationProperties("hearsay.kafka")
record TopicProperties(
        @DefaultValue("6") @Min(1) int partitions,
        @DefaultValue("1") @Min(1) short replicas) {}
