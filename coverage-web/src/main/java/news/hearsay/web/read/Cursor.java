package news.hearsay.web.read;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The position of the last row of a page (keyset pagination): the next page starts after it, so that rows added
 * meanwhile neither repeat nor hide others. Cursors are opaque to clients.
 *
 * @param order the list and order that the cursor belongs to
 * @param key the values of the last row by which the list is ordered
 */
record Cursor(String order, List<String> key) {

    private static final String SEPARATOR = "\u001f";

    String encode() {
        String text = order + SEPARATOR + String.join(SEPARATOR, key);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Returns the key of an encoded cursor, or an array of nulls if {@code text} is null.
     *
     * @param size the number of values in the key
     * @throws InvalidFilterException if the cursor is malformed or belongs to another list or order
     */
    static @Nullable String[] decode(@Nullable String text, String order, int size) {
        if (text == null) {
            return new @Nullable String[size];
        }
        String decoded;
        try {
            decoded = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw InvalidFilterException.cursor();
        }
        String[] parts = decoded.split(SEPARATOR, -1);
        if (parts.length != size + 1 || !parts[0].equals(order) || decoded.indexOf('\0') >= 0) {
            throw InvalidFilterException.cursor();
        }
        return Arrays.copyOfRange(parts, 1, parts.length);
    }
}
