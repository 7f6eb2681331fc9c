/** Evaluates the engine on annotated articles. */
@NullMarked
package news.hearsay.extract.evaluate;

import org.jspecify.annotations.NullMarked;
