package news.hearsay.fetch;

import java.time.Duration;

/** Writes text from outside and durations for messages. */
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

    /** Returns whole seconds as seconds, and anything else as milliseconds. */
    static String of(Duration duration) {
        return duration.toMillis() % 1000 == 0 ? duration.toSeconds() + " s" : duration.toMillis() + " ms";
    }
}
