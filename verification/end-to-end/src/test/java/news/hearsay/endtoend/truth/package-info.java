/**
 * Compares coverage with what a careful human reader finds: sets of articles on one event with their truth, and small
 * cases for each kind of fault.
 */
@NullMarked
package news.hearsay.endtoend.truth;

import org.jspecify.annotations.NullMarked;
