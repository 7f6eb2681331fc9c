/** The configuration file of feeds. The feeds in it are added, changed and removed when the service starts. */
@NullMarked
package news.hearsay.feeds.file;

import org.jspecify.annotations.NullMarked;
