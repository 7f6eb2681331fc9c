package news.hearsay.formats;

import org.jspecify.annotations.Nullable;

/**
 * How a feed identifies an item and its versions.
 *
 * @param id the guid or id, as stated; null if there is none
 * @param modified the time of the last change, as stated; null if there is none
 */
public record ItemMark(@Nullable String id, @Nullable String modified) {}
