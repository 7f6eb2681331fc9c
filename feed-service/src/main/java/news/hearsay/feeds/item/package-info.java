/** The items of a feed: what identifies each, when it has changed, and as what it is posted. */
@NullMarked
package news.hearsay.feeds.item;

import org.jspecify.annotations.NullMarked;
