/** The alert service: compares coverage with the watches of users, and delivers alerts. */
@NullMarked
package news.hearsay.alerts;

import org.jspecify.annotations.NullMarked;
