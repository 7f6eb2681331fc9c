/** Reads the pages of items whose text is not in the feed. */
@NullMarked
package news.hearsay.feeds.follow;

import org.jspecify.annotations.NullMarked;
