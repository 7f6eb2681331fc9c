/** Determines the form of a document and reads it. */
@NullMarked
package news.hearsay.formats.read;

import org.jspecify.annotations.NullMarked;
