/** How fast the engine is: whole, stage by stage, and beside a peer. */
@NullMarked
package news.hearsay.benchmarks;

import org.jspecify.annotations.NullMarked;
