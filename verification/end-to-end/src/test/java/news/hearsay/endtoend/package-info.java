/**
 * Tests of the whole pipeline, from the HTTP API to the rows, on a real broker and a real database; and rules for the
 * whole source tree.
 */
@NullMarked
package news.hearsay.endtoend;

import org.jspecify.annotations.NullMarked;
