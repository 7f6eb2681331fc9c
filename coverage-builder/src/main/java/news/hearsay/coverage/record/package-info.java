/** What outlets and sources are known for, counted over all threads. */
@NullMarked
package news.hearsay.coverage.record;

import org.jspecify.annotations.NullMarked;
