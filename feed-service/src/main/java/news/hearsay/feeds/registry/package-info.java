/** The feeds that the operator has configured, with the health of each. */
@NullMarked
package news.hearsay.feeds.registry;

import org.jspecify.annotations.NullMarked;
