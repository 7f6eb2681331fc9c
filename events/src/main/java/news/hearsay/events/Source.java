package news.hearsay.events;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The source that asserts a claim.
 *
 * @param text the words that refer to the source ("he", "a US official")
 * @param spans the spans of these words, in code points, in text order
 * @param name the name of the source, resolved within the article; null if the source is not named
 * @param role the office or function, if stated ("President", "spokesman")
 * @param affiliation the state, organisation or party, if stated
 * @param members the named members of a group ("officials in several countries, including France and Germany"); empty
 *     otherwise
 * @param anonymity the stated reason why an anonymous source is not named ("on condition of anonymity")
 */
public record Source(
        String text,
        List<Span> spans,
        SourceKind kind,
        @Nullable String name,
        @Nullable String role,
        @Nullable String affiliation,
        List<String> members,
        @Nullable String anonymity) {

    /** @throws InvalidEventException if a required field is missing, blank or empty */
    public Source {
        Require.text("source.text", text);
        spans = Require.filled("source.spans", spans);
        Require.present("source.kind", kind);
        members = Require.list("source.members", members);
    }
}
