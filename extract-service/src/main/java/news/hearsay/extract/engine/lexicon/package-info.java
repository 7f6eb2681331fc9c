/** Word lists and the dictionary forms of words. */
@NullMarked
package news.hearsay.extract.engine.lexicon;

import org.jspecify.annotations.NullMarked;
