package news.hearsay.extract.engine.source;

import java.util.Set;
import news.hearsay.events.SourceKind;
import news.hearsay.extract.engine.text.Document;
import news.hearsay.extract.engine.text.EntityType;
import org.jspecify.annotations.Nullable;

/**
 * Reads offices and occupations, with their affiliation, off noun phrases: "the former defence minister of Eastland".
 */
final class RolePhrases {

    private static final int MAX_PHRASE_TOKENS = 24;

    /** Adjectives that belong to the description of a person right before or after the name. */
    private static final Set<String> ADJECTIVES = Set.of(
            "former",
            "retired",
            "junior",
            "honorary",
            "shadow",
            "lead",
            "leading",
            "head",
            "acting",
            "veteran",
            "ex",
            "local",
            "late");

    /** Services that belong to the names of their offices: "police chief". */
    private static final Set<String> SERVICES = Set.of("police", "army", "navy", "military", "court", "council");

    private RolePhrases() {}

    /** The role in the first noun phrase from {@code from} to before {@code to}; null if it contains none. */
    static @Nullable RoleDescription describe(Document d, int from, int to) {
        int limit = Math.min(to, from + MAX_PHRASE_TOKENS);
        int head = head(d, from, limit);
        return head < 0 ? null : description(d, from, head, limit);
    }

    /** The role in an apposition to a name, where any noun for persons will do; null if the phrase has no such head. */
    static @Nullable RoleDescription describeApposition(Document d, int from, int to) {
        int limit = Math.min(to, from + MAX_PHRASE_TOKENS);
        int office = head(d, from, limit);
        int head = personHead(d, from, limit);
        if (head < 0 || office >= 0 && office <= head) {
            return office < 0 ? null : description(d, from, office, limit);
        }
        return description(d, from, head, limit);
    }

    /** The role right before a name, whose last word stands right before {@code to}; null if that means no person. */
    static @Nullable RoleDescription describeBefore(Document d, int from, int to) {
        int head = to - 1;
        String lower = d.lower(head);
        boolean noun = d.tag(head).equals("NN") || RoleWords.occupation(lower) || RoleWords.role(lower);
        return noun && Character.isLetter(lower.charAt(0)) && RoleWords.human(lower)
                ? description(d, from, head, to)
                : null;
    }

    /** The head noun of the first noun phrase if it may be a person's description; -1 otherwise. */
    private static int personHead(Document d, int from, int to) {
        int head = -1;
        for (int i = from; i < to; i++) {
            String tag = d.tag(i);
            boolean joint = tag.startsWith("NN") || tag.equals("POS") || tag.equals("HYPH");
            boolean before = tag.startsWith("JJ")
                    || tag.equals("DT")
                    || tag.equals("PRP$")
                    || tag.equals("CD")
                    || tag.equals("VBG")
                    || tag.equals("VBN");
            if (tag.equals("NN") || RoleWords.occupation(d.lower(i))) {
                head = i;
            } else if (!joint && (head >= 0 || !before)) {
                break;
            }
        }
        return head >= 0 && RoleWords.human(d.lower(head)) ? head : -1;
    }

    private static RoleDescription description(Document d, int from, int head, int limit) {
        int start = head;
        while (start > from
                && (RoleWords.roleWord(d, start - 1) && !inName(d, from, start - 1)
                        || describesMore(d, start - 1, head))) {
            start--;
        }
        int end = OfficeDuties.end(d, head + 1, limit);
        String affiliation = Affiliations.of(d, from, start, end, limit);
        String noun = RoleWords.withoutPrefix(RoleWords.singular(d, head));
        boolean whole = !d.tag(head).equals("NNS") && noun.equals(d.lower(head)) || end > head + 1;
        String role = whole ? d.slice(start, end) : (start < head ? d.slice(start, head) + " " : "") + noun;
        return new RoleDescription(
                former(d, from, start) || d.lower(head).startsWith("ex-") ? "former " + role : role,
                affiliation,
                noun,
                head);
    }

    /** Whether a word right before a description belongs to it: "harbour master", "lead singer". */
    private static boolean describesMore(Document d, int token, int head) {
        String lower = d.lower(token);
        if (ADJECTIVES.contains(lower) && !lower.equals("former")) {
            return true;
        }
        SourceKind kind = SourceNouns.kind(lower);
        boolean first = token == d.sentenceStart(d.sentenceOf(token)) && d.entity(token) == EntityType.NONE;
        boolean service = first && SERVICES.contains(lower);
        boolean body = kind == SourceKind.OUTLET || kind == SourceKind.GOVERNMENT && !SERVICES.contains(lower);
        boolean kindOf = d.tag(token).equals("JJ") && RoleWords.occupation(d.lower(head)) && !lower.equals("former");
        return (d.tag(token).equals("NN") || kindOf || service)
                && (d.word(token).equals(lower) || first)
                && Character.isLetter(lower.charAt(0))
                && !body
                && !CalendarWords.time(lower)
                && d.tag(head).startsWith("NN")
                && !d.tag(head).equals("NNS");
    }

    private static int head(Document d, int from, int to) {
        int head = -1;
        for (int i = from; i < to; i++) {
            String tag = d.tag(i);
            boolean beneath = head < 0 && tag.equals("IN") && !d.lower(i).equals("of");
            if (beneath
                    || tag.startsWith("W")
                    || tag.equals("MD")
                    || tag.equals("VBD")
                    || tag.equals("VBZ")
                    || tag.equals("VBP")
                    || tag.equals(",") && head >= 0) {
                break;
            }
            if (tag.startsWith("NN") && RoleWords.role(RoleWords.singular(d, i))) {
                head = i;
            } else if (head >= 0 && !RoleWords.modifier(d.lower(i))) {
                break;
            }
        }
        return head;
    }

    /** "former NATO Secretary General": the word is separate from its role. */
    private static boolean former(Document d, int from, int to) {
        for (int i = from; i < to; i++) {
            if (d.lower(i).equals("former") || d.lower(i).equals("ex")) {
                return true;
            }
        }
        return false;
    }

    private static boolean inName(Document d, int from, int token) {
        for (int i = Math.max(from, token - 2); i <= token; i++) {
            for (Gazetteer.Match hit : Gazetteer.at(d, i)) {
                if (hit.end() > token) {
                    return true;
                }
            }
        }
        return false;
    }
}
