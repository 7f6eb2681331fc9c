package news.hearsay.extract.engine.text;

import org.jspecify.annotations.Nullable;

/**
 * A text as the engine reads it, with the way back to the stored one. Characters are folded (see
 * {@link CharacterFolding}), and lines that were wrapped are joined (see {@link LineBreaks}); a text without any of
 * that is read as it is stored.
 */
final class ReadableText {

    final String text;
    /** for each character, the UTF-16 range of the stored text; null where both texts are equal */
    private final int @Nullable [] starts;

    private final int @Nullable [] ends;

    ReadableText(String text, int @Nullable [] starts, int @Nullable [] ends) {
        this.text = text;
        this.starts = starts;
        this.ends = ends;
    }

    static ReadableText of(String stored) {
        ReadableText folded = CharacterFolding.fold(stored);
        ReadableText unwrapped = LineBreaks.join(folded.text);
        return unwrapped.after(folded);
    }

    /** The same text, its ranges mapped through the rewriting before this one. */
    private ReadableText after(ReadableText earlier) {
        int[] before = earlier.starts;
        int[] beforeEnds = earlier.ends;
        if (before == null || beforeEnds == null) {
            return this;
        }
        if (starts == null || ends == null) {
            return earlier;
        }
        int[] mappedStarts = new int[starts.length];
        int[] mappedEnds = new int[ends.length];
        for (int i = 0; i < starts.length; i++) {
            mappedStarts[i] = before[starts[i]];
            mappedEnds[i] = beforeEnds[ends[i] - 1];
        }
        return new ReadableText(text, mappedStarts, mappedEnds);
    }

    /** The UTF-16 index, in the stored text, of the character at {@code index}. */
    int storedStart(int index) {
        return starts == null ? index : starts[index];
    }

    /** The UTF-16 index, in the stored text, after the character before {@code index}. */
    int storedEnd(int index) {
        return ends == null ? index : ends[index - 1];
    }
}
