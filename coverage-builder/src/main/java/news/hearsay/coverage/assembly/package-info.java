/**
 * Assembles coverage: the worker takes the articles that have changed and updates threads, reports, origins and counts.
 */
@NullMarked
package news.hearsay.coverage.assembly;

import org.jspecify.annotations.NullMarked;
