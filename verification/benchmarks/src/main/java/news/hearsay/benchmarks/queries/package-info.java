/** How long the questions of the cookbook take at a million mentions. */
@NullMarked
package news.hearsay.benchmarks.queries;

import org.jspecify.annotations.NullMarked;
