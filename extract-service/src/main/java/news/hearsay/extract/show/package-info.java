/** Shows a person what the engine finds in a text. */
@NullMarked
package news.hearsay.extract.show;

import org.jspecify.annotations.NullMarked;
