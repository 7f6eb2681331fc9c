/** The time from a post to its response and to its rows, at a given load: the Maven profile {@code latency}. */
@NullMarked
package news.hearsay.benchmarks.visibility;

import org.jspecify.annotations.NullMarked;
