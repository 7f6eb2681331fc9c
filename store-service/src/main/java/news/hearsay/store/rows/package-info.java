/**
 * Writes events as rows, with one multi-row statement per table. The end state does not depend on the order of the
 * events or on how often each is written. Independent of Kafka.
 */
@NullMarked
package news.hearsay.store.rows;

import org.jspecify.annotations.NullMarked;
