/**
 * Reads articles from documents: bytes, the media type that was declared for them, and their address. Each field of an
 * article names where it was found.
 */
@NullMarked
package news.hearsay.formats;

import org.jspecify.annotations.NullMarked;
