/** What a request may ask, and what is answered where it may not. */
@NullMarked
package news.hearsay.web.request;

import org.jspecify.annotations.NullMarked;
