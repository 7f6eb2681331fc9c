/** What the services that use PostgreSQL share: statements in files, and a listener for notifications. */
@NullMarked
package news.hearsay.platform.postgres;

import org.jspecify.annotations.NullMarked;
