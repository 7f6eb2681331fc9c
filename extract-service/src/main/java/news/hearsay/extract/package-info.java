/**
 * The extract service: consumes articles and sends claims, attributions and extraction events. Only this package
 * depends on Spring and Kafka.
 */
@NullMarked
package news.hearsay.extract;

import org.jspecify.annotations.NullMarked;
