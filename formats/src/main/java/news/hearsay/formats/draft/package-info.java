/** Collects the fields of an article while a document is read. */
@NullMarked
package news.hearsay.formats.draft;

import org.jspecify.annotations.NullMarked;
