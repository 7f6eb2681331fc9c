/** The whole line, from the HTTP API to the rows, on a real broker and a real database. */
@NullMarked
package news.hearsay.endtoend;

import org.jspecify.annotations.NullMarked;
