package news.hearsay.web.read;

/** A stretch of a revision's text in Unicode code points from 0, {@code end} exclusive. */
public record Span(int start, int end) {

    /** Whether the code point at this position is within. */
    public boolean holds(int position) {
        return start <= position && position < end;
    }

    /** Its length in code points. */
    public int length() {
        return end - start;
    }
}
