/** The whole pipeline, or its coverage builder alone, of one or two checkouts in turn. */
@NullMarked
package news.hearsay.benchmarks.pipeline;

import org.jspecify.annotations.NullMarked;
