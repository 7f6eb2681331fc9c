/** The coverage builder: finds claims that several outlets carry, where each started, and its independent origins. */
@NullMarked
package news.hearsay.coverage;

import org.jspecify.annotations.NullMarked;
