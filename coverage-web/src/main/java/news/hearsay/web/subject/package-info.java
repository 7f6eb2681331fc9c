/** Subjects that people define: pages and API to read, change and preview them. */
@NullMarked
package news.hearsay.web.subject;

import org.jspecify.annotations.NullMarked;
