package news.hearsay.extract.engine.source;

import java.util.Set;
import java.util.regex.Pattern;
import news.hearsay.extract.engine.text.Document;

/** Tells names of companies and other bodies, which the tagger may take for people, by their form. */
final class BodyNames {

    /** Last words of companies' names that are seldom surnames. */
    private static final Set<String> ENDINGS = Set.of(
            "airlines",
            "airways",
            "aviation",
            "breweries",
            "brewery",
            "chemicals",
            "corp",
            "dairies",
            "electric",
            "electronics",
            "energy",
            "engineering",
            "enterprises",
            "entertainment",
            "ferries",
            "foods",
            "gmbh",
            "group",
            "holdings",
            "hotels",
            "inc",
            "industries",
            "insurance",
            "international",
            "laboratories",
            "limited",
            "lines",
            "llc",
            "logistics",
            "ltd",
            "marine",
            "media",
            "motors",
            "networks",
            "oil",
            "partners",
            "petroleum",
            "pharma",
            "pharmaceuticals",
            "plc",
            "properties",
            "rail",
            "railways",
            "resources",
            "robotics",
            "shipping",
            "software",
            "solutions",
            "stores",
            "studios",
            "systems",
            "technologies",
            "telecom",
            "textiles",
            "ventures",
            "tramways",
            "trams",
            "utilities",
            "water",
            "waterworks",
            "works");

    /** "9Volt" */
    private static final Pattern NUMBERED = Pattern.compile("\\d+\\p{Lu}\\p{Ll}\\w+");

    /** Articles that open names of bodies in other languages. */
    private static final Set<String> ARTICLES =
            Set.of("Die", "Das", "Der", "Les", "Los", "Las", "Il", "Het", "La", "Le", "El");

    private static final Set<String> JOINING =
            Set.of("der", "des", "del", "della", "delle", "du", "de", "von", "für", "dei", "van");

    private BodyNames() {}

    /**
     * The first token of a body's name in another language, which an article before a name with a joining word inside
     * shows: "Die Zunft der Bäcker", "La Banca del Lago", "the Gesellschaft der Freunde"; -1 for none.
     */
    static int foreign(Document d, int start, int end) {
        boolean joined = false;
        for (int i = start + 1; i + 1 < end; i++) {
            joined |= JOINING.contains(d.word(i));
        }
        if (!joined || Titles.firstName(d.word(start))) {
            return -1;
        }
        boolean inside = start > 0 && d.sentenceOf(start - 1) == d.sentenceOf(start);
        if (inside && ARTICLES.contains(d.word(start - 1))) {
            return start - 1;
        }
        return ARTICLES.contains(d.word(start)) || inside && d.lower(start - 1).equals("the") ? start : -1;
    }

    /** Whether a name of several words ends like a company's and does not begin with a first name. */
    static boolean company(String first, String last) {
        return ENDINGS.contains(last) && !Titles.firstName(first);
    }

    /** Whether a single word is no person's name: "Brand&amp;Fink", "9Volt", "iFerry". */
    static boolean word(String word) {
        boolean small = word.length() > 2
                && Character.isLowerCase(word.charAt(0))
                && Character.isUpperCase(word.charAt(1))
                && Character.isLowerCase(word.charAt(2));
        return word.length() > 2 && word.indexOf('&') > 0
                || small
                || NUMBERED.matcher(word).matches();
    }
}
