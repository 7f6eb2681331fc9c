/** Watches of the person who is signed in: pages and API to create, read, change and delete them. */
@NullMarked
package news.hearsay.web.watch;

import org.jspecify.annotations.NullMarked;
