/**
 * {@code import}: posts the articles of archives. An archive is a file or a folder whose records are read one after the
 * other: files, lines, rows, messages, web captures.
 */
@NullMarked
package news.hearsay.standalone.archive;

import org.jspecify.annotations.NullMarked;
