/** Polls feeds: claims one that is due, fetches and reads it, and records what was found. */
@NullMarked
package news.hearsay.feeds.poll;

import org.jspecify.annotations.NullMarked;
