/** The line as real processes: broker, PostgreSQL, the three services, and the proxies between them. */
@NullMarked
package news.hearsay.faults.line;

import org.jspecify.annotations.NullMarked;
