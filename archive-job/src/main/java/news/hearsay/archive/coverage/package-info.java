/**
 * Builds reports, identities, threads and origins of an archive with Apache Spark. What is decided is decided by the
 * pure functions of the coverage builder; this package only finds candidates, distributes and joins.
 */
@NullMarked
package news.hearsay.archive.coverage;

import org.jspecify.annotations.NullMarked;
