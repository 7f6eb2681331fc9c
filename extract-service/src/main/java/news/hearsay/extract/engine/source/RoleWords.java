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

/**
 * Words for what people are: offices ("president"), occupations ("farmer"), and the words that modify them ("deputy").
 */
final class RoleWords {

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
    private static final Set<String> MODIFIERS = new HashSet<>(WordList.lines(RoleWords.class, "role-modifiers.txt"));

    static {
        for (String line : WordList.lines(RoleWords.class, "roles.txt")) {
            List<String> fields = WordList.split(line, ' ');
            HEADS.put(fields.getFirst(), fields.size() > 1 ? Gender.of(fields.get(1)) : Gender.UNKNOWN);
        }
        for (String line : WordList.lines(RoleWords.class, "occupations.txt")) {
            List<String> fields = WordList.split(line, ' ');
            OCCUPATIONS.add(fields.getFirst());
            GENDERS.put(fields.getFirst(), fields.size() > 1 ? Gender.of(fields.get(1)) : Gender.UNKNOWN);
        }
        GENDERS.putAll(HEADS);
    }

    private RoleWords() {}

    /** Whether a noun, given its singular in lower case, is the last word of roles. */
    static boolean role(String singular) {
        return HEADS.containsKey(withoutPrefix(singular));
    }

    /** "president" of "ex-president" and "then-president". */
    static String withoutPrefix(String word) {
        return word.startsWith("ex-") ? word.substring(3) : word.startsWith("then-") ? word.substring(5) : word;
    }

    /** The gender of those whom a noun means, given its singular in lower case. */
    static Gender gender(String singular) {
        return GENDERS.getOrDefault(singular, Gender.UNKNOWN);
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
}
