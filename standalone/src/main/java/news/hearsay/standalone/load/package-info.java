/** {@code load}: measures the pipeline with synthetic articles. */
@NullMarked
package news.hearsay.standalone.load;

import org.jspecify.annotations.NullMarked;
