/** HTML pages, rendered on the server. */
@NullMarked
package news.hearsay.web.page;

import org.jspecify.annotations.NullMarked;
