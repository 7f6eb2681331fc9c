/** Posts articles to ingest. */
@NullMarked
package news.hearsay.platform.posting;

import org.jspecify.annotations.NullMarked;
