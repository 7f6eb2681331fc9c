/** The whole pipeline of one or two checkouts in turn: {@code ./hearsay pipeline}. */
@NullMarked
package news.hearsay.benchmarks.pipeline;

import org.jspecify.annotations.NullMarked;
