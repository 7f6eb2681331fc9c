/** Decodes the bytes of a document to text. */
@NullMarked
package news.hearsay.formats.encoding;

import org.jspecify.annotations.NullMarked;
