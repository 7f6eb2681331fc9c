/** The chain of each claim, from its origin to the outlet that published it, and the nesting of relations. */
@NullMarked
package news.hearsay.extract.engine.chain;

import org.jspecify.annotations.NullMarked;
