/** The feed service: polls feeds and news sitemaps, and posts what they contain to ingest. */
@NullMarked
package news.hearsay.feeds;

import org.jspecify.annotations.NullMarked;
