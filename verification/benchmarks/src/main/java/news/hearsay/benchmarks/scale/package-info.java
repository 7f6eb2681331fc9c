/** The arithmetic of docs/scale.md: what a number of articles a day needs, computed from measured figures. */
@NullMarked
package news.hearsay.benchmarks.scale;

import org.jspecify.annotations.NullMarked;
