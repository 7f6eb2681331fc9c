package news.hearsay.extract.engine.speech;

import java.util.List;
import java.util.Set;
import news.hearsay.extract.engine.lexicon.Lemmas;
import news.hearsay.extract.engine.relation.FoundRelation;
import news.hearsay.extract.engine.relation.TokenRange;
import news.hearsay.extract.engine.text.Document;
import news.hearsay.extract.engine.text.FiniteVerbs;
import org.jspecify.annotations.Nullable;

/**
 * The phrases of an attribution that commas set off, "…, its spokeswoman told the paper on Friday, …": the speaker
 * before the verb, the addressee and time behind it.
 */
final class AttributionPhrases {

    private static final Set<String> SAYING = Set.of(
            "say",
            "tell",
            "add",
            "write",
            "argue",
            "explain",
            "insist",
            "warn",
            "claim",
            "report",
            "go",
            "continue",
            "announce",
            "confirm",
            "admit",
            "note",
            "learn",
            "hear",
            "reveal",
            "recall",
            "testify",
            "state",
            "maintain",
            "declare");

    private static final Set<String> NOMINAL =
            Set.of("DT", "PDT", "PRP$", "PRP", "POS", "HYPH", "CD", "FW", "IN", "TO");

    private static final double CONFIDENCE = 0.7;
    static final int MAX_SPEAKER_TOKENS = 12;
    static final int MAX_ADDRESSEE_TOKENS = 10;

    private final Document d;

    AttributionPhrases(Document document) {
        this.d = document;
    }

    /** Whether a token is a form of a verb of speech. */
    boolean saying(int token) {
        return SAYING.contains(Lemmas.verb(d.lower(token)));
    }

    /** The comma before the words of a speaker that end at a token; -1 for none. */
    int speakerComma(int end, int start) {
        int i = end - 1;
        boolean noun = false;
        while (i > start && end - i <= MAX_SPEAKER_TOKENS && !d.word(i).equals(",")) {
            boolean name =
                    d.tag(i).startsWith("NN") || Character.isUpperCase(d.word(i).charAt(0));
            boolean pronoun = d.tag(i).equals("PRP");
            if (!name && !d.tag(i).startsWith("JJ") && !NOMINAL.contains(d.tag(i)) || d.quotation(i) >= 0) {
                return -1;
            }
            noun |= name || pronoun;
            i--;
        }
        boolean preposition =
                i + 1 < end && (d.tag(i + 1).equals("IN") || d.tag(i + 1).equals("TO"));
        return noun && i > start && d.word(i).equals(",") && !preposition ? i : -1;
    }

    /** The token after those who are told, and after a time or place. */
    int addresseeEnd(int from, int end) {
        int i = from;
        while (i < end && i - from < MAX_ADDRESSEE_TOKENS) {
            String tag = d.tag(i);
            boolean inside = !d.lower(i).equals("that")
                    && d.quotation(i) < 0
                    && (tag.startsWith("NN")
                            || tag.startsWith("JJ")
                            || tag.startsWith("RB")
                            || NOMINAL.contains(tag)
                            || tag.equals("RP"));
            if (!inside) {
                break;
            }
            i++;
        }
        return i;
    }

    /** Whether words contain a quotation or a verb of speech with tense. */
    boolean speech(TokenRange range) {
        for (int i = range.start(); i < range.end(); i++) {
            String lemma = Lemmas.verb(d.lower(i));
            boolean quoted = d.quotation(i) >= 0;
            if (quoted || !lemma.equals("go") && SAYING.contains(lemma) && FiniteVerbs.at(d, i)) {
                return true;
            }
        }
        return false;
    }

    /** Whether words contain a verb with tense. */
    boolean finite(TokenRange range) {
        return FiniteVerbs.any(d, range.start(), range.end());
    }

    /** The relation of a verb whose cue begins at a token, with the confidence of the one that was found, if any. */
    static FoundRelation relation(
            int verb, int first, TokenRange source, List<TokenRange> content, @Nullable FoundRelation known) {
        return new FoundRelation(
                verb,
                new TokenRange(first, verb + 1),
                source,
                content,
                known == null ? CONFIDENCE : known.confidence());
    }
}
