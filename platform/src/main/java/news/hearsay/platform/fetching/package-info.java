/** Sets up the fetcher of pages and feeds from the settings. */
@NullMarked
package news.hearsay.platform.fetching;

import org.jspecify.annotations.NullMarked;
