/** The statements of the service. */
@NullMarked
package news.hearsay.feeds.sql;

import org.jspecify.annotations.NullMarked;
