/** What is done to the line. */
@NullMarked
package news.hearsay.faults.fault;

import org.jspecify.annotations.NullMarked;
