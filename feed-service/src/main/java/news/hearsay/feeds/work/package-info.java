/** Runs the service: polls, pages and posting, with metrics and health. */
@NullMarked
package news.hearsay.feeds.work;

import org.jspecify.annotations.NullMarked;
