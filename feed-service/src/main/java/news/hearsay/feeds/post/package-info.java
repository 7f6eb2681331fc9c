/** Posts what was found in feeds to ingest. */
@NullMarked
package news.hearsay.feeds.post;

import org.jspecify.annotations.NullMarked;
