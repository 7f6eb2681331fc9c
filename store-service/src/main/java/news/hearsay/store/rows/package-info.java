/**
 * Events as rows: one multi-row statement a table, in any order and any number of times with the same end state. No
 * Kafka here.
 */
@NullMarked
package news.hearsay.store.rows;

import org.jspecify.annotations.NullMarked;
