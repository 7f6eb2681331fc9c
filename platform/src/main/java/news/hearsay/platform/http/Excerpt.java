package news.hearsay.platform.http;

/** Makes text that a client sent safe to repeat in a response or a log. */
public final class Excerpt {

    private static final int MAX_CHARACTERS = 80;
    private static final char REPLACEMENT = '\uFFFD';

    private Excerpt() {}

    /** The first 80 characters; control characters and unpaired surrogates become U+FFFD. */
    public static String of(String text) {
        StringBuilder excerpt = new StringBuilder();
        text.codePoints()
                .limit(MAX_CHARACTERS)
                .map(c -> Character.isISOControl(c) || isSurrogate(c) ? REPLACEMENT : c)
                .forEach(excerpt::appendCodePoint);
        boolean isCut = text.codePointCount(0, text.length()) > MAX_CHARACTERS;
        return isCut ? excerpt.append('…').toString() : excerpt.toString();
    }

    private static boolean isSurrogate(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }
}
