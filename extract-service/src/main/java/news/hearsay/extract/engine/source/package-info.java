/**
 * Describes sources: kind, name as the article resolves it, role, affiliation, members, and the reason for anonymity.
 */
@NullMarked
package news.hearsay.extract.engine.source;

import org.jspecify.annotations.NullMarked;
