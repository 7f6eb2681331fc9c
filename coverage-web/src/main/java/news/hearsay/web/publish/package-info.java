/** Publishes what people decide on the pages as events. The only way in which this service changes anything. */
@NullMarked
package news.hearsay.web.publish;

import org.jspecify.annotations.NullMarked;
