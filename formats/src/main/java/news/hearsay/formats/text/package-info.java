/** Repairs text that was taken out of a form, and turns HTML into paragraphs. */
@NullMarked
package news.hearsay.formats.text;

import org.jspecify.annotations.NullMarked;
