package news.hearsay.extract.engine.source;

import org.jspecify.annotations.Nullable;

/**
 * A person's role as a text describes it.
 *
 * @param role office or function as in the text, without its affiliation
 * @param affiliation the name of the state, organisation or party
 * @param head the last word of the role, in lower case, singular
 * @param headToken the token of that word
 */
record RoleDescription(@Nullable String role, @Nullable String affiliation, String head, int headToken) {

    /** Whether both may describe one person: the offices agree, and so do the affiliations if both are stated. */
    boolean fits(RoleDescription other) {
        if (affiliation != null && other.affiliation != null && !affiliation.equalsIgnoreCase(other.affiliation)) {
            return false;
        }
        return Offices.same(this, other);
    }
}
