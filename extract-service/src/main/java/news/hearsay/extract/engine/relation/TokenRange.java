package news.hearsay.extract.engine.relation;

import java.util.List;

/** A range of tokens, end exclusive; never empty. */
public record TokenRange(int start, int end) {

    public TokenRange {
        if (end <= start || start < 0) {
            throw new IllegalArgumentException("a range needs 0 <= start < end, but is [" + start + ", " + end + ")");
        }
    }

    public int length() {
        return end - start;
    }

    public boolean contains(int token) {
        return token >= start && token < end;
    }

    public boolean contains(TokenRange other) {
        return other.start >= start && other.end <= end;
    }

    /** Whether one of some ranges contains a token. */
    public static boolean anyContains(List<TokenRange> ranges, int token) {
        for (TokenRange range : ranges) {
            if (range.contains(token)) {
                return true;
            }
        }
        return false;
    }
}
