/** Atom feeds (RFC 4287): how they are written, and those of threads, the one that changed last first. */
@NullMarked
package news.hearsay.web.feed;

import org.jspecify.annotations.NullMarked;
