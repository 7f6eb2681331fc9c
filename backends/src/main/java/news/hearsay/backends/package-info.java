/**
 * A real Kafka broker and a real PostgreSQL that need no Docker: started from this process, on loopback, their data in
 * a folder.
 */
@NullMarked
package news.hearsay.backends;

import org.jspecify.annotations.NullMarked;
