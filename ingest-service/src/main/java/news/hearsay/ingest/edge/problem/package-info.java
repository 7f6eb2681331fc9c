/**
 * The problems (RFC 9457) that the service sends: the exceptions that carry them, the advice that sends them and the
 * metrics that count them.
 */
@NullMarked
package news.hearsay.ingest.edge.problem;

import org.jspecify.annotations.NullMarked;
