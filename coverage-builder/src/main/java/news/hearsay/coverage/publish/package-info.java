/** Publishes the current states of threads on {@code hearsay.threads.v1}. */
@NullMarked
package news.hearsay.coverage.publish;

import org.jspecify.annotations.NullMarked;
