package news.hearsay.coverage.identity;

import java.util.UUID;

/**
 * An identity, with the reason for choosing it.
 *
 * @param nameKey the name as it is compared; see {@link NameKey}
 * @param governmental whether it is always governmental: a state or a part of one
 * @param seeded whether the seed list contains it
 * @param certain whether the same id in another article is certain to be the same identity
 * @param ruled whether a ruling decides on it, so that its name does not depend on the articles
 * @param reason why this identity was chosen, or why it was not merged with another
 */
public record Identity(
        UUID id,
        IdentityKind kind,
        String name,
        String nameKey,
        boolean governmental,
        boolean seeded,
        boolean certain,
        boolean ruled,
        String reason) {

    /** An identity that may be the same in every article: its id follows from kind and name key. */
    static Identity ofName(IdentityKind kind, String name, String nameKey, String reason) {
        UUID id = DerivedId.of("name", kind.word(), nameKey);
        // the Blue Lantern posts as Blue Lantern
        String shown = kind == IdentityKind.OUTLET && name.startsWith("the ") ? name.substring(4) : name;
        return new Identity(id, kind, shown, nameKey, kind == IdentityKind.GOVERNMENT, false, true, false, reason);
    }

    /** An identity of its own for a name, or for mentions of it, that a ruling separates from others of the name. */
    static Identity ofRuling(IdentityKind kind, String name, RuledName ruled, String reason) {
        return new Identity(
                idOfRuling(ruled), kind, name, ruled.key(), kind == IdentityKind.GOVERNMENT, false, true, true, reason);
    }

    /** The id of {@link #ofRuling}. */
    static UUID idOfRuling(RuledName name) {
        return DerivedId.of("ruled", name.group().name(), name.key(), name.scope());
    }

    /** This identity as one that a ruling decides on. The seed list sets the name of its entries in any case. */
    Identity ruled(String otherReason) {
        return new Identity(id, kind, name, nameKey, governmental, seeded, certain, !seeded, otherReason);
    }

    Identity because(String otherReason) {
        return new Identity(id, kind, name, nameKey, governmental, seeded, certain, ruled, otherReason);
    }

    Identity uncertain(String otherReason) {
        return new Identity(id, kind, name, nameKey, governmental, seeded, false, ruled, otherReason);
    }
}
