/**
 * Who a source is: its kind, its name as the article resolves it, its role, affiliation and members, and why it is not
 * named.
 */
@NullMarked
package news.hearsay.extract.engine.source;

import org.jspecify.annotations.NullMarked;
