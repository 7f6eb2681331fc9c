/** Notifications of new coverage, as server-sent events. */
@NullMarked
package news.hearsay.web.live;

import org.jspecify.annotations.NullMarked;
