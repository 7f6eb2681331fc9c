/** The arithmetic of docs/scale.md: what so many articles a day need, computed from measured figures. */
@NullMarked
package news.hearsay.benchmarks.scale;

import org.jspecify.annotations.NullMarked;
