/**
 * Hearsay in one JVM: a broker, a PostgreSQL and the three services, their data in one folder; and the commands that
 * use it.
 */
@NullMarked
package news.hearsay.standalone;

import org.jspecify.annotations.NullMarked;
