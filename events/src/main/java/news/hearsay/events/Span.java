package news.hearsay.events;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * A span of an article's text.
 *
 * @param start index of the first Unicode code point, from 0
 * @param end index after the last code point
 */
public record Span(
        @JsonProperty(required = true) int start,
        @JsonProperty(required = true) int end) {

    /** @throws InvalidEventException unless {@code 0 <= start < end} */
    public Span {
        if (start < 0 || end <= start) {
            throw new InvalidEventException("a span needs 0 <= start < end, but is [" + start + ", " + end + ")");
        }
    }

    /**
     * Returns the words of the span.
     *
     * @throws IndexOutOfBoundsException if the text is shorter
     */
    public String slice(String text) {
        int from = text.offsetByCodePoints(0, start);
        return text.substring(from, text.offsetByCodePoints(from, end - start));
    }
}
