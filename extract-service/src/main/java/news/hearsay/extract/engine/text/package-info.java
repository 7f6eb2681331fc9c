/**
 * The first stage: reads a text into one immutable {@code Document} of tokens, sentences, quotations, tags, entities
 * and a parse.
 */
@NullMarked
package news.hearsay.extract.engine.text;

import org.jspecify.annotations.NullMarked;
