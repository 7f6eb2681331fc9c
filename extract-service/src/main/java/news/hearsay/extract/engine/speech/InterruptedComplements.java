package news.hearsay.extract.engine.speech;

import java.util.List;
import java.util.Map;
import news.hearsay.extract.engine.relation.FoundRelation;
import news.hearsay.extract.engine.relation.TokenRange;
import news.hearsay.extract.engine.text.Document;
import news.hearsay.extract.engine.text.FiniteVerbs;
import news.hearsay.extract.engine.text.SentenceWords;
import org.jspecify.annotations.Nullable;

/**
 * A verb of speech whose complement an attribution interrupts: "The club says, [its spokeswoman told] the paper, [that
 * …]". That the club says it is the claim of the spokeswoman.
 */
final class InterruptedComplements {

    private static final int MIN_CLAUSE_TOKENS = 3;

    private final Document d;
    private final AttributionPhrases phrases;

    /**
     * Both attributions of such a sentence.
     *
     * @param governing that of the verb that takes the complement
     * @param inserted that between the commas
     */
    record Pair(FoundRelation governing, FoundRelation inserted) {}

    InterruptedComplements(Document document, AttributionPhrases phrases) {
        this.d = document;
        this.phrases = phrases;
    }

    /**
     * The verb of speech before the comma that opens an inserted attribution ("The club says, [its spokeswoman told]
     * the paper, that …"), given the verb of the attribution; -1 for none.
     */
    int governor(int verb) {
        if (d.quotation(verb) >= 0 || !phrases.saying(verb) || !FiniteVerbs.at(d, verb)) {
            return -1;
        }
        int start = d.sentenceStart(d.sentenceOf(verb));
        int comma = phrases.speakerComma(verb, start);
        int governor = comma - 1;
        boolean speech = comma > start + 1
                && phrases.saying(governor)
                && FiniteVerbs.at(d, governor)
                && d.quotation(governor) < 0;
        return speech && clauseBehind(verb) != null ? governor : -1;
    }

    /** The clause with "that" behind the comma after an inserted attribution; null for none. */
    private @Nullable TokenRange clauseBehind(int verb) {
        int end = SentenceWords.end(d, d.sentenceOf(verb));
        int addressee = phrases.addresseeEnd(verb + 1, end);
        boolean clause = addressee + MIN_CLAUSE_TOKENS < end
                && d.word(addressee).equals(",")
                && d.lower(addressee + 1).equals("that");
        return clause ? new TokenRange(addressee + 1, end) : null;
    }

    /**
     * Both attributions, given the relations that were found, by their verbs; null if the governing one has no subject.
     */
    @Nullable
    Pair read(int governor, int verb, Map<Integer, FoundRelation> found) {
        TokenRange clause = clauseBehind(verb);
        int start = d.sentenceStart(d.sentenceOf(verb));
        FoundRelation known = found.get(governor);
        TokenRange speaker = known == null ? null : known.source();
        TokenRange source = speaker == null || speaker.end() > governor ? new TokenRange(start, governor) : speaker;
        if (clause == null
                || source.length() > AttributionPhrases.MAX_SPEAKER_TOKENS
                || source.end() <= source.start()) {
            return null;
        }
        TokenRange left = new TokenRange(source.start(), governor + 1);
        TokenRange speakerOfInsertion = new TokenRange(governor + 2, verb);
        return new Pair(
                AttributionPhrases.relation(governor, governor, source, List.of(clause), known),
                AttributionPhrases.relation(verb, verb, speakerOfInsertion, List.of(left, clause), found.get(verb)));
    }
}
