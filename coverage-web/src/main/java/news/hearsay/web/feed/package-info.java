/** Atom feeds (RFC 4287) of threads, the one that changed last first. */
@NullMarked
package news.hearsay.web.feed;

import org.jspecify.annotations.NullMarked;
