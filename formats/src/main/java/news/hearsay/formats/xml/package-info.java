/**
 * Parses XML from unknown sources: no external entities, no entities of the document's own, limits on depth and number.
 */
@NullMarked
package news.hearsay.formats.xml;

import org.jspecify.annotations.NullMarked;
