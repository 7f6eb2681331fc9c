package news.hearsay.extract.engine.veridicality;

import news.hearsay.extract.engine.lexicon.Lemmas;
import news.hearsay.extract.engine.text.Document;

/**
 * Finds conditions, alternatives, verdicts and suppositions before the speaker: "if the council says", "whether or not
 * X said", "Had the pilot said", "it is not true that X said", "X denied that Y had said".
 */
final class Conditions {

    private static final int MAX_ARCS = 4;
    /** Words between "it" and "that": "it has never really been proved that". */
    private static final int MAX_VERDICT = 8;
    /** Words before a verb among which its negation is. */
    private static final int MAX_TO_NEGATION = 4;

    private final SayingClause clause;
    private final Document d;

    Conditions(SayingClause clause) {
        this.clause = clause;
        this.d = clause.d();
    }

    /** Whether one of them governs the clause. */
    boolean govern() {
        int before = clause.before();
        if (before >= 0 && conjunction(before) || conjunction(clause.subject())) {
            return true;
        }
        if (invertedCondition(clause.subject()) || before >= 0 && invertedCondition(before)) {
            return true;
        }
        boolean that = before > clause.sentenceStart() && d.lower(before).equals("that");
        return that && complement(before) || markedAbove();
    }

    private boolean conjunction(int token) {
        String word = d.lower(token);
        if (Contexts.in("condition", word) || Contexts.in("supposition", word) && supposes(token)) {
            return true;
        }
        if (word.equals("not")) {
            return token >= 2
                    && d.lower(token - 1).equals("or")
                    && d.lower(token - 2).equals("whether");
        }
        if (Contexts.in("open time", word)) {
            return present();
        }
        if (word.equals("though")) {
            return token > 0 && d.lower(token - 1).equals("as");
        }
        boolean asLongAs = word.equals("as")
                && token >= 2
                && d.lower(token - 1).equals("long")
                && (d.lower(token - 2).equals("as") || d.lower(token - 2).equals("so"));
        return asLongAs || supposedNoun(token);
    }

    /** "in case", "in the event", "on condition" */
    private boolean supposedNoun(int token) {
        if (!Contexts.in("supposed noun", d.lower(token)) || token == 0) {
            return false;
        }
        int at = d.tag(token - 1).equals("DT") ? token - 2 : token - 1;
        return at >= 0 && (d.lower(at).equals("in") || d.lower(at).equals("on"));
    }

    /** Whether a word such as "suppose" opens the clause; with a subject, somebody supposes it. */
    private boolean supposes(int token) {
        return clause.opens(token);
    }

    private boolean present() {
        String tag = d.tag(clause.verb());
        return tag.equals("VBZ") || tag.equals("VBP") || tag.equals("VB");
    }

    /** "Had the pilot said": an auxiliary that opens its clause. */
    private boolean invertedCondition(int token) {
        return Contexts.in("inverted condition", d.lower(token)) && token < clause.verb() && clause.opens(token);
    }

    /** Whether "that" follows a word that leaves its clause open. */
    private boolean complement(int that) {
        int word = that - 1;
        if (conjunction(word)) {
            return true;
        }
        boolean noEvidence = Contexts.in("evidence", d.lower(word)) && negatedBefore(word);
        return noEvidence || verdict(word) || denied(word) || deniedNoun(word) || conditionBefore(word);
    }

    /** "if it turns out that", "unless the police find that" */
    private boolean conditionBefore(int token) {
        for (int i = token; i >= Math.max(clause.sentenceStart(), token - MAX_VERDICT); i--) {
            if (d.word(i).equals(",")) {
                return false;
            }
            if (Contexts.in("condition", d.lower(i))) {
                return true;
            }
        }
        return false;
    }

    private boolean negatedBefore(int token) {
        for (int i = token - 1; i >= Math.max(clause.sentenceStart(), token - MAX_TO_NEGATION); i--) {
            if (clause.negation(i)) {
                return true;
            }
            if (d.word(i).equals(",")) {
                return false;
            }
        }
        return false;
    }

    /** "it is not true", "it is possible", "is it true" */
    private boolean verdict(int last) {
        boolean open = Contexts.in("not so", d.lower(last));
        for (int i = last; i >= Math.max(clause.sentenceStart(), last - MAX_VERDICT); i--) {
            open |= clause.negation(i);
            String word = d.lower(i);
            if (word.equals("it") || word.equals("that") || word.equals("this")) {
                boolean asked = i == clause.sentenceStart() + 1 && Contexts.in("auxiliary", d.lower(i - 1));
                return word.equals("it")
                        && (open || asked && d.word(clause.sentenceEnd() - 1).equals("?"));
            }
            String tag = d.tag(i);
            boolean predicate = tag.startsWith("VB")
                    || tag.startsWith("RB")
                    || tag.startsWith("JJ")
                    || tag.startsWith("NN")
                    || tag.equals("DT")
                    || tag.equals("MD");
            if (!predicate) {
                return false;
            }
        }
        return false;
    }

    /** "denied that", "did not say that"; "did not know that" leaves the clause true. */
    private boolean denied(int verb) {
        if (!d.tag(verb).startsWith("VB") && !d.lower(verb).equals("doubts")) {
            return false;
        }
        String lemma = Lemmas.verb(d.lower(verb));
        boolean negated = negatedBefore(verb);
        return Contexts.in("denied", lemma) != negated && !Contexts.in("factive", lemma);
    }

    /** "rejected the claim that", "did not confirm the report that" */
    private boolean deniedNoun(int noun) {
        if (!d.tag(noun).startsWith("NN")) {
            return false;
        }
        int verb = noun - 1;
        while (verb > clause.sentenceStart()
                && (d.tag(verb).equals("DT") || d.tag(verb).startsWith("JJ"))) {
            verb--;
        }
        return verb < noun - 1 && denied(verb);
    }

    /** Whether a conjunction opens a clause of which this one is a part: "if it turns out that the mayor said". */
    private boolean markedAbove() {
        int at = clause.verb();
        for (int arcs = 0; arcs < MAX_ARCS && at >= 0 && clause.claimFollows(); arcs++) {
            for (int i = 0; i < d.children(at); i++) {
                int child = d.child(at, i);
                boolean mark = d.label(child).equals("mark") && child < clause.subject();
                if (mark && Contexts.in("condition", d.lower(child))) {
                    return true;
                }
            }
            String label = d.label(at);
            boolean part = label.equals("ccomp") || label.equals("conj") || label.equals("xcomp");
            at = part && d.head(at) < at ? d.head(at) : -1;
        }
        return false;
    }
}
