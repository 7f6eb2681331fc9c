/**
 * Fetches pages and feeds from addresses that come from outside. A guard limits the addresses that are connected to,
 * and size, time, redirects and decompression of each response.
 */
@NullMarked
package news.hearsay.fetch;

import org.jspecify.annotations.NullMarked;
