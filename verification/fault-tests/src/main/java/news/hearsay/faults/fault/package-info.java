/** The faults that the harness injects into a pipeline. */
@NullMarked
package news.hearsay.faults.fault;

import org.jspecify.annotations.NullMarked;
