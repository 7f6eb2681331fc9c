/** The Spark session of the jobs. */
@NullMarked
package news.hearsay.archive.session;

import org.jspecify.annotations.NullMarked;
