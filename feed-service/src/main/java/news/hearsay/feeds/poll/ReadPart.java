package news.hearsay.feeds.poll;

import java.net.URI;
import news.hearsay.fetch.Validators;
import org.jspecify.annotations.Nullable;

/**
 * A sitemap of an index that was read, or that has not changed.
 *
 * @param modified the time of its last change, as the index states it
 */
record ReadPart(
        URI address, Validators validators, @Nullable String modified) {}
