/**
 * HTTP plumbing that the services share: problem responses (RFC 9457), the guard that keeps an unprotected service on
 * loopback, and the check for local requests.
 */
@NullMarked
package news.hearsay.platform.http;

import org.jspecify.annotations.NullMarked;
