/** What the services that answer HTTP requests share. */
@NullMarked
package news.hearsay.platform.http;

import org.jspecify.annotations.NullMarked;
