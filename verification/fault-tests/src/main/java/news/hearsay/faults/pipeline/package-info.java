/** The pipeline as real processes: broker, PostgreSQL, the services, and the network proxies between them. */
@NullMarked
package news.hearsay.faults.pipeline;

import org.jspecify.annotations.NullMarked;
