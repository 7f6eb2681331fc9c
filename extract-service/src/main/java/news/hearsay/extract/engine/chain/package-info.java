/**
 * Through whom a claim came: which relation stands inside which, and the links from the origin to the outlet that
 * published.
 */
@NullMarked
package news.hearsay.extract.engine.chain;

import org.jspecify.annotations.NullMarked;
