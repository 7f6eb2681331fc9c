/**
 * The store service: reads the four topics in batches and keeps what they tell in PostgreSQL. Kafka ends in this
 * package; the tables are written by {@link news.hearsay.store.rows}.
 */
@NullMarked
package news.hearsay.store;

import org.jspecify.annotations.NullMarked;
