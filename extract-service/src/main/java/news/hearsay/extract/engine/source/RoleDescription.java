package news.hearsay.extract.engine.source;

import org.jspecify.annotations.Nullable;

/**
 * What a text says of someone besides a name.
 *
 * @param role office or function as it stands, without what it belongs to
 * @param affiliation the state by its name, the organisation or party
 * @param head the last word of the role, lower case, singular
 * @param headToken the token of that word
 */
record RoleDescription(@Nullable String role, @Nullable String affiliation, String head, int headToken) {

    /** Whether both may be said of one person: offices agree, and affiliations where both are stated. */
    boolean fits(RoleDescription other) {
        if (affiliation != null && other.affiliation != null && !affiliation.equalsIgnoreCase(other.affiliation)) {
            return false;
        }
        return Offices.same(this, other);
    }
}
