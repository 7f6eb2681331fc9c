/**
 * The extract service: consumes articles and sends claims, attributions and extraction events. Only this package knows
 * Spring and Kafka.
 */
@NullMarked
package news.hearsay.extract;

import org.jspecify.annotations.NullMarked;
