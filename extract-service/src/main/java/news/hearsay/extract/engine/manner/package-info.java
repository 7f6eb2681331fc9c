/**
 * The manner of a claim: whether it is quoted, the source's stance towards it, and its factuality (polarity and
 * certainty, as in FactBank).
 */
@NullMarked
package news.hearsay.extract.engine.manner;

import org.jspecify.annotations.NullMarked;
