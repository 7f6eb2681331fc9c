/** Pages for people, made on this side. */
@NullMarked
package news.hearsay.web.page;

import org.jspecify.annotations.NullMarked;
