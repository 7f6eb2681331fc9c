package news.hearsay.coverage.drift;

import java.util.List;

/**
 * One difference of two mentions, with the words that show it.
 *
 * @param earlier the words of the earlier mention that are missing or different in the later one
 * @param later the words of the later mention that stand in their place; empty if nothing does
 */
public record Drift(DriftKind kind, List<Mark> earlier, List<Mark> later) {

    public Drift {
        earlier = List.copyOf(earlier);
        later = List.copyOf(later);
    }

    /** The texts of a mention that a mark can be in. */
    public enum Part {
        CLAIM,
        CUE,
        SOURCE
    }

    /**
     * Marked words.
     *
     * @param start the first code point, from 0
     * @param end the code point after the last one
     */
    public record Mark(Part part, int start, int end) {}
}
