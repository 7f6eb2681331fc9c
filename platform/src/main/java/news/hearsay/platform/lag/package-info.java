/** Measures how long live articles take. */
@NullMarked
package news.hearsay.platform.lag;

import org.jspecify.annotations.NullMarked;
