/**
 * The fault harness: runs the pipeline as real processes, injects faults from a seeded schedule, and checks that
 * nothing is lost, duplicated or different.
 */
@NullMarked
package news.hearsay.faults;

import org.jspecify.annotations.NullMarked;
