/** The ingest service beside the smallest programs that give the same guarantee: {@code ./hearsay ingest-peers}. */
@NullMarked
package news.hearsay.benchmarks.peers;

import org.jspecify.annotations.NullMarked;
