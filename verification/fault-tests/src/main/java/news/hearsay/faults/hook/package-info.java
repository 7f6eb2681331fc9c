/**
 * What runs inside the services: traps at points that no signal from outside could hit, and another version of the
 * extractor.
 */
@NullMarked
package news.hearsay.faults.hook;

import org.jspecify.annotations.NullMarked;
