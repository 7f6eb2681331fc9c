/** The deliveries of alerts: which are due, and what became of them. */
@NullMarked
package news.hearsay.alerts.delivery;

import org.jspecify.annotations.NullMarked;
