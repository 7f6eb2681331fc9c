/** Where a claim started: a function of a thread's mentions alone. */
@NullMarked
package news.hearsay.coverage.origin;

import org.jspecify.annotations.NullMarked;
