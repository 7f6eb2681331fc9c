/**
 * Removes articles that are old and that no living thread needs, a few at a time. The functions of the database decide
 * which ones; the coverage builder then processes what is gone.
 */
@NullMarked
package news.hearsay.store.retention;

import org.jspecify.annotations.NullMarked;
