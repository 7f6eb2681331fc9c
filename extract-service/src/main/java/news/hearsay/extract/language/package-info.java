/** Tells articles that are not in English, which the engine can't read. */
@NullMarked
package news.hearsay.extract.language;

import org.jspecify.annotations.NullMarked;
