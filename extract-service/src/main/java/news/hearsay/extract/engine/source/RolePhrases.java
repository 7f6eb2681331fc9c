package news.hearsay.extract.engine.source;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import news.hearsay.events.SourceKind;
import news.hearsay.extract.engine.lexicon.Lemmas;
import news.hearsay.extract.engine.lexicon.WordList;
import news.hearsay.extract.engine.text.Document;
import news.hearsay.extract.engine.text.EntityType;
import org.jspecify.annotations.Nullable;

/** Reads offices and functions, with their affiliation, off noun phrases. */
final class RolePhrases {

    private static final int MAX_PHRASE_TOKENS = 24;
    /** endings of most English nouns for what a person does */
    private static final Pattern PERSON_ENDINGS = Pattern.compile(
            ".{2,}(?:er|or|ist|ian|man|woman|person|ess|ant|eur|eer|yst|ee|smith|wright|wife|boy|girl|mate)");

    private static final Map<String, Gender> HEADS = new HashMap<>();
    /** of the holders of offices and of those with an occupation */
    private static final Map<String, Gender> GENDERS = new HashMap<>();

    /** words that only compare people */
    private static final Set<String> COMPARED =
            Set.of("elder", "younger", "older", "other", "senior", "junior", "former", "latter");

    private static final Set<String> OCCUPATIONS = new HashSet<>();
    private static final Set<String> MODIFIERS = new HashSet<>(WordList.lines(RolePhrases.class, "role-modifiers.txt"));
    private static final Set<String> COMPLEMENTS = Set.of(
            "state", "staff", "government", "defence", "defense", "mission", "parliament", "cabinet", "finance", "war");

    static {
        for (String line : WordList.lines(RolePhrases.class, "roles.txt")) {
            List<String> fields = WordList.split(line, ' ');
            HEADS.put(fields.getFirst(), fields.size() > 1 ? Gender.of(fields.get(1)) : Gender.UNKNOWN);
        }
        for (String line : WordList.lines(RolePhrases.class, "occupations.txt")) {
            List<String> fields = WordList.split(line, ' ');
            OCCUPATIONS.add(fields.getFirst());
            GENDERS.put(fields.getFirst(), fields.size() > 1 ? Gender.of(fields.get(1)) : Gender.UNKNOWN);
        }
        GENDERS.putAll(HEADS);
    }

    /** Last words of offices that a field of duty follows: "Minister for Fisheries and Ports". */
    private static final Set<String> WITH_DUTY =
            Set.of("minister", "secretary", "commissioner", "undersecretary", "under-secretary", "vice-minister");

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

    /** Whether a noun, given its singular in lower case, is the last word of roles. */
    static boolean role(String singular) {
        return HEADS.containsKey(withoutPrefix(singular));
    }

    /** "president" of "ex-president" and "then-president". */
    private static String withoutPrefix(String word) {
        return word.startsWith("ex-") ? word.substring(3) : word.startsWith("then-") ? word.substring(5) : word;
    }

    static Gender gender(RoleDescription description) {
        return GENDERS.getOrDefault(description.head(), Gender.UNKNOWN);
    }

    /** Whether a noun, given its singular in lower case, is what a person does or is besides offices. */
    static boolean occupation(String singular) {
        return OCCUPATIONS.contains(singular);
    }

    /** Whether a token is a noun of roles or a modifier of one. */
    static boolean roleWord(Document d, int token) {
        return role(singular(d, token)) || MODIFIERS.contains(d.lower(token));
    }

    /** Whether a word in lower case may stand before a role: "finance" minister. */
    static boolean modifier(String word) {
        return MODIFIERS.contains(word);
    }

    /** The token in lower case, a plural noun in the singular. */
    static String singular(Document d, int token) {
        return d.tag(token).endsWith("S") ? Lemmas.noun(d.lower(token)) : d.lower(token);
    }

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
        boolean noun = d.tag(head).equals("NN") || occupation(lower) || role(lower);
        return noun && Character.isLetter(lower.charAt(0)) && human(lower) ? description(d, from, head, to) : null;
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
            if (tag.equals("NN") || occupation(d.lower(i))) {
                head = i;
            } else if (!joint && (head >= 0 || !before)) {
                break;
            }
        }
        return head >= 0 && human(d.lower(head)) ? head : -1;
    }

    /**
     * Whether a noun in the place of a person's description may mean a person: not if it means a thing, body or time.
     */
    static boolean human(String noun) {
        if (role(noun) || occupation(noun)) {
            return true;
        }
        SourceKind kind = SourceNouns.kind(noun);
        boolean thing = kind == SourceKind.DOCUMENT
                || kind == SourceKind.ORGANISATION
                || kind == SourceKind.GOVERNMENT
                || kind == SourceKind.OUTLET;
        return !thing
                        && !CalendarWords.time(noun)
                        && !COMPARED.contains(noun)
                        && PERSON_ENDINGS.matcher(noun).matches()
                || kind == SourceKind.PERSON
                || kind == SourceKind.GROUP && SourceNouns.individual(noun);
    }

    private static RoleDescription description(Document d, int from, int head, int limit) {
        int start = head;
        while (start > from
                && (roleWord(d, start - 1) && !inName(d, from, start - 1) || describesMore(d, start - 1, head))) {
            start--;
        }
        int end = dutyEnd(d, head + 1, limit);
        String affiliation = Affiliations.of(d, from, start, end, limit);
        String noun = withoutPrefix(singular(d, head));
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
        boolean kindOf = d.tag(token).equals("JJ") && occupation(d.lower(head)) && !lower.equals("former");
        return (d.tag(token).equals("NN") || kindOf || service)
                && (d.word(token).equals(lower) || first)
                && Character.isLetter(lower.charAt(0))
                && !body
                && !CalendarWords.time(lower)
                && d.tag(head).startsWith("NN")
                && !d.tag(head).equals("NNS");
    }

    /** Whether an office with a field of duty begins with this token and ends right before another. */
    static boolean dutyFollows(Document d, int head, int end) {
        return WITH_DUTY.contains(d.lower(head)) && head + 1 < end && dutyEnd(d, head + 1, end) == end;
    }

    /** The token after "of state", "for Fisheries and Ports" and the like, which belong to the office before them. */
    private static int dutyEnd(Document d, int from, int limit) {
        int end = from;
        if (end + 1 < limit && d.lower(end).equals("of") && COMPLEMENTS.contains(d.lower(end + 1))) {
            end += 2;
        }
        if (end + 1 >= limit
                || !WITH_DUTY.contains(d.lower(from - 1))
                || !d.lower(end).equals("for") && !d.lower(end).equals("of")) {
            return end;
        }
        int last = end;
        for (int i = end + 1; i < limit; i++) {
            boolean noun = d.tag(i).startsWith("NN")
                    || d.tag(i).startsWith("JJ")
                    || d.tag(i).equals("VBG")
                    || Character.isUpperCase(d.word(i).charAt(0));
            boolean between = d.tag(i).equals("CC")
                    || d.lower(i).equals("the")
                    || d.word(i).equals(",") && last > end;
            boolean owner =
                    i + 1 < limit && d.tag(i).startsWith("NNP") && d.tag(i + 1).equals("POS");
            if (!noun && !between || owner || !Gazetteer.at(d, i).isEmpty() || d.entity(i) == EntityType.PERSON) {
                break;
            }
            last = noun ? i : last;
        }
        SourceKind kind = SourceNouns.kind(d.lower(last));
        boolean body = kind == SourceKind.ORGANISATION || kind == SourceKind.GOVERNMENT;
        return last > end && !body ? last + 1 : end;
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
