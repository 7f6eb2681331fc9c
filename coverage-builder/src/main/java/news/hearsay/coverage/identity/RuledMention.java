package news.hearsay.coverage.identity;

import java.util.Map;
import news.hearsay.events.SourceKind;
import news.hearsay.events.SourceTarget;
import org.jspecify.annotations.Nullable;

/**
 * A source in an article that a ruling compares with another one.
 *
 * @param ruling the id of the ruling
 * @param isFirst whether it is the first of the two sources
 * @param target how the ruling selects it; {@code articleId} is not null
 * @param names by the groups that the ruling means
 */
public record RuledMention(String ruling, boolean isFirst, SourceTarget target, Map<NameGroup, RuledName> names) {

    /** What a source of this kind is to rulings; null if the ruling means other kinds. */
    public @Nullable RuledName name(SourceKind kind) {
        return names.get(NameGroup.of(kind));
    }

    /** Whether this is the name of the source, in any spelling with the same key. */
    public boolean isNamed(SourceKind kind, String name) {
        RuledName ruled = name(kind);
        return ruled != null && ruled.key().equals(NameGroup.of(kind).key(name));
    }
}
