/**
 * The failure policy of all services: which failures are transient and which records are poison, the delays between
 * retries, and the form of dead letters.
 */
@NullMarked
package news.hearsay.platform.failure;

import org.jspecify.annotations.NullMarked;
