/** What people and programs see of coverage: the read interface, pages, and news of new coverage. */
@NullMarked
package news.hearsay.web;

import org.jspecify.annotations.NullMarked;
