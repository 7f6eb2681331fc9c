/** Reads plain text, with or without mail-like headers, and mail. */
@NullMarked
package news.hearsay.formats.plain;

import org.jspecify.annotations.NullMarked;
