package news.hearsay.coverage.identity;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import news.hearsay.events.SourceKind;
import org.jspecify.annotations.Nullable;

/** Kinds that rulings do not tell apart: articles call one body an organisation, a group or a government. */
enum NameGroup {
    PERSON,
    OUTLET,
    BODY;

    static NameGroup of(SourceKind kind) {
        return switch (kind) {
            case PERSON -> PERSON;
            case OUTLET -> OUTLET;
            case ORGANISATION, GOVERNMENT, GROUP, DOCUMENT, ANONYMOUS, UNKNOWN -> BODY;
        };
    }

    /** The groups that a ruling on sources means: of this kind, or all except outlets. */
    static Set<NameGroup> ofSource(@Nullable SourceKind kind) {
        return kind == null ? EnumSet.of(PERSON, BODY) : EnumSet.of(of(kind));
    }

    /** The key by which a name of the group is compared. */
    String key(String name) {
        return this == PERSON ? NameKey.ofPerson(name) : NameKey.of(name);
    }

    /** The kinds of the group, the usual one first. */
    List<SourceKind> kinds() {
        return switch (this) {
            case PERSON -> List.of(SourceKind.PERSON);
            case OUTLET -> List.of(SourceKind.OUTLET);
            case BODY ->
                List.of(
                        SourceKind.ORGANISATION,
                        SourceKind.GOVERNMENT,
                        SourceKind.GROUP,
                        SourceKind.DOCUMENT,
                        SourceKind.ANONYMOUS,
                        SourceKind.UNKNOWN);
        };
    }
}
