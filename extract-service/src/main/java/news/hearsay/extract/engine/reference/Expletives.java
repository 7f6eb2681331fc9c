package news.hearsay.extract.engine.reference;

import java.util.Set;
import news.hearsay.extract.engine.lexicon.Lemmas;
import news.hearsay.extract.engine.text.Document;

/** Recognises "it" that refers to nothing: "it is unclear whether", "it is raining". */
final class Expletives {

    /** Verbs of which "it" may be the subject in place of a clause: "it is clear that", "it takes courage to". */
    private static final Set<String> PREDICATING = Set.of(
            "be", "become", "seem", "appear", "remain", "look", "feel", "sound", "prove", "make", "take", "cost", "get",
            "mean", "need", "require");

    private static final Set<String> COMPLEMENTISERS = Set.of("to", "that", "whether", "if");

    private Expletives() {}

    /** Whether "it" stands for a clause that follows, or for nothing: "it is unclear whether", "it is raining". */
    static boolean at(Document d, int token) {
        if (d.label(token).equals("expl")) {
            return true;
        }
        int i = token + 1;
        int end = d.sentenceEnd(d.sentenceOf(token));
        while (i < end && (NominalPhrases.verb(d, i) || d.tag(i).startsWith("RB"))) {
            i++;
        }
        boolean predicated = Pronoun.possessive(d, token)
                || i > token + 1 && PREDICATING.contains(Lemmas.verb(d.lower(verbBefore(d, i, token))));
        boolean adjective = i < end
                && predicated
                && (d.tag(i).startsWith("JJ")
                        || NominalPhrases.noun(d, i)
                        || d.tag(i).equals("DT"));
        if (!adjective && i > token + 1) {
            i--;
        }
        for (int k = i; k < Math.min(end, i + 4); k++) {
            if (adjective && COMPLEMENTISERS.contains(d.lower(k))) {
                return true;
            }
        }
        return false;
    }

    /** The last verb before a token and after another. */
    private static int verbBefore(Document d, int token, int after) {
        int verb = token - 1;
        while (verb > after + 1 && !NominalPhrases.verb(d, verb)) {
            verb--;
        }
        return verb;
    }
}
