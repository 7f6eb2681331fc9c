/**
 * What claims refer back to in their article: pronouns, "such a ban", "the report". A reference that is not certain is
 * left as it is.
 */
@NullMarked
package news.hearsay.extract.engine.reference;

import org.jspecify.annotations.NullMarked;
