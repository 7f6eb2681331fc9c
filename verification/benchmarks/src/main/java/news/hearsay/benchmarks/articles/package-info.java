/** Articles of real length that are generated for measurements: the same for the same seed. */
@NullMarked
package news.hearsay.benchmarks.articles;

import org.jspecify.annotations.NullMarked;
