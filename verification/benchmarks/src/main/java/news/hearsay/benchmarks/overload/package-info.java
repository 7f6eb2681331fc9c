/** The ingest service under overload and with misbehaving clients: {@code ./hearsay overload}. */
@NullMarked
package news.hearsay.benchmarks.overload;

import org.jspecify.annotations.NullMarked;
