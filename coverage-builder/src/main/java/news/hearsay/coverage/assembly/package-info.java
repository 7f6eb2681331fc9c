/** The worker: takes what the store has changed and works it into threads, reports, origins and counts. */
@NullMarked
package news.hearsay.coverage.assembly;

import org.jspecify.annotations.NullMarked;
