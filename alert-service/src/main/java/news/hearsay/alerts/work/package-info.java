/** Runs detection and deliveries on threads of their own, with health and metrics. */
@NullMarked
package news.hearsay.alerts.work;

import org.jspecify.annotations.NullMarked;
