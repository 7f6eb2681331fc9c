/**
 * The first stage: a text becomes tokens, sentences, quotations, tags and a parse, all in one immutable
 * {@code Document}.
 */
@NullMarked
package news.hearsay.extract.engine.text;

import org.jspecify.annotations.NullMarked;
