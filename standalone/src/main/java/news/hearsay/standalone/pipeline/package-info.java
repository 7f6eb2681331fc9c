/** {@code up}: broker, PostgreSQL and all services in one JVM, with their data in one folder. */
@NullMarked
package news.hearsay.standalone.pipeline;

import org.jspecify.annotations.NullMarked;
