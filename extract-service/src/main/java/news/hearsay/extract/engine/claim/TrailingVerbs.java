package news.hearsay.extract.engine.claim;

import java.util.Set;
import news.hearsay.extract.engine.lexicon.Lemmas;
import news.hearsay.extract.engine.text.Document;
import news.hearsay.extract.engine.text.SentenceWords;

/**
 * Verbs that attribute the clause before them: "…, a deputy expects." Some of them attribute nothing elsewhere
 * ("repeated the mistake"), so that the other rules do not use them.
 */
final class TrailingVerbs {

    private static final Set<String> ATTRIBUTING = Set.of(
            "believe",
            "calculate",
            "comment",
            "decree",
            "emphasise",
            "emphasize",
            "estimate",
            "expect",
            "fear",
            "forecast",
            "guess",
            "hope",
            "maintain",
            "observe",
            "pledge",
            "recall",
            "reckon",
            "recount",
            "reiterate",
            "remark",
            "remember",
            "repeat",
            "suggest",
            "suspect",
            "swear",
            "think",
            "vow");
    private static final Set<String> AUXILIARIES = Set.of("has", "have", "had");

    private TrailingVerbs() {}

    /** Whether a token is such a verb, or one of {@link SayingVerbs}, with tense and outside a quotation. */
    static boolean cue(Document d, int token) {
        return SayingVerbs.cue(d, token)
                || (tense(d, token) || likeNoun(d, token))
                        && d.quotation(token) < 0
                        && (ATTRIBUTING.contains(Lemmas.verb(d.lower(token)))
                                || phrase(d, token, "go", "on")
                                || phrase(d, token, "put", "it"));
    }

    private static boolean tense(Document d, int token) {
        return switch (d.tag(token)) {
            case "VBD", "VBZ", "VBP" -> true;
            case "VBN" -> token > 0 && AUXILIARIES.contains(d.lower(token - 1));
            default -> false;
        };
    }

    /** "…, Anders Berg of the Greens suspects.": behind a name, the last word of a sentence is no noun. */
    private static boolean likeNoun(Document d, int token) {
        return d.tag(token).equals("NNS")
                && token > 0
                && (d.tag(token - 1).startsWith("NNP") || d.word(token - 1).equals(","))
                && SentenceWords.end(d, d.sentenceOf(token)) == token + 1;
    }

    /** "…, Casparian went on.", "…, as Ines Roth puts it.": the particle or object ends the clause. */
    private static boolean phrase(Document d, int token, String verb, String word) {
        return Lemmas.verb(d.lower(token)).equals(verb)
                && token + 2 < d.size()
                && d.lower(token + 1).equals(word)
                && !SentenceWords.word(d, token + 2);
    }
}
