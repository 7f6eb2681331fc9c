package news.hearsay.extract.engine.relation;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An attribution relation as token ranges of a document.
 *
 * @param cueHead the token that heads the cue
 * @param source null where the text names none
 * @param content one range or more, in text order
 * @param confidence from 0 to 1
 */
public record FoundRelation(
        int cueHead, TokenRange cue, @Nullable TokenRange source, List<TokenRange> content, double confidence) {

    public FoundRelation {
        content = List.copyOf(content);
    }

    /** Whether the content contains a token. */
    public boolean claims(int token) {
        return TokenRange.anyContains(content, token);
    }

    /** The same relation with another content. */
    public FoundRelation withContent(List<TokenRange> other) {
        return new FoundRelation(cueHead, cue, source, other, confidence);
    }

    /** The same relation with the last range of its content cut before a token. */
    public FoundRelation withContentBefore(int token) {
        List<TokenRange> shorter = new ArrayList<>(content);
        shorter.set(shorter.size() - 1, new TokenRange(content.getLast().start(), token));
        return withContent(shorter);
    }

    /** The same relation with another source. */
    public FoundRelation withSource(@Nullable TokenRange other) {
        return new FoundRelation(cueHead, cue, other, content, confidence);
    }
}
