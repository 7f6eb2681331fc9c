package news.hearsay.extract.engine.veridicality;

import java.util.Set;
import news.hearsay.extract.engine.lexicon.Lemmas;
import news.hearsay.extract.engine.relation.FoundRelation;
import news.hearsay.extract.engine.relation.TokenRange;
import news.hearsay.extract.engine.text.Document;
import org.jspecify.annotations.Nullable;

/**
 * The clause in which a source speaks.
 *
 * @param verb the verb of the cue
 * @param subject the first token of the subject; the verb itself if the clause has none before it
 * @param claimFollows whether the claim comes after the verb
 */
record SayingClause(Document d, int verb, int subject, boolean claimFollows) {

    private static final Set<String> MODIFIERS =
            Set.of("JJ", "JJR", "JJS", "NN", "NNS", "NNP", "NNPS", "POS", "CD", "HYPH", "VBN");
    /** Words of a parenthesis between a conjunction and its subject: "if, after a year, the council says". */
    private static final int MAX_PARENTHESIS = 8;

    /** The clause of a relation; null if its cue is no verb. */
    static @Nullable SayingClause of(Document d, FoundRelation relation) {
        int verb = verb(d, relation);
        if (verb < 0) {
            return null;
        }
        boolean follows = relation.content().getFirst().start() > verb;
        TokenRange source = relation.source();
        if (source != null && source.start() < verb && d.sentenceOf(source.start()) == d.sentenceOf(verb)) {
            return new SayingClause(d, verb, phraseStart(d, source.start()), follows);
        }
        int subject = source == null ? d.child(verb, "nsubj") : -1;
        boolean before = subject >= 0 && subject < verb;
        return new SayingClause(d, verb, before ? d.leftEdge(subject) : verb, follows);
    }

    private static int verb(Document d, FoundRelation relation) {
        int head = relation.cueHead();
        boolean be = Lemmas.verb(d.lower(head)).equals("be");
        if (d.tag(head).startsWith("VB") && !be) {
            return head;
        }
        for (int i = relation.cue().end() - 1; i >= relation.cue().start(); i--) {
            if (d.tag(i).startsWith("VB")) {
                return i;
            }
        }
        boolean subjectBefore = relation.source() != null && relation.source().end() == head;
        return be || d.tag(head).equals("NN") && subjectBefore ? head : -1;
    }

    private static int phraseStart(Document d, int from) {
        int start = from;
        int sentence = d.sentenceStart(d.sentenceOf(from));
        while (start > sentence && MODIFIERS.contains(d.tag(start)) && MODIFIERS.contains(d.tag(start - 1))) {
            start--;
        }
        boolean determined = start > sentence
                && MODIFIERS.contains(d.tag(start))
                && (d.tag(start - 1).equals("DT") || d.tag(start - 1).equals("PRP$"));
        return determined ? start - 1 : start;
    }

    int sentenceStart() {
        return d.sentenceStart(d.sentenceOf(verb));
    }

    int sentenceEnd() {
        return d.sentenceEnd(d.sentenceOf(verb));
    }

    /** The token before the subject, adverbs and parentheses left out; -1 at the beginning of the sentence. */
    int before() {
        int at = subject - 1;
        while (at >= sentenceStart()) {
            int open = d.word(at).equals(",") ? parenthesis(at) : -1;
            if (open > sentenceStart()) {
                at = open - 1;
            } else if (d.tag(at).startsWith("RB") && !negation(at)) {
                at--;
            } else {
                return at;
            }
        }
        return -1;
    }

    /** The comma that opens the parenthesis that a comma closes; -1 for none. */
    private int parenthesis(int close) {
        for (int i = close - 1; i >= Math.max(sentenceStart(), close - MAX_PARENTHESIS); i--) {
            if (d.word(i).equals(",")) {
                return i;
            }
        }
        return -1;
    }

    boolean negation(int token) {
        return Contexts.in("negation", d.lower(token));
    }

    /** Whether a token is the first of its sentence or clause, conjunctions, adverbs and marks left out. */
    boolean opens(int token) {
        int at = token - 1;
        while (at >= sentenceStart()
                && (d.tag(at).equals("CC")
                        || d.tag(at).equals("UH")
                        || d.tag(at).equals("RB")
                        || d.quotationMark(at))) {
            at--;
        }
        return at < sentenceStart() || ",;:\u2014\u2013".contains(d.word(at));
    }
}
