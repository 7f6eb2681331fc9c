/**
 * Feeds that change and fail while the feed-service is killed, and the independent check of what it delivered and how
 * often it asked. It uses no class of the services.
 */
@NullMarked
package news.hearsay.faults.feeds;

import org.jspecify.annotations.NullMarked;
