package news.hearsay.extract.engine.relation;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A relation that the first step proposes and the reranker accepts or rejects.
 *
 * @param cueHead the token that heads the cue
 * @param source null where the cue has none
 * @param content one range or more, in text order
 * @param cueScore log-odds that the token heads a cue
 * @param margin log-probability of the whole sequence of roles
 */
record Candidate(
        int cueHead,
        TokenRange cue,
        @Nullable TokenRange source,
        List<TokenRange> content,
        float cueScore,
        float margin) {

    /** Reads the ranges off the roles of a window; null where the window has no content. */
    static @Nullable Candidate of(int cueHead, Window window, byte[] roles, float cueScore, float margin) {
        List<TokenRange> content = ranges(TokenRole.CONTENT_FIRST, window, roles);
        if (content.isEmpty()) {
            return null;
        }
        TokenRange cue = new TokenRange(cueHead, cueHead + 1);
        for (TokenRange range : ranges(TokenRole.CUE_FIRST, window, roles)) {
            if (range.contains(cueHead)) {
                cue = range;
            }
        }
        TokenRange source = nearest(cueHead, ranges(TokenRole.SOURCE_FIRST, window, roles));
        return new Candidate(cueHead, cue, source, content, cueScore, margin);
    }

    /** The ranges whose first token has a role; the role after it in {@link TokenRole} continues the range. */
    private static List<TokenRange> ranges(TokenRole first, Window window, byte[] roles) {
        List<TokenRange> ranges = new ArrayList<>();
        int n = window.length();
        for (int i = 0; i < n; i++) {
            if (roles[i] == first.ordinal()) {
                int end = i + 1;
                while (end < n && roles[end] == first.ordinal() + 1) {
                    end++;
                }
                ranges.add(new TokenRange(window.start() + i, window.start() + end));
            }
        }
        return ranges;
    }

    private static @Nullable TokenRange nearest(int token, List<TokenRange> ranges) {
        TokenRange nearest = null;
        for (TokenRange range : ranges) {
            if (nearest == null || Math.abs(range.start() - token) < Math.abs(nearest.start() - token)) {
                nearest = range;
            }
        }
        return nearest;
    }

    boolean contentContains(int token) {
        return TokenRange.anyContains(content, token);
    }
}
