package news.hearsay.coverage.identity;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import news.hearsay.events.SourceKind;
import org.jspecify.annotations.Nullable;

/**
 * A source, outlet or intermediary as an article names it.
 *
 * @param name the name, or the words of the text if there is no name
 * @param named whether {@code name} is a name
 * @param role the office or function, if the article states it
 * @param affiliation the state, organisation or party, if the article states it
 */
public record Name(
        SourceKind kind,
        String name,
        boolean named,
        @Nullable String role,
        @Nullable String affiliation) {

    /** Words before a description that relates it to somebody else: "its lawyer". */
    private static final Set<String> POSSESSIVES = Set.of("its", "his", "her", "their", "my", "our", "your", "whose");

    /** Words before a description of somebody who is not named: "a nurse". */
    private static final Set<String> INDEFINITE = Set.of(
            "a", "an", "another", "any", "both", "each", "every", "few", "four", "many", "most", "no", "one", "other",
            "others", "several", "some", "that", "these", "this", "those", "three", "two");

    private static final Set<String> ARTICLES = Set.of("a", "an", "the");

    private static final Set<String> PRONOUNS = Set.of(
            "he",
            "it",
            "she",
            "they",
            "we",
            "i",
            "you",
            "who",
            "which",
            "itself",
            "themselves",
            "everybody",
            "somebody",
            "someone",
            "nobody",
            "everyone");

    /** What an outlet publishes is no document that it quotes from. */
    private static final Pattern NEWS_REPORT = Pattern.compile(
            "(?i)\\b(?:news|newspaper|media|press|television|tv|radio|online|agency) (?:reports?|stor(?:y|ies)|articles?)\\b");

    static final Set<String> PREPOSITIONS = Set.of("of", "for", "in", "at", "from", "on", "to", "with", "by");

    /** Parts of a state of which it has one. */
    private static final Set<String> UNIQUE =
            Set.of("government", "parliament", "army", "navy", "presidency", "senate", "cabinet", "military");

    private static final Pattern POSSESSIVE = Pattern.compile("(?:['’]s|s['’])$");

    /** A name as an article has it, or a description that stands in the place of one: "its lawyer". */
    public static Name of(SourceKind kind, String words, @Nullable String role, @Nullable String affiliation) {
        return new Name(kind, words, isName(kind, words), role, affiliation);
    }

    /**
     * Whether these words are a name, and not a description of somebody. A name has a word with a capital letter, or
     * letters that have no capitals. "Pia Holt's lawyer" is a description.
     */
    static boolean isName(SourceKind kind, String words) {
        List<String> all = Arrays.asList(words.strip().split("\\s+"));
        String first = all.getFirst().toLowerCase(Locale.ROOT);
        boolean determined = first.equals("the") || POSSESSIVES.contains(first) || INDEFINITE.contains(first);
        List<String> rest = determined ? all.subList(1, all.size()) : all;
        if (rest.isEmpty() || rest.stream().noneMatch(Name::mayBeName)) {
            // agencies and some firms write themselves without a capital
            return !determined && all.size() == 1 && (kind == SourceKind.OUTLET || kind == SourceKind.ORGANISATION);
        }
        if (INDEFINITE.contains(first) && rest.stream().anyMatch(word -> !mayBeName(word))) {
            return false;
        }
        if (kind != SourceKind.PERSON) {
            return true;
        }
        boolean related = all.stream().anyMatch(word -> POSSESSIVE.matcher(word).find())
                && !mayBeName(all.getLast())
                && !NameKey.isGeneration(all.getLast());
        return !related && (!determined || mayBeName(rest.getFirst()));
    }

    /**
     * Whether words describe one institution or document, and not somebody whose name is kept back: "the county health
     * department", "police", "court papers", "an internal memo". A person, a company among others and several
     * governments are not.
     */
    public static boolean describesOne(SourceKind kind, String words) {
        boolean mayBe = kind == SourceKind.ORGANISATION || kind == SourceKind.GOVERNMENT || kind == SourceKind.DOCUMENT;
        List<String> all = Arrays.asList(words.strip().split("\\s+"));
        String first = all.getFirst().toLowerCase(Locale.ROOT);
        if (kind == SourceKind.DOCUMENT && NEWS_REPORT.matcher(words).find()) {
            return false;
        }
        if (kind == SourceKind.DOCUMENT && all.size() > 1 && ARTICLES.contains(first)) {
            return true;
        }
        if (!mayBe || POSSESSIVES.contains(first) || INDEFINITE.contains(first) || PRONOUNS.contains(first)) {
            return false;
        }
        return first.equals("the") || kind == SourceKind.DOCUMENT || !isPlural(all);
    }

    /** Whether the last noun before a preposition has a plural ending. */
    private static boolean isPlural(List<String> words) {
        int head = 0;
        while (head + 1 < words.size() && !PREPOSITIONS.contains(words.get(head + 1))) {
            head++;
        }
        String noun = words.get(head);
        return noun.endsWith("s") && !noun.endsWith("ss");
    }

    /**
     * Whether a description can only mean one part of a state: "the defence ministry of Eastland", "Tarvane's
     * parliament". "The Eastland ministry" may mean several.
     */
    public static boolean isInstitution(SourceKind kind, String words) {
        List<String> all = Arrays.asList(words.strip().split("\\s+"));
        boolean definite = all.getFirst().equalsIgnoreCase("the")
                || mayBeName(all.getFirst())
                        && POSSESSIVE.matcher(all.getFirst()).find();
        if (kind != SourceKind.GOVERNMENT || !definite) {
            return false;
        }
        List<String> rest = all.subList(1, all.size());
        List<String> common = rest.stream()
                .filter(word -> !mayBeName(word) && !word.equals("of"))
                .toList();
        boolean isOfState = rest.size() > common.size() || !all.getFirst().equalsIgnoreCase("the");
        return isOfState && !common.isEmpty() && (common.size() > 1 || UNIQUE.contains(common.getFirst()));
    }

    static boolean mayBeName(String word) {
        return word.startsWith("@")
                || word.codePoints().filter(Character::isLetter).anyMatch(letter -> !Character.isLowerCase(letter));
    }

    /** The kind of work that its role states, of which a person has one at a time; null if it states none. */
    public @Nullable String occupation() {
        return Occupations.of(role);
    }

    /** Whether the words may be the name of an outlet. */
    boolean mayBeOutlet() {
        boolean described = kind == SourceKind.PERSON && role != null;
        return !described && isName(SourceKind.OUTLET, name);
    }
}
