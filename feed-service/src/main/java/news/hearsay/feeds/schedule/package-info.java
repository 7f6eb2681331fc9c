/** When a feed is polled next: functions of what the site states, how the feed changes and how often it has failed. */
@NullMarked
package news.hearsay.feeds.schedule;

import org.jspecify.annotations.NullMarked;
