/** The program of the jobs on Apache Spark. */
@NullMarked
package news.hearsay.archive;

import org.jspecify.annotations.NullMarked;
