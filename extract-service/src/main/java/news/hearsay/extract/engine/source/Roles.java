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

/** Offices and functions: reads them off a noun phrase, with what they belong to. */
final class Roles {

    private static final int LONGEST = 24;

    private static final Map<String, Gender> HEADS = new HashMap<>();
    private static final Set<String> MODIFIERS = new HashSet<>(WordList.lines(Roles.class, "role-modifiers.txt"));
    private static final Set<String> STATES_OF = Set.of("state", "staff", "government", "defence", "defense", "mission", "parliament",
            "cabinet", "finance", "war");
    private static final Set<String> LINKS = Set.of("of", "for", "at", "in", "from", "to", "with");
    private static final String FORMER = "former ";
    private static final Set<String> CHIEFS = Set.of("chief", "head");
    private static final List<String> CHIEF_OFFICES = List.of("chief", "head", "general", "secretary-general", "director", "president",
            "chairman", "chairwoman", "commissioner");
    private static final List<String> LEADING = List.of("leader", "president", "minister", "chancellor", "premier");
    /** offices whose bearers a text also calls leaders */
    private static final Set<String> LEADERS = Set.of("president", "chancellor", "premier", "leader", "pm");

    static {
        for (String line : WordList.lines(Roles.class, "roles.txt")) {
            var fields = WordList.split(line, ' ');
            HEADS.put(fields.getFirst(), fields.size() > 1 ? Gender.of(fields.get(1)) : Gender.UNKNOWN);
        }
    }

    private Roles() {}

    static boolean role(String singular) {
        return HEADS.containsKey(singular);
    }

    static Gender gender(Description description) {
        return HEADS.getOrDefault(description.head(), Gender.UNKNOWN);
    }

    static boolean roleWord(Document d, int token) {
        return HEADS.containsKey(singular(d, token)) || MODIFIERS.contains(d.lower(token));
    }

    static String singular(Document d, int token) {
        return d.tag(token).endsWith("S") ? Lemmas.noun(d.lower(token)) : d.lower(token);
    }

    /** What the first noun phrase from {@code from} to before {@code to} says of someone; null if it holds no role. */
    static @Nullable Description describe(Document d, int from, int to) {
        int limit = Math.min(to, from + LONGEST);
        int head = head(d, from, limit);
        if (head < 0) {
            return null;
        }
        int start = head;
        while (start > from && roleWord(d, start - 1) && !inName(d, from, start - 1)) {
            start--;
        }
        int end = head + 1;
        if (end + 1 < limit && d.lower(end).equals("of") && STATES_OF.contains(d.lower(end + 1))) {
            end += 2;
        }
        String affiliation = before(d, from, start);
        if (affiliation == null) {
            affiliation = after(d, end, limit);
        }
        String role = d.tag(head).equals("NNS") && end == head + 1
                ? (start < head ? d.slice(start, head) + " " : "") + singular(d, head)
                : d.slice(start, end);
        return new Description(former(d, from, start) ? "former " + role : role, affiliation, singular(d, head), head);
    }

    private static int head(Document d, int from, int to) {
        int head = -1;
        for (int i = from; i < to; i++) {
            String tag = d.tag(i);
            boolean beneath = head < 0 && tag.equals("IN") && !d.lower(i).equals("of");
            if (beneath || tag.startsWith("W") || tag.equals("MD") || tag.equals("VBD") || tag.equals("VBZ") || tag.equals("VBP")
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

    /** "former NATO Secretary General": the word stands apart from the role that it belongs to. */
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
            for (Gazetteer.Hit hit : Gazetteer.at(d, i)) {
                if (hit.end() > token) {
                    return true;
                }
            }
        }
        return false;
    }

    private static @Nullable String before(Document d, int from, int to) {
        for (int i = to - 1; i >= from; i--) {
            String tag = d.tag(i);
            if (tag.equals(",") || tag.equals("IN") || tag.equals("CC")) {
                return null;
            }
            String country = Gazetteer.country(d.word(i));
            if (country != null && !(i > from && d.word(i - 1).equals("North") || i > from && d.word(i - 1).equals("South"))) {
                return country;
            }
            for (int start = Math.max(from, i - 4); start <= i; start++) {
                for (Gazetteer.Hit hit : Gazetteer.at(d, start)) {
                    if (hit.end() == i + 1 && !hit.entry().shortForm()) {
                        return hit.entry().name();
                    }
                }
                String two = d.slice(start, i + 1);
                if (start == i - 1 && Gazetteer.country(two) != null) {
                    return Gazetteer.country(two);
                }
            }
            if (tag.startsWith("NNP") && d.entity(i) == news.hearsay.extract.engine.text.Entity.ORGANISATION) {
                int start = i;
                while (start > from && d.tag(start - 1).startsWith("NNP") && d.entity(start - 1) == d.entity(i)) {
                    start--;
                }
                return d.slice(start, i + 1);
            }
        }
        return null;
    }

    /** "of the National Security Council", "for Ukraine's Presidential Office". */
    private static @Nullable String after(Document d, int from, int to) {
        if (from + 1 >= to || !LINKS.contains(d.lower(from))) {
            return null;
        }
        int start = from + 1;
        if (d.tag(start).equals("DT")) {
            start++;
        }
        int end = start;
        boolean named = false;
        while (end < to) {
            String tag = d.tag(end);
            boolean name = tag.startsWith("NNP");
            boolean inside = tag.equals("POS") || tag.equals("NN") && named
                    || tag.equals("JJ") && Character.isUpperCase(d.word(end).charAt(0))
                    || named && d.lower(end).equals("of") && end + 1 < to && d.tag(end + 1).startsWith("NNP");
            if (!name && !inside) {
                break;
            }
            named |= name;
            end++;
        }
        while (end > start && d.tag(end - 1).equals("POS")) {
            end--;
        }
        if (!named || end == start) {
            return null;
        }
        for (Gazetteer.Hit hit : Gazetteer.at(d, start)) {
            if (hit.end() == end) {
                return hit.entry().name();
            }
        }
        return d.slice(start, end);
    }

    /**
     * "the president" and "President", "the leader" and "Prime Minister", "the minister" and "Foreign Minister"; not "the minister" and
     * "president".
     */
    static boolean sameOffice(Description one, Description other) {
        String a = lower(one.role());
        String b = lower(other.role());
        if (a.startsWith(FORMER) != b.startsWith(FORMER)) {
            return false;
        }
        a = a.startsWith(FORMER) ? a.substring(FORMER.length()) : a;
        b = b.startsWith(FORMER) ? b.substring(FORMER.length()) : b;
        if (a.equals(b) || (a.endsWith(" " + b) || b.endsWith(" " + a)) && !deputy(a, b)) {
            return true;
        }
        boolean chief = one.affiliation() != null && one.affiliation().equals(other.affiliation())
                && (CHIEFS.contains(a) || CHIEFS.contains(b)) && !deputy(a, b);
        return chief && CHIEF_OFFICES.contains(one.head()) && CHIEF_OFFICES.contains(other.head())
                || one.head().equals("leader") && leads(b)
                || other.head().equals("leader") && leads(a);
    }

    private static boolean deputy(String a, String b) {
        return a.startsWith("vice") != b.startsWith("vice") || a.startsWith("deputy") != b.startsWith("deputy")
                || a.equals("minister") && b.startsWith("prime") || b.equals("minister") && a.startsWith("prime");
    }

    /** The last words of the offices that a phrase with this last word may mean. */
    static List<String> offices(String head) {
        return head.equals("leader") ? LEADING : CHIEFS.contains(head) ? CHIEF_OFFICES : List.of(head);
    }

    private static boolean leads(String role) {
        return LEADERS.contains(role) || role.equals("prime minister");
    }

    private static String lower(@Nullable String role) {
        return role == null ? "" : role.toLowerCase(java.util.Locale.ROOT);
    }
}
