package news.hearsay.formats;

import org.jspecify.annotations.Nullable;

/**
 * How a document identifies an item and its versions.
 *
 * @param id the guid or id, as stated; null if there is none
 * @param modified the time of the last change, as stated; null if there is none
 */
public record ItemMark(@Nullable String id, @Nullable String modified) {

    /** The longest guid that an article keeps. */
    public static final int MAX_GUID_CHARACTERS = 1000;

    /** Returns the id without surrounding white space; null if it is empty, too long or has control characters. */
    public @Nullable String guid() {
        String guid = id == null ? "" : id.strip();
        boolean isUsable = !guid.isEmpty()
                && guid.length() <= MAX_GUID_CHARACTERS
                && guid.codePoints()
                        .noneMatch(c -> Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE);
        return isUsable ? guid : null;
    }
}
