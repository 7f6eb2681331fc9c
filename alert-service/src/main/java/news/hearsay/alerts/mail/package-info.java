/** Delivers alerts as mails. */
@NullMarked
package news.hearsay.alerts.mail;

import org.jspecify.annotations.NullMarked;
