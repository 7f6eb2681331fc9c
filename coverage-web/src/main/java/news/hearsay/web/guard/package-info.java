/** What keeps the pages safe: headers, and who may reach them. */
@NullMarked
package news.hearsay.web.guard;

import org.jspecify.annotations.NullMarked;
