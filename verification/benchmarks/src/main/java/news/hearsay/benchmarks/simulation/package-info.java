/**
 * A simulation of the pipeline with measured service times: {@code ./hearsay simulate}. Events in a queue by time; the
 * same seed gives the same run.
 */
@NullMarked
package news.hearsay.benchmarks.simulation;

import org.jspecify.annotations.NullMarked;
