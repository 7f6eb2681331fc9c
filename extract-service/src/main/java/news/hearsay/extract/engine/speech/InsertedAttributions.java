package news.hearsay.extract.engine.speech;

import java.util.List;
import java.util.Set;
import news.hearsay.extract.engine.lexicon.Lemmas;
import news.hearsay.extract.engine.relation.FoundRelation;
import news.hearsay.extract.engine.relation.TokenRange;
import news.hearsay.extract.engine.text.Document;
import news.hearsay.extract.engine.text.FiniteVerbs;
import news.hearsay.extract.engine.text.SentenceWords;
import org.jspecify.annotations.Nullable;

/**
 * An attribution between commas inside its claim, or behind it: "[Her deputy], she told the paper, [had moved]", "[The
 * dam will close], Canal Nine reported".
 */
final class InsertedAttributions {

    /** verbs that the words of a report by an outlet follow or precede */
    private static final Set<String> REPORTING = Set.of("tell", "report", "write", "learn", "hear", "reveal");

    private static final Set<String> AUXILIARIES = Set.of("has", "have", "had", "also", "later", "then", "first");

    private static final Set<String> OPENERS = Set.of(
            "if", "when", "while", "although", "though", "as", "after", "before", "because", "since", "according");

    private static final int MIN_CLAUSE_TOKENS = 3;

    /** Tokens of a sentence that is read. */
    private static final int MAX_SENTENCE_TOKENS = 250;

    private final Document d;
    private final AttributionPhrases phrases;

    InsertedAttributions(Document document, AttributionPhrases phrases) {
        this.d = document;
        this.phrases = phrases;
    }

    /** The relation of a verb of speech, given the one that was found for it, if any; null for other forms. */
    @Nullable
    FoundRelation read(int verb, @Nullable FoundRelation known) {
        int sentence = d.sentenceOf(verb);
        int start = d.sentenceStart(sentence);
        int end = SentenceWords.end(d, sentence);
        int first = verb;
        while (first > start && AUXILIARIES.contains(d.lower(first - 1))) {
            first--;
        }
        if (end - start > MAX_SENTENCE_TOKENS) {
            return null;
        }
        int comma = phrases.speakerComma(first, start);
        if (comma <= start || d.quotation(start) >= 0 || OPENERS.contains(d.lower(start))) {
            return null;
        }
        TokenRange source = new TokenRange(comma + 1, first);
        TokenRange left = new TokenRange(start, comma);
        int addressee = phrases.addresseeEnd(verb + 1, end);
        boolean open = addressee < end && d.word(addressee).equals(",");
        TokenRange right = open && addressee + 1 < end ? new TokenRange(addressee + 1, end) : null;
        if (right != null && continues(left, right)) {
            boolean whole = known != null && known.content().getLast().end() > right.start();
            return whole ? null : AttributionPhrases.relation(verb, first, source, List.of(left, right), known);
        }
        boolean reporting = REPORTING.contains(Lemmas.verb(d.lower(verb))) && known == null;
        boolean ends = addressee == end || open && !d.lower(addressee + 1).equals("that");
        return reporting && ends && phrases.finite(left) && left.length() >= MIN_CLAUSE_TOKENS && !phrases.speech(left)
                ? AttributionPhrases.relation(verb, first, heardFrom(verb, addressee, source), List.of(left), null)
                : null;
    }

    /** "the agency has learned from company sources": the sources. */
    private TokenRange heardFrom(int verb, int end, TokenRange source) {
        String lemma = Lemmas.verb(d.lower(verb));
        boolean from = (lemma.equals("learn") || lemma.equals("hear"))
                && verb + 2 < end
                && d.lower(verb + 1).equals("from");
        return from ? new TokenRange(verb + 2, end) : source;
    }

    /** Whether the words before and after the attribution are one clause: subject and verb, or verb and complement. */
    private boolean continues(TokenRange left, TokenRange right) {
        if (phrases.speech(left) || phrases.speech(right)) {
            return false;
        }
        boolean subject = !phrases.finite(left)
                && !d.tag(left.start()).equals("IN")
                && !d.tag(left.start()).startsWith("RB")
                && d.tag(left.end() - 1).startsWith("NN")
                && FiniteVerbs.at(d, right.start());
        boolean verb = FiniteVerbs.at(d, left.end() - 1) && !FiniteVerbs.at(d, right.start());
        return subject || verb;
    }
}
