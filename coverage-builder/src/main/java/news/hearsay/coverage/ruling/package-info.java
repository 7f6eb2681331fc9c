/** Rulings: what people decided on attributions, and how it applies to the text of a revision. Pure functions. */
@NullMarked
package news.hearsay.coverage.ruling;

import org.jspecify.annotations.NullMarked;
