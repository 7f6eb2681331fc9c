/** Generated articles, and a client that records what was acknowledged. */
@NullMarked
package news.hearsay.faults.load;

import org.jspecify.annotations.NullMarked;
