/** Detects the language of an article, and tells whether the engine, which reads English, can read it. */
@NullMarked
package news.hearsay.language;

import org.jspecify.annotations.NullMarked;
