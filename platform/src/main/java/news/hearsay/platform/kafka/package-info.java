/**
 * What the services that use Kafka share: topics that they create, the start and the health of a consumer, dead
 * letters, meters of batches, and traces that travel with the records. Of a record's content, this package reads only
 * the key, which is the id of an article.
 */
@NullMarked
package news.hearsay.platform.kafka;

import org.jspecify.annotations.NullMarked;
