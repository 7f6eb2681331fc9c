package news.hearsay.extract.engine.manner;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import news.hearsay.extract.engine.lexicon.Lemmas;
import news.hearsay.extract.engine.lexicon.WordList;
import news.hearsay.extract.engine.relation.TokenRange;
import news.hearsay.extract.engine.text.Document;

/** Words that negate a claim: "never", "failed to stop", "No soldier will be sent". */
final class NegativeWords {

    private static final Set<String> NEGATIVES = new HashSet<>();
    private static final Set<String> NEGATIVE_VERBS = new HashSet<>();

    /** verbs that negate an infinitive only: "failed to stop", not "the talks failed" */
    private static final Set<String> NEGATIVE_WITH_INFINITIVE = new HashSet<>();

    static {
        WordList.byHeading(NegativeWords.class, "negatives.txt")
                .forEach((heading, words) -> (switch (heading) {
                            case "" -> NEGATIVES;
                            case "before an infinitive" -> NEGATIVE_WITH_INFINITIVE;
                            default -> NEGATIVE_VERBS;
                        })
                        .addAll(words));
    }

    private NegativeWords() {}

    /** Whether a word negates the clause that it is part of. */
    static boolean at(Document d, int token) {
        String lower = d.lower(token);
        if (NEGATIVES.contains(lower)) {
            return true;
        }
        if (!d.tag(token).startsWith("VB")) {
            return false;
        }
        String lemma = Lemmas.verb(lower);
        int particle = d.child(token, "prt");
        if (NEGATIVE_WITH_INFINITIVE.contains(lemma)) {
            return token + 1 < d.size() && d.lower(token + 1).equals("to");
        }
        return NEGATIVE_VERBS.contains(lemma)
                || particle >= 0 && NEGATIVE_VERBS.contains(lemma + " " + d.lower(particle));
    }

    /** "No soldier will be sent", "none of them agreed", "there is no plan". */
    static boolean inArguments(Document d, List<TokenRange> content, int head) {
        for (int c = 0; c < d.children(head); c++) {
            int child = d.child(head, c);
            String label = d.label(child);
            if (!TokenRange.anyContains(content, child)
                    || !(label.startsWith("nsubj") || label.equals("attr") || label.equals("dobj"))) {
                continue;
            }
            if (label.startsWith("nsubj") && NEGATIVES.contains(d.lower(child))) {
                return true;
            }
            int det = d.child(child, "det");
            if (det >= 0 && d.lower(det).equals("no") || det < 0 && d.child(child, "neg") >= 0) {
                return true;
            }
        }
        return false;
    }
}
