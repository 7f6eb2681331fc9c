/** Delivers alerts as signed webhooks. */
@NullMarked
package news.hearsay.alerts.webhook;

import org.jspecify.annotations.NullMarked;
