/** Pages for people, made on this side. */
@NullMarked
package news.hearsay.coverage.web.page;

import org.jspecify.annotations.NullMarked;
