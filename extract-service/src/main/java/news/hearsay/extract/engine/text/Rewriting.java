package news.hearsay.extract.engine.text;

import java.util.Arrays;

/**
 * A text that is rewritten from left to right, with the UTF-16 range of the original that each character stands for.
 */
final class Rewriting {

    private final StringBuilder text;
    private int[] starts;
    private int[] ends;

    Rewriting(int capacity) {
        this.text = new StringBuilder(capacity);
        this.starts = new int[Math.max(16, capacity)];
        this.ends = new int[starts.length];
    }

    /** Appends characters that stand for the original's range as a whole; none remove it. */
    void append(CharSequence characters, int from, int to) {
        for (int i = 0; i < characters.length(); i++) {
            append(characters.charAt(i), from, to);
        }
    }

    void append(char character, int from, int to) {
        int at = text.length();
        if (at == starts.length) {
            starts = Arrays.copyOf(starts, at * 2);
            ends = Arrays.copyOf(ends, at * 2);
        }
        starts[at] = from;
        ends[at] = to;
        text.append(character);
    }

    int length() {
        return text.length();
    }

    /** The last character; a space if there is none. */
    char last() {
        return text.isEmpty() ? ' ' : text.charAt(text.length() - 1);
    }

    ReadableText toText() {
        return new ReadableText(
                text.toString(), Arrays.copyOf(starts, text.length()), Arrays.copyOf(ends, text.length()));
    }
}
