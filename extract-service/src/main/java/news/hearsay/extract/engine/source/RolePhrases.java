package news.hearsay.extract.engine.source;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import news.hearsay.extract.engine.lexicon.Lemmas;
import news.hearsay.extract.engine.lexicon.WordList;
import news.hearsay.extract.engine.text.Document;
import org.jspecify.annotations.Nullable;

/** Reads offices and functions, with their affiliation, off noun phrases. */
final class RolePhrases {

    private static final int MAX_PHRASE_TOKENS = 24;

    private static final Map<String, Gender> HEADS = new HashMap<>();
    private static final Set<String> MODIFIERS = new HashSet<>(WordList.lines(RolePhrases.class, "role-modifiers.txt"));
    private static final Set<String> COMPLEMENTS = Set.of(
            "state", "staff", "government", "defence", "defense", "mission", "parliament", "cabinet", "finance", "war");

    static {
        for (String line : WordList.lines(RolePhrases.class, "roles.txt")) {
            List<String> fields = WordList.split(line, ' ');
            HEADS.put(fields.getFirst(), fields.size() > 1 ? Gender.of(fields.get(1)) : Gender.UNKNOWN);
        }
    }

    private RolePhrases() {}

    /** Whether a noun, given its singular in lower case, is the last word of roles. */
    static boolean role(String singular) {
        return HEADS.containsKey(singular);
    }

    static Gender gender(RoleDescription description) {
        return HEADS.getOrDefault(description.head(), Gender.UNKNOWN);
    }

    /** Whether a token is a noun of roles or a modifier of one. */
    static boolean roleWord(Document d, int token) {
        return HEADS.containsKey(singular(d, token)) || MODIFIERS.contains(d.lower(token));
    }

    /** The token in lower case, a plural noun in the singular. */
    static String singular(Document d, int token) {
        return d.tag(token).endsWith("S") ? Lemmas.noun(d.lower(token)) : d.lower(token);
    }

    /** The role in the first noun phrase from {@code from} to before {@code to}; null if it contains none. */
    static @Nullable RoleDescription describe(Document d, int from, int to) {
        int limit = Math.min(to, from + MAX_PHRASE_TOKENS);
        int head = head(d, from, limit);
        if (head < 0) {
            return null;
        }
        int start = head;
        while (start > from && roleWord(d, start - 1) && !inName(d, from, start - 1)) {
            start--;
        }
        int end = head + 1;
        if (end + 1 < limit && d.lower(end).equals("of") && COMPLEMENTS.contains(d.lower(end + 1))) {
            end += 2;
        }
        String affiliation = Affiliations.of(d, from, start, end, limit);
        String role = d.tag(head).equals("NNS") && end == head + 1
                ? (start < head ? d.slice(start, head) + " " : "") + singular(d, head)
                : d.slice(start, end);
        return new RoleDescription(
                former(d, from, start) ? "former " + role : role, affiliation, singular(d, head), head);
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
            if (tag.startsWith("NN") && role(singular(d, i))) {
                head = i;
            } else if (head >= 0 && !MODIFIERS.contains(d.lower(i))) {
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
