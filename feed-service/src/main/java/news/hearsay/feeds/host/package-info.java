/** One request at a time for each host, over all instances of the service. */
@NullMarked
package news.hearsay.feeds.host;

import org.jspecify.annotations.NullMarked;
