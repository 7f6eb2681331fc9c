/** Security: response headers, and which clients may connect. */
@NullMarked
package news.hearsay.web.guard;

import org.jspecify.annotations.NullMarked;
