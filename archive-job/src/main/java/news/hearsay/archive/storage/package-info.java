/** Files and locks in the folder of a job's results, in any file system that Spark knows. */
@NullMarked
package news.hearsay.archive.storage;

import org.jspecify.annotations.NullMarked;
