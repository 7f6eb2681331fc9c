/**
 * Local accounts: the people who may sign in to the pages with a password, and their roles. The file of accounts is
 * written by {@code ./hearsay user} and read by the service, which applies a change without a restart.
 */
@NullMarked
package news.hearsay.web.account;

import org.jspecify.annotations.NullMarked;
