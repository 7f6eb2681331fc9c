/** What processes use: the processor time and memory of a PostgreSQL server with its sessions, and of others. */
@NullMarked
package news.hearsay.benchmarks.processes;

import org.jspecify.annotations.NullMarked;
