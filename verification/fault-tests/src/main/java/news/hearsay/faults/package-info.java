/**
 * The fault harness: runs the line as real processes, does it harm from a seeded schedule, and checks that nothing is
 * lost, doubled or different.
 */
@NullMarked
package news.hearsay.faults;

import org.jspecify.annotations.NullMarked;
