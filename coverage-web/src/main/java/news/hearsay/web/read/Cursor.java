package news.hearsay.web.read;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a page ended, for the next to begin behind: the values of the last row by which rows are ordered. What came in
 * meanwhile shifts nothing. It is opaque to who asks.
 *
 * @param order which order it belongs to
 * @param key the last row's values
 */
record Cursor(String order, List<String> key) {

    private static final String SEPARATOR = "\u001f";

    String encode() {
        String text = order + SEPARATOR + String.join(SEPARATOR, key);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * The key that a cursor holds; as many nulls where there is none.
     *
     * @throws WrongFilterException if it is none of this order
     */
    static @Nullable String[] decode(@Nullable String text, String order, int size) {
        if (text == null) {
            return new @Nullable String[size];
        }
        try {
            String[] parts =
                    new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split(SEPARATOR, -1);
            if (parts.length != size + 1
                    || !parts[0].equals(order)
                    || text.indexOf('\0') >= 0
                    || String.join("", parts).indexOf('\0') >= 0) {
                throw WrongFilterException.cursor();
            }
            return java.util.Arrays.copyOfRange(parts, 1, parts.length);
        } catch (IllegalArgumentException e) {
            throw WrongFilterException.cursor();
        }
    }
}
