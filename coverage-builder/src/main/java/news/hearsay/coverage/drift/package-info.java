/**
 * How a claim changes from one mention of it to a later one. Pure functions: no I/O after the word list is loaded.
 * Offsets are Unicode code points of the text that they refer to, from 0, end exclusive.
 */
@NullMarked
package news.hearsay.coverage.drift;

import org.jspecify.annotations.NullMarked;
