package news.hearsay.extract.engine.text;

import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Entities;
import org.jspecify.annotations.Nullable;

/**
 * An HTML entity or tag that was left in a text, and what it stands for.
 *
 * @param text the characters to read instead; empty for a tag inside a paragraph
 * @param end UTF-16 index after it
 */
record Markup(String text, int end) {

    private static final int MAX_ENTITY_LENGTH = 32;
    private static final int MAX_TAG_LENGTH = 500;
    /** An ampersand may have been escaped again. */
    private static final int MAX_ESCAPES = 3;

    private static final String PARAGRAPH = "\n\n";
    private static final Set<String> BLOCKS = Set.of(
            "p",
            "div",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "ul",
            "ol",
            "li",
            "blockquote",
            "section",
            "article",
            "table",
            "tr",
            "figure",
            "figcaption");
    private static final Set<String> INLINE = Set.of(
            "a", "b", "i", "em", "strong", "span", "u", "s", "small", "sup", "sub", "font", "cite", "q", "mark", "img");

    /** What begins at {@code at}; null if it is neither an entity nor a tag. */
    static @Nullable Markup at(String text, int at) {
        return switch (text.charAt(at)) {
            case '&' -> entity(text, at, MAX_ESCAPES);
            case '<' -> tag(text, at);
            default -> null;
        };
    }

    private static @Nullable Markup entity(String text, int at, int escapes) {
        int semicolon = at + 1;
        int limit = Math.min(text.length(), at + MAX_ENTITY_LENGTH);
        while (semicolon < limit && nameCharacter(text.charAt(semicolon))) {
            semicolon++;
        }
        if (semicolon >= limit || text.charAt(semicolon) != ';' || semicolon == at + 1) {
            return null;
        }
        return decoded(text, text.substring(at + 1, semicolon), semicolon, escapes);
    }

    private static @Nullable Markup decoded(String text, String name, int semicolon, int escapes) {
        String meant = name.charAt(0) == '#' ? number(name.substring(1)) : Entities.getByName(name);
        if (meant == null || meant.isEmpty()) {
            return null;
        }
        if (meant.equals("&") && escapes > 1) {
            Markup again = entity("&", text, semicolon + 1, escapes - 1);
            if (again != null) {
                return again;
            }
        }
        return new Markup(meant, semicolon + 1);
    }

    /** The entity whose ampersand is already decoded and whose name begins at {@code from}. */
    private static @Nullable Markup entity(String ampersand, String text, int from, int escapes) {
        int to = Math.min(text.length(), from + MAX_ENTITY_LENGTH);
        Markup inner = entity(ampersand + text.substring(from, to), 0, escapes);
        return inner == null ? null : new Markup(inner.text(), from + inner.end() - ampersand.length());
    }

    private static boolean nameCharacter(char c) {
        return c == '#' || c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z';
    }

    private static @Nullable String number(String digits) {
        try {
            int point = digits.startsWith("x") || digits.startsWith("X")
                    ? Integer.parseInt(digits.substring(1), 16)
                    : Integer.parseInt(digits);
            int meant = point >= 0x80 && point <= 0x9f ? Mojibake.windows1252(point) : point;
            boolean character = Character.isValidCodePoint(meant)
                    && !Character.isISOControl(meant)
                    && Character.getType(meant) != Character.SURROGATE;
            return character || meant == '\n' || meant == '\t' ? Character.toString(meant) : null;
        } catch (NumberFormatException _) {
            return null;
        }
    }

    private static @Nullable Markup tag(String text, int at) {
        int from = at + 1 < text.length() && text.charAt(at + 1) == '/' ? at + 2 : at + 1;
        int nameEnd = from;
        while (nameEnd < text.length() && nameEnd - from < 12 && Character.isLetterOrDigit(text.charAt(nameEnd))) {
            nameEnd++;
        }
        String name = text.substring(from, nameEnd).toLowerCase(Locale.ROOT);
        boolean block = BLOCKS.contains(name) || name.equals("br");
        if (!block && !INLINE.contains(name) || nameEnd >= text.length()) {
            return null;
        }
        char after = text.charAt(nameEnd);
        if (after != '>' && after != '/' && !Character.isWhitespace(after)) {
            return null;
        }
        int limit = Math.min(text.length(), at + MAX_TAG_LENGTH);
        for (int i = nameEnd; i < limit && text.charAt(i) != '<'; i++) {
            if (text.charAt(i) == '>') {
                return new Markup(block ? PARAGRAPH : "", i + 1);
            }
        }
        return null;
    }
}
