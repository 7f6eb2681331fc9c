package news.hearsay.extract.engine.claim;

import java.util.Set;
import news.hearsay.extract.engine.lexicon.Lemmas;
import news.hearsay.extract.engine.relation.TokenRange;
import news.hearsay.extract.engine.text.Document;
import news.hearsay.extract.engine.text.FiniteVerbs;
import org.jspecify.annotations.Nullable;

/**
 * The passive of verbs of speech and thought: participle, subject and agent of "[The pilot] was [said] [by colleagues]
 * to be tired".
 */
final class PassiveVoice {

    private static final Set<String> REPORTED = Set.of(
            "say",
            "believe",
            "think",
            "expect",
            "report",
            "allege",
            "claim",
            "understand",
            "assume",
            "declare",
            "confirm",
            "announce",
            "deny",
            "fear",
            "estimate",
            "predict",
            "forecast",
            "acknowledge",
            "suspect",
            "presume",
            "rumour",
            "rumor",
            "reckon",
            "reveal",
            "state",
            "dispute");
    static final Set<String> ADDRESSED =
            Set.of("tell", "inform", "warn", "assure", "remind", "notify", "advise", "alert");

    /** verbs with "as" before what is said of the subject */
    static final Set<String> DESCRIBED = Set.of("describe", "regard", "portray", "denounce", "characterise");

    static final Set<String> COMPLEMENTISERS = Set.of("that", "to", "whether", "as");

    /** Tokens between the participle and the "by" of its agent: "ruled out", "confirmed on Friday". */
    private static final int MAX_TOKENS_TO_AGENT = 3;

    private PassiveVoice() {}

    /** Whether a token is the participle of such a verb in the passive. */
    static boolean at(Document d, int head) {
        String verb = verb(d, head);
        boolean reporting = REPORTED.contains(verb)
                || ADDRESSED.contains(verb)
                || DESCRIBED.contains(verb)
                || verb.equals("rule")
                        && head + 1 < d.size()
                        && d.lower(head + 1).equals("out");
        if (!reporting || !d.tag(head).equals("VBN") && !d.tag(head).equals("VBD")) {
            return false;
        }
        int before = head - 1;
        while (before >= 0 && d.tag(before).startsWith("RB")) {
            before--;
        }
        return before >= d.sentenceStart(d.sentenceOf(head)) && PhraseEnds.be(d, before);
    }

    /** Whether the subject of a passive may be raised out of its claim: "was said to be tired". */
    static boolean raises(Document d, int head) {
        return head + 1 < d.size()
                && REPORTED.contains(verb(d, head))
                && d.lower(head + 1).equals("to");
    }

    /** The infinitive of the participle. */
    static String verb(Document d, int head) {
        return Lemmas.verb(d.lower(head));
    }

    /** The noun phrase after "by"; null if there is none or it is a time. */
    static @Nullable TokenRange agent(Document d, int head) {
        int sentence = d.sentenceEnd(d.sentenceOf(head));
        for (int i = head + 1; i < Math.min(sentence - 1, head + 1 + MAX_TOKENS_TO_AGENT); i++) {
            if (d.lower(i).equals("by")) {
                int end = PhraseEnds.nounPhraseEnd(d, i + 1);
                boolean time = end == i + 1
                        || GrammaticalSubjects.time(d.lower(end - 1))
                        || d.tag(end - 1).equals("CD");
                return time ? null : new TokenRange(i + 1, end);
            }
            if (COMPLEMENTISERS.contains(d.lower(i)) || d.word(i).equals(",")) {
                return null;
            }
        }
        return null;
    }

    /** The tokens of the subject, before the auxiliaries; null if the parse has none. */
    static @Nullable TokenRange subject(Document d, int head) {
        int auxiliary = head;
        int sentence = d.sentenceStart(d.sentenceOf(head));
        while (auxiliary > sentence
                && (PhraseEnds.be(d, auxiliary - 1)
                        || d.tag(auxiliary - 1).startsWith("RB")
                        || d.tag(auxiliary - 1).equals("MD")
                        || d.label(auxiliary - 1).equals("aux"))) {
            auxiliary--;
        }
        if (d.lower(sentence).equals("that")
                && d.tag(sentence).equals("IN")
                && FiniteVerbs.any(d, sentence, auxiliary)) {
            return new TokenRange(sentence, auxiliary);
        }
        for (int i = 0; i < d.children(head); i++) {
            int child = d.child(head, i);
            String label = d.label(child);
            if (child < auxiliary && (label.startsWith("nsubj") || label.startsWith("csubj") || label.equals("expl"))) {
                return new TokenRange(d.leftEdge(child), auxiliary);
            }
        }
        return null;
    }
}
