/**
 * What the services have in common to be watched by: traces that travel with Kafka's records, the broker's health, who
 * is near enough to see a service's inside, and the settings of metrics, probes and logs in {@code platform.yml}. Knows
 * nothing of what the records say but that their key is an article's id.
 */
@NullMarked
package news.hearsay.platform.kafka;

import org.jspecify.annotations.NullMarked;
