package news.hearsay.fetch;

/** Shortens text from outside for messages. */
final class Shown {

    private static final int MAX_CHARACTERS = 80;

    private Shown() {}

    /** Returns the text in printable characters, shortened. */
    static String of(String text) {
        StringBuilder shown = new StringBuilder();
        text.codePoints()
                .limit(MAX_CHARACTERS)
                .map(c -> Character.isISOControl(c) || !Character.isDefined(c) ? '\uFFFD' : c)
                .forEach(shown::appendCodePoint);
        return text.codePointCount(0, text.length()) > MAX_CHARACTERS ? shown + "…" : shown.toString();
    }
}
