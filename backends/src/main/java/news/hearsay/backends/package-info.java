/**
 * A real Kafka broker and a real PostgreSQL server without Docker: started by this process, on loopback, with a data
 * folder.
 */
@NullMarked
package news.hearsay.backends;

import org.jspecify.annotations.NullMarked;
