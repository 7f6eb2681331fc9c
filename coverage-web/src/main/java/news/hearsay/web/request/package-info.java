/** Request parameters, their validation, and problem responses (RFC 9457). */
@NullMarked
package news.hearsay.web.request;

import org.jspecify.annotations.NullMarked;
