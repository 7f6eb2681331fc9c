/** Origins: where a claim started. Pure functions of the mentions of one thread. */
@NullMarked
package news.hearsay.coverage.origin;

import org.jspecify.annotations.NullMarked;
