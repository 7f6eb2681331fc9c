/** Measures the engine on annotated articles, with the measures of the field. */
@NullMarked
package news.hearsay.extract.evaluate;

import org.jspecify.annotations.NullMarked;
