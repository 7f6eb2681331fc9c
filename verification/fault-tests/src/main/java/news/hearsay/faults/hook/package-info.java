/**
 * Classes that run inside the services: traps at points that no signal from outside can hit, and an extractor with
 * another version.
 */
@NullMarked
package news.hearsay.faults.hook;

import org.jspecify.annotations.NullMarked;
