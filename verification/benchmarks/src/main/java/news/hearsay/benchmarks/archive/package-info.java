/** Extracts an archive on two executors, of which one is killed, loads it into PostgreSQL, and checks the rows. */
@NullMarked
package news.hearsay.benchmarks.archive;

import org.jspecify.annotations.NullMarked;
