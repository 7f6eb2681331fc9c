package news.hearsay.extract.engine.text;

import java.util.Set;

/**
 * Nouns for offices and occupations that are also verbs, or that the tagger seldom saw, before a name: "cook Bertil Ohm
 * insisted", "police sergeant Ole Fink".
 */
final class OccupationTags {

    private static final Set<String> VERBS = Set.of(
            "attendant",
            "barber",
            "butcher",
            "captain",
            "chair",
            "champion",
            "coach",
            "cook",
            "doctor",
            "guard",
            "guide",
            "head",
            "host",
            "judge",
            "model",
            "nurse",
            "partner",
            "pilot",
            "porter",
            "potter",
            "steward",
            "surveyor",
            "tailor",
            "usher",
            "witness",
            "rival");

    private static final Set<String> NOUNS = Set.of(
            "baker",
            "constable",
            "corporal",
            "lieutenant",
            "matron",
            "organist",
            "sergeant",
            "sexton",
            "skipper",
            "verger",
            "warden");

    private OccupationTags() {}

    /** Tags such words in small letters as nouns where two capitals follow them. */
    static void correct(TokenTexts texts, int from, int to, byte[] tags) {
        for (int i = from; i + 2 < to; i++) {
            boolean name = capital(texts.cased[i + 1]) && capital(texts.cased[i + 2]);
            String word = texts.cased[i];
            if (name && (VERBS.contains(word) && opens(texts, i, from) || NOUNS.contains(word))) {
                tags[i] = PennTags.index("NN");
            }
        }
    }

    /** Whether a token opens its clause: a comma, dash, quotation mark or conjunction stands before it. */
    private static boolean opens(TokenTexts texts, int token, int from) {
        if (token == from) {
            return true;
        }
        String before = texts.lower[token - 1];
        return !Character.isLetterOrDigit(before.codePointAt(0)) || before.equals("and") || before.equals("said");
    }

    private static boolean capital(String word) {
        return Character.isUpperCase(word.codePointAt(0));
    }
}
