/**
 * What a claim says, apart from who says it and how it is put, and whether two claims say the same. Pure functions: no
 * I/O after loading.
 */
@NullMarked
package news.hearsay.coverage.claim;

import org.jspecify.annotations.NullMarked;
