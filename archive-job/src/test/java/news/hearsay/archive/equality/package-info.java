/** Compares the rows of the jobs with those of the pipeline on the same articles. */
@NullMarked
package news.hearsay.archive.equality;

import org.jspecify.annotations.NullMarked;
