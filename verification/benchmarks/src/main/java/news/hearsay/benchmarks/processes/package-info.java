/**
 * Processes that are measured: the time and memory of a PostgreSQL server with its sessions and of others, and their
 * end.
 */
@NullMarked
package news.hearsay.benchmarks.processes;

import org.jspecify.annotations.NullMarked;
