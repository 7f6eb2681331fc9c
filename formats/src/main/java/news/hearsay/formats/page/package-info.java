/**
 * Reads the article of a web page: its fields from structured data and meta elements, and its text from the markup,
 * without the rest of the page.
 */
@NullMarked
package news.hearsay.formats.page;

import org.jspecify.annotations.NullMarked;
