package news.hearsay.events;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who put a claim forward.
 *
 * @param text the words that stand for the source ("he", "a US official")
 * @param spans where they stand, in code points, in text order
 * @param name the name that the words stand for, resolved within the article; null for who is not named
 * @param role the office or function, where stated ("President", "spokesman")
 * @param affiliation the state, organisation or party, where stated
 * @param members who is named as part of a group ("officials in several countries, including France and Germany"); else
 *     empty
 * @param anonymity why an anonymous source is not named, where stated ("on condition of anonymity")
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
