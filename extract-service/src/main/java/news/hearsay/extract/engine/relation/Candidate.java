package news.hearsay.extract.engine.relation;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A relation as the chain drew it, before it is decided whether it stands.
 *
 * @param cueScore log-odds that the token heads a cue
 * @param margin mean log-probability of the drawn roles, per token that has one
 */
record Candidate(
        int cueHead,
        TokenRange cue,
        @Nullable TokenRange source,
        List<TokenRange> content,
        float cueScore,
        float margin) {

    /** Reads ranges off the roles of a window; null when there is no content. */
    static @Nullable Candidate of(int cueHead, Window window, byte[] roles, float cueScore, float margin) {
        List<TokenRange> content = new ArrayList<>();
        List<TokenRange> sources = new ArrayList<>();
        TokenRange cue = null;
        int n = window.length();
        for (int i = 0; i < n; i++) {
            int role = roles[i];
            if (role != TokenRole.CONTENT_FIRST.ordinal()
                    && role != TokenRole.SOURCE_FIRST.ordinal()
                    && role != TokenRole.CUE_FIRST.ordinal()) {
                continue;
            }
            int end = i + 1;
            while (end < n && roles[end] == role + 1) {
                end++;
            }
            TokenRange range = new TokenRange(window.start() + i, window.start() + end);
            if (role == TokenRole.CONTENT_FIRST.ordinal()) {
                content.add(range);
            } else if (role == TokenRole.SOURCE_FIRST.ordinal()) {
                sources.add(range);
            } else if (range.contains(cueHead)) {
                cue = range;
            }
        }
        if (content.isEmpty()) {
            return null;
        }
        TokenRange source = null;
        for (TokenRange range : sources) {
            if (source == null || Math.abs(range.start() - cueHead) < Math.abs(source.start() - cueHead)) {
                source = range;
            }
        }
        return new Candidate(
                cueHead, cue == null ? new TokenRange(cueHead, cueHead + 1) : cue, source, content, cueScore, margin);
    }
}
