package news.hearsay.formats.page;

import java.util.Locale;
import org.jsoup.parser.Parser;

/** Texts in forms in which they can be compared. */
final class Letters {

    private Letters() {}

    /** Returns the letters and digits, in lower case. */
    static String of(String text) {
        return of(text, Integer.MAX_VALUE);
    }

    /** Returns the first letters and digits, in lower case. */
    static String of(String text, int limit) {
        StringBuilder letters = new StringBuilder();
        text.codePoints().filter(Character::isLetterOrDigit).limit(limit).forEach(letters::appendCodePoint);
        return letters.toString().toLowerCase(Locale.ROOT);
    }

    /** Returns a text without character references that were escaped twice; its lines stay. */
    static String lines(String text) {
        return Parser.unescapeEntities(text, false).strip();
    }

    /** Returns a text without character references that were escaped twice, and with single spaces. */
    static String plain(String text) {
        return Parser.unescapeEntities(text, false).replaceAll("\\s+", " ").strip();
    }
}
