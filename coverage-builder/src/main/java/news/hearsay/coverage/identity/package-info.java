/**
 * Who is who: names of articles become identities, which are the same across articles. Pure, but for the seed list that
 * it is made with.
 */
@NullMarked
package news.hearsay.coverage.identity;

import org.jspecify.annotations.NullMarked;
