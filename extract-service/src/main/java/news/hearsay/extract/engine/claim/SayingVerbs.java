package news.hearsay.extract.engine.claim;

import java.util.Set;
import news.hearsay.extract.engine.lexicon.Lemmas;
import news.hearsay.extract.engine.text.Document;

/** Verbs that report a claim in the active voice. */
final class SayingVerbs {

    private static final Set<String> SAYING = Set.of(
            "say",
            "add",
            "reply",
            "answer",
            "warn",
            "insist",
            "argue",
            "tell",
            "announce",
            "confirm",
            "deny",
            "admit",
            "acknowledge",
            "concede",
            "explain",
            "claim",
            "state",
            "note",
            "stress",
            "predict",
            "write",
            "report",
            "allege",
            "declare",
            "reveal",
            "promise",
            "assure",
            "inform",
            "testify",
            "complain",
            "conclude",
            "post",
            "tweet");
    private static final Set<String> AUXILIARIES = Set.of("has", "have", "had", "also", "later", "then");

    private SayingVerbs() {}

    /** Whether a token is such a verb with tense, outside a quotation. */
    static boolean cue(Document d, int token) {
        String tag = d.tag(token);
        boolean tense = tag.equals("VBD")
                || tag.equals("VBZ")
                || tag.equals("VBP")
                || tag.equals("VBN") && token > 0 && AUXILIARIES.contains(d.lower(token - 1));
        return tense && d.quotation(token) < 0 && SAYING.contains(Lemmas.verb(d.lower(token)));
    }

    /** Whether a token is such a verb behind a modal verb or "to", outside a quotation. */
    static boolean infinitive(Document d, int token) {
        boolean governed = token > 0
                && (d.tag(token - 1).equals("MD") || d.lower(token - 1).equals("to"));
        return governed
                && d.tag(token).equals("VB")
                && d.quotation(token) < 0
                && SAYING.contains(Lemmas.verb(d.lower(token)));
    }

    /** The first token of the verb's auxiliaries and adverbs: "has" in "has told". */
    static int start(Document d, int cue) {
        int start = cue;
        while (start > d.sentenceStart(d.sentenceOf(cue)) && AUXILIARIES.contains(d.lower(start - 1))) {
            start--;
        }
        return start;
    }
}
