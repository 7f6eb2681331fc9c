package news.hearsay.extract.engine.source;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import news.hearsay.events.SourceKind;
import news.hearsay.extract.engine.lexicon.WordList;
import news.hearsay.extract.engine.text.Document;
import org.jspecify.annotations.Nullable;

/** A gazetteer of outlets, states with their capitals, and institutions. */
final class Gazetteer {

    /**
     * A name in one of its forms.
     *
     * @param nouns nouns that may refer back to it
     * @param form the characters to match
     * @param shortForm whether this form means the name only in an article that contains a longer form
     */
    record Entry(
            SourceKind kind, String name, @Nullable String state, Set<String> nouns, String form, boolean shortForm) {}

    /** An entry, and the token after its form in the text. */
    record Match(Entry entry, int end) {}

    private static final Map<String, Set<String>> OUTLET_NOUNS = Map.of(
            "newspaper", Set.of("newspaper", "paper", "daily", "tabloid", "broadsheet", "publication", "outlet"),
            "agency", Set.of("agency", "newswire", "wire", "outlet"),
            "magazine", Set.of("magazine", "weekly", "publication", "outlet"),
            "broadcaster", Set.of("broadcaster", "channel", "station", "network", "outlet"),
            "site", Set.of("site", "website", "outlet", "publication", "portal"));

    /** by the letters and digits at the start of a form, longest form first */
    private static final Map<String, List<Entry>> FORMS = new HashMap<>();

    private static final Map<String, String> DEMONYMS = new HashMap<>();

    static {
        WordList.lines(Gazetteer.class, "outlets.txt").forEach(line -> addOutlet(fields(line)));
        WordList.lines(Gazetteer.class, "countries.txt").forEach(line -> addCountry(fields(line)));
        WordList.lines(Gazetteer.class, "institutions.txt").forEach(line -> addInstitution(fields(line)));
        Comparator<Entry> longestFirst =
                Comparator.comparingInt((Entry entry) -> entry.form().length()).reversed();
        FORMS.values().forEach(forms -> forms.sort(longestFirst));
    }

    private Gazetteer() {}

    private static void addOutlet(List<String> fields) {
        String name = fields.get(1);
        Set<String> nouns = OUTLET_NOUNS.getOrDefault(fields.get(0), Set.of());
        add(SourceKind.OUTLET, name, null, nouns, name);
        WordList.split(fields.get(2), ',').forEach(form -> add(SourceKind.OUTLET, name, null, nouns, form));
    }

    private static void addCountry(List<String> fields) {
        String country = fields.get(0);
        Set<String> nouns = Set.of("country");
        add(SourceKind.GOVERNMENT, country, country, nouns, country);
        WordList.split(fields.get(1), ',').forEach(demonym -> DEMONYMS.put(demonym, country));
        WordList.split(fields.get(2), ',').forEach(form -> add(SourceKind.GOVERNMENT, country, country, nouns, form));
        WordList.split(fields.get(3), ',').forEach(city -> add(SourceKind.GOVERNMENT, city, country, Set.of(), city));
    }

    private static void addInstitution(List<String> fields) {
        SourceKind kind = SourceKind.valueOf(fields.get(0).toUpperCase(Locale.ROOT));
        String name = withoutArticle(fields.get(1));
        Set<String> nouns = Set.copyOf(WordList.split(fields.get(3), ','));
        WordList.split(fields.get(2), ',').forEach(form -> add(kind, name, blankToNull(fields.get(4)), nouns, form));
    }

    private static List<String> fields(String line) {
        List<String> fields = new ArrayList<>(
                Arrays.stream(line.split("\\|", -1)).map(String::trim).toList());
        while (fields.size() < 5) {
            fields.add("");
        }
        return fields;
    }

    private static @Nullable String blankToNull(String text) {
        return text.isBlank() ? null : text;
    }

    private static void add(SourceKind kind, String name, @Nullable String state, Set<String> nouns, String form) {
        boolean shortForm = form.startsWith("~");
        String plain = shortForm ? form.substring(1) : form;
        FORMS.computeIfAbsent(beginning(plain, 0), _ -> new ArrayList<>())
                .add(new Entry(kind, name, state, nouns, plain, shortForm));
    }

    private static String beginning(String text, int from) {
        int end = from;
        while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
            end++;
        }
        return text.substring(from, end);
    }

    private static String withoutArticle(String name) {
        return name.startsWith("the ") ? name.substring(4) : name;
    }

    /** The entries whose form begins at a token, all with the longest form that matches; empty for none. */
    static List<Match> at(Document document, int token) {
        char first = document.word(token).charAt(0);
        if (!Character.isUpperCase(first) && !Character.isDigit(first)) {
            return List.of();
        }
        List<Match> matches = new ArrayList<>(1);
        String text = document.text();
        int start = document.start(token);
        int longest = 0;
        for (Entry entry : FORMS.getOrDefault(beginning(text, start), List.of())) {
            int length = entry.form().length();
            if (length < longest) {
                break;
            }
            if (text.startsWith(entry.form(), start)) {
                int end = tokenAfter(document, token, start + length);
                if (end > 0) {
                    matches.add(new Match(entry, end));
                    longest = length;
                }
            }
        }
        return matches;
    }

    private static int tokenAfter(Document document, int token, int utf16) {
        for (int i = token; i < document.size() && document.end(i) <= utf16; i++) {
            if (document.end(i) == utf16) {
                return i + 1;
            }
        }
        return -1;
    }

    /** The country of a demonym or nationality; null for other words. */
    static @Nullable String country(String word) {
        return DEMONYMS.get(word);
    }

    /**
     * The name of an outlet given any of its forms, with or without "the"; the words themselves for an unknown outlet.
     */
    static String outlet(String words) {
        Entry entry = outletEntry(words);
        return entry == null ? words.trim() : entry.name();
    }

    /** Whether words are a full form of an outlet's name, with or without "the". */
    static boolean knowsOutlet(String words) {
        return outletEntry(words) != null;
    }

    private static @Nullable Entry outletEntry(String words) {
        String trimmed = words.trim();
        String plain = trimmed.regionMatches(true, 0, "the ", 0, 4) ? trimmed.substring(4) : trimmed;
        for (String form : List.of(trimmed, "The " + plain, plain)) {
            for (Entry entry : FORMS.getOrDefault(beginning(form, 0), List.of())) {
                if (entry.kind() == SourceKind.OUTLET
                        && !entry.shortForm()
                        && entry.form().equalsIgnoreCase(form)) {
                    return entry;
                }
            }
        }
        return null;
    }
}
