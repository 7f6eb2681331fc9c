package news.hearsay.extract.engine.claim;

import java.util.List;
import news.hearsay.extract.engine.relation.FoundRelation;
import news.hearsay.extract.engine.relation.TokenRange;
import news.hearsay.extract.engine.text.Document;
import news.hearsay.extract.engine.text.FiniteVerbs;
import news.hearsay.extract.engine.text.SentenceWords;

/**
 * Extends a that-clause that ends before the words between commas behind its subject: "denied [that Harne], the second
 * plant, would close".
 */
final class InterruptedClauses {

    /** Words between the commas. */
    private static final int MAX_INSERTED_TOKENS = 16;

    private InterruptedClauses() {}

    /** The relation with the whole clause; other relations are returned as they are. */
    static FoundRelation extend(Document d, FoundRelation relation) {
        TokenRange clause = relation.content().getFirst();
        boolean that = relation.content().size() == 1
                && relation.cueHead() < clause.start()
                && d.lower(clause.start()).equals("that")
                && d.quotation(clause.start()) < 0;
        int comma = that ? openComma(d, clause) : -1;
        int predicate = comma < 0 ? -1 : predicate(d, comma);
        int end = SentenceWords.end(d, d.sentenceOf(clause.start()));
        return predicate > 0 && predicate >= clause.end() && predicate < end
                ? relation.withContent(List.of(new TokenRange(clause.start(), end)))
                : relation;
    }

    /** The first comma behind nothing but a subject; -1 if a verb comes before it. */
    private static int openComma(Document d, TokenRange clause) {
        int end = d.sentenceEnd(d.sentenceOf(clause.start()));
        for (int i = clause.start() + 1; i < end && i <= clause.end(); i++) {
            if (d.word(i).equals(",")) {
                return i > clause.start() + 1 && PhraseEnds.nounPhraseEnd(d, clause.start() + 1) > clause.start() + 1
                        ? i
                        : -1;
            }
            if (FiniteVerbs.at(d, i)) {
                return -1;
            }
        }
        return -1;
    }

    /** The verb with tense behind the comma that closes the inserted words; -1 for none. */
    private static int predicate(Document d, int open) {
        int end = Math.min(d.sentenceEnd(d.sentenceOf(open)), open + MAX_INSERTED_TOKENS);
        for (int i = open + 2; i + 1 < end; i++) {
            if (d.word(i).equals(",")) {
                int verb = i + 1;
                while (verb + 1 < end && d.tag(verb).startsWith("RB")) {
                    verb++;
                }
                return FiniteVerbs.at(d, verb) ? verb : -1;
            }
        }
        return -1;
    }
}
