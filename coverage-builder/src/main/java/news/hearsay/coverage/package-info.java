/** The coverage builder: finds the same claim across outlets, where it started, and who stands behind it. */
@NullMarked
package news.hearsay.coverage;

import org.jspecify.annotations.NullMarked;
