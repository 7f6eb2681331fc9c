/** How a feed is described, the same in the API and in the configuration file: its fields, and what they may be. */
@NullMarked
package news.hearsay.feeds.definition;

import org.jspecify.annotations.NullMarked;
