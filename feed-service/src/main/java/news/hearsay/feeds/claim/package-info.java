/** Identifies the claims of this instance, and ends those of its earlier process. */
@NullMarked
package news.hearsay.feeds.claim;

import org.jspecify.annotations.NullMarked;
