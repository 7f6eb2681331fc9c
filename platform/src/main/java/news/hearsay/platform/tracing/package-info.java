/** Switches tracing on where traces have a receiver. */
@NullMarked
package news.hearsay.platform.tracing;

import org.jspecify.annotations.NullMarked;
