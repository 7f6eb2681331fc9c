package news.hearsay.extract.engine.speech;

import java.util.List;
import news.hearsay.extract.engine.relation.FoundRelation;
import news.hearsay.extract.engine.relation.TokenRange;
import news.hearsay.extract.engine.text.Document;
import news.hearsay.extract.engine.text.SentenceWords;
import org.jspecify.annotations.Nullable;

/**
 * Attributions that "as" opens, before or behind their claim: "As first reported by the Post, [the mill will close]",
 * "[The mill will close], as the Post reported on Friday".
 */
final class AsParentheticals {

    private static final int MIN_CLAUSE_TOKENS = 3;

    /** Tokens of a sentence that is read. */
    private static final int MAX_SENTENCE_TOKENS = 250;

    private final Document d;
    private final AttributionPhrases phrases;

    AsParentheticals(Document document, AttributionPhrases phrases) {
        this.d = document;
        this.phrases = phrases;
    }

    /** The relation of such an attribution with this verb, in either voice; null for none. */
    @Nullable
    FoundRelation read(int verb) {
        FoundRelation passive = passive(verb);
        return passive != null ? passive : active(verb);
    }

    /** "as first reported by the Post" */
    private @Nullable FoundRelation passive(int verb) {
        int sentence = d.sentenceOf(verb);
        int start = d.sentenceStart(sentence);
        int as = d.tag(verb - 1).startsWith("RB") || d.lower(verb - 1).equals("first") ? verb - 2 : verb - 1;
        boolean form = (d.lower(verb).equals("reported") || d.lower(verb).equals("revealed"))
                && as >= start
                && d.lower(as).equals("as")
                && d.lower(verb + 1).equals("by")
                && d.quotation(verb) < 0;
        if (!form) {
            return null;
        }
        int last = phrases.addresseeEnd(verb + 2, SentenceWords.end(d, sentence));
        return last > verb + 2 ? relation(verb, as, new TokenRange(verb + 2, last), last) : null;
    }

    /** "as the Post reported on Friday" */
    private @Nullable FoundRelation active(int verb) {
        int sentence = d.sentenceOf(verb);
        int start = d.sentenceStart(sentence);
        int as = verb - 1;
        while (as > start
                && verb - as <= AttributionPhrases.MAX_ADDRESSEE_TOKENS
                && (d.tag(as).startsWith("NNP") || d.lower(as).equals("the"))) {
            as--;
        }
        boolean form = (d.lower(verb).equals("reported") || d.lower(verb).equals("reports"))
                && as < verb - 1
                && d.lower(as).equals("as")
                && d.quotation(verb) < 0;
        if (!form) {
            return null;
        }
        int last = phrases.addresseeEnd(verb + 1, SentenceWords.end(d, sentence));
        return relation(verb, as, new TokenRange(as + 1, verb), last);
    }

    /** The relation of an attribution from "as" to before {@code last}; null if no clause stands beside it. */
    private @Nullable FoundRelation relation(int verb, int as, TokenRange source, int last) {
        int sentence = d.sentenceOf(verb);
        int start = d.sentenceStart(sentence);
        int end = SentenceWords.end(d, sentence);
        TokenRange content = end - start > MAX_SENTENCE_TOKENS ? null : clause(start, as, last, end);
        return content == null || !phrases.finite(content) || phrases.speech(content)
                ? null
                : AttributionPhrases.relation(verb, verb, source, List.of(content), null);
    }

    /** The words behind an attribution that opens the sentence, or those before one that ends it; null for others. */
    private @Nullable TokenRange clause(int start, int as, int last, int end) {
        if (as == start && last + MIN_CLAUSE_TOKENS < end && d.word(last).equals(",")) {
            return new TokenRange(last + 1, end);
        }
        return as - start > MIN_CLAUSE_TOKENS && last == end && d.word(as - 1).equals(",")
                ? new TokenRange(start, as - 1)
                : null;
    }
}
