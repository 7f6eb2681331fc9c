package news.hearsay.coverage.identity;

import java.util.UUID;

/**
 * An identity, with the reason for choosing it.
 *
 * @param nameKey the name as it is compared; see {@link NameKey}
 * @param governmental whether it is always governmental: a state or a part of one
 * @param seeded whether the seed list contains it
 * @param certain whether the same id in another article is certain to be the same identity
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
        String reason) {

    /** An identity that may be the same in every article: its id follows from kind and name key. */
    static Identity ofName(IdentityKind kind, String name, String nameKey, String reason) {
        UUID id = DerivedId.of("name", kind.word(), nameKey);
        // the Blue Lantern posts as Blue Lantern
        String shown = kind == IdentityKind.OUTLET && name.startsWith("the ") ? name.substring(4) : name;
        return new Identity(id, kind, shown, nameKey, kind == IdentityKind.GOVERNMENT, false, true, reason);
    }

    /** The id of an outlet that is not in the seed list, by its name key. */
    static UUID outletId(String nameKey) {
        return DerivedId.of("name", IdentityKind.OUTLET.word(), nameKey);
    }

    Identity because(String otherReason) {
        return new Identity(id, kind, name, nameKey, governmental, seeded, certain, otherReason);
    }

    Identity uncertain(String otherReason) {
        return new Identity(id, kind, name, nameKey, governmental, seeded, false, otherReason);
    }
}
