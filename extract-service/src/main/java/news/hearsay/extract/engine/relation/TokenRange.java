package news.hearsay.extract.engine.relation;

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
}
