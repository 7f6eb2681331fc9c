package news.hearsay.extract.engine.source;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import news.hearsay.extract.engine.relation.TokenRange;
import news.hearsay.extract.engine.text.Document;
import org.jspecify.annotations.Nullable;

/**
 * Reads sources that list several by name: "Poland, Estonia and Latvia", "Mayor Ines Roth, fire chief Tessa Moor and
 * several residents".
 */
final class JoinedNames {

    private final Document d;
    private final CoordinatedParts coordinated;
    private final ListedDescriptions descriptions;
    private final SharedSurnames surnames;

    JoinedNames(Document document, DiscourseModel discourse) {
        this.d = document;
        this.coordinated = new CoordinatedParts(document, discourse);
        this.descriptions = new ListedDescriptions(document);
        this.surnames = new SharedSurnames(coordinated, document);
    }

    /**
     * The members of a list.
     *
     * @param names the names of those who are named, in text order
     * @param others whether unnamed ones are among them
     */
    record Listed(List<String> names, boolean others) {

        private static final Listed NONE = new Listed(List.of(), false);

        boolean several() {
            return names.size() > 1 || others && !names.isEmpty();
        }
    }

    /** The members that a source lists; empty if it is no list. */
    Listed list(TokenRange range) {
        List<CoordinatedParts.Part> parts = coordinated.of(range);
        if (hasIncluding(range)) {
            return Listed.NONE;
        }
        Set<String> names = new LinkedHashSet<>();
        boolean others = false;
        boolean joined = false;
        boolean afterPerson = false;
        boolean apposed = false;
        for (int p = 0; p < parts.size(); p++) {
            CoordinatedParts.Part part = parts.get(p);
            EntityMention mention = coordinated.named(part);
            if (mention != null) {
                joined |= part.joined();
                names.add(surnames.name(mention, parts, p));
                afterPerson = mention.entity().person();
                apposed = false;
            } else if (descriptions.describes(part, afterPerson, apposed)
                    || p == 0 && appositionFollows(parts)
                    || descriptions.bareOffice(part)) {
                apposed = true;
            } else if (descriptions.phrase(part)) {
                joined |= part.joined();
                others = true;
                afterPerson = false;
                apposed = false;
            } else {
                return Listed.NONE;
            }
        }
        return joined ? new Listed(List.copyOf(names), others) : Listed.NONE;
    }

    private boolean hasIncluding(TokenRange range) {
        for (int i = range.start(); i < range.end(); i++) {
            if (GroupMembers.including(d.lower(i))) {
                return true;
            }
        }
        return false;
    }

    /** The only person whom a source names after two offices: "farmer and councillor Rosa Finn"; null for none. */
    @Nullable
    DiscourseEntity withOffices(TokenRange range) {
        List<CoordinatedParts.Part> parts = coordinated.of(range);
        boolean offices = parts.size() > 1;
        for (int p = 0; p < parts.size() - 1; p++) {
            offices &= descriptions.bareOffice(parts.get(p));
        }
        EntityMention mention = offices ? coordinated.named(parts.getLast()) : null;
        return mention != null && mention.entity().person() ? mention.entity() : null;
    }

    /**
     * Whether the first part is an office in apposition to the name after it: "The mayor, Ines Roth, and two clerks".
     */
    private boolean appositionFollows(List<CoordinatedParts.Part> parts) {
        CoordinatedParts.Part first = parts.getFirst();
        boolean article =
                d.tag(first.start()).equals("DT") || d.tag(first.start()).equals("PRP$");
        EntityMention next = parts.size() > 1 && !parts.get(1).joined() ? coordinated.named(parts.get(1)) : null;
        return article
                && descriptions.singular(first)
                && next != null
                && next.entity().person()
                && next.start() == parts.get(1).start();
    }
}
