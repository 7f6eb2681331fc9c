/** Reads the forms that are JSON. */
@NullMarked
package news.hearsay.formats.json;

import org.jspecify.annotations.NullMarked;
