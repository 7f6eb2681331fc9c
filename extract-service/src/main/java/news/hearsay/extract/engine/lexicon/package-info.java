/** Words as data: lists kept as resources, and the dictionary form of a word. */
@NullMarked
package news.hearsay.extract.engine.lexicon;

import org.jspecify.annotations.NullMarked;
