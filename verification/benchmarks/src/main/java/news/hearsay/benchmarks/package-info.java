/** The speed of the engine: as a whole, by stage, and compared with a peer. */
@NullMarked
package news.hearsay.benchmarks;

import org.jspecify.annotations.NullMarked;
