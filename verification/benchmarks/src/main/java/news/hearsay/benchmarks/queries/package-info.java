/** The duration of the cookbook's queries with a million mentions. */
@NullMarked
package news.hearsay.benchmarks.queries;

import org.jspecify.annotations.NullMarked;
