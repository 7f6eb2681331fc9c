/**
 * What the ingest service does under more load than it can carry, and with clients that mean no good: {@code ./hearsay
 * overload}.
 */
@NullMarked
package news.hearsay.benchmarks.overload;

import org.jspecify.annotations.NullMarked;
