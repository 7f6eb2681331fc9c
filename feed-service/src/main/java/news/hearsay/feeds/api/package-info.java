/** The HTTP API of feeds: adding, changing, listing and removing them. */
@NullMarked
package news.hearsay.feeds.api;

import org.jspecify.annotations.NullMarked;
