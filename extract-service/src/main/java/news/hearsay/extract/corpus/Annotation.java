package news.hearsay.extract.corpus;

import java.util.List;
import news.hearsay.events.Span;
import org.jspecify.annotations.Nullable;

/**
 * One attribution relation, as spans of code points; the list of a missing part is empty.
 *
 * @param sourceName the name that a person gave the source; null if nobody named it. It is not scored
 * @param confidence of the engine that predicted the relation, from 0 to 1; null for a person's. It is not scored
 */
public record Annotation(
        List<Span> source,
        List<Span> cue,
        List<Span> content,
        @Nullable String sourceName,
        @Nullable Double confidence) {

    /** A relation that a person annotated. */
    public Annotation(List<Span> source, List<Span> cue, List<Span> content, @Nullable String sourceName) {
        this(source, cue, content, sourceName, null);
    }

    /** A relation whose source nobody named. */
    public Annotation(List<Span> source, List<Span> cue, List<Span> content) {
        this(source, cue, content, null);
    }
}
