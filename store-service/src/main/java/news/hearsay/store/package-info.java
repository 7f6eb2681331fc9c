/**
 * The store service: consumes the four topics in batches and writes the events to PostgreSQL. Only this package depends
 * on Kafka; {@link news.hearsay.store.rows} writes the tables.
 */
@NullMarked
package news.hearsay.store;

import org.jspecify.annotations.NullMarked;
