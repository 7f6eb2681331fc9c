/** Articles of our own words, and a client that remembers what it was told. */
@NullMarked
package news.hearsay.faults.load;

import org.jspecify.annotations.NullMarked;
