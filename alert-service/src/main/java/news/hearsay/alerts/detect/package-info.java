/** Finds what watches ask for in threads that have changed, and stores it as alerts. */
@NullMarked
package news.hearsay.alerts.detect;

import org.jspecify.annotations.NullMarked;
