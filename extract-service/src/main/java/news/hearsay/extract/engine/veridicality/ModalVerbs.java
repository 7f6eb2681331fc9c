package news.hearsay.extract.engine.veridicality;

import news.hearsay.events.Stance;
import news.hearsay.extract.engine.lexicon.CalendarNames;
import news.hearsay.extract.engine.lexicon.Lemmas;
import news.hearsay.extract.engine.text.Document;

/**
 * Finds modal verbs, and verbs and adjectives with an infinitive, by which the words are not, or not yet, said: "may
 * say", "will say", "is expected to say", "asked the mayor to say".
 */
final class ModalVerbs {

    private static final int MAX_GOVERNORS = 3;
    /** Words of a person between a verb and "to": "asked the mayor of Lorn to say". */
    private static final int MAX_PERSON = 8;

    private final SayingClause clause;
    private final Document d;
    private final Stance stance;

    ModalVerbs(SayingClause clause, Stance stance) {
        this.clause = clause;
        this.d = clause.d();
        this.stance = stance;
    }

    /** Whether one of them governs the verb. */
    boolean govern() {
        int at = clause.verb();
        for (int governors = 0; governors < MAX_GOVERNORS; governors++) {
            int left = left(at - 1);
            if (left < clause.sentenceStart()) {
                return false;
            }
            if (d.tag(left).equals("MD")) {
                return modal(left);
            }
            if (!d.lower(left).equals("to")) {
                return false;
            }
            int governor = left(left - 1);
            if (governor < clause.sentenceStart()) {
                return false;
            }
            String lemma = d.lower(governor).equals("going") ? "going" : Lemmas.verb(d.lower(governor));
            if (governor < clause.subject() + 1 || d.tag(governor).startsWith("NN")) {
                return requested(left);
            }
            if (Contexts.in("unrealised", lemma)) {
                return !happened(governor, lemma) && stance != Stance.DECLINES;
            }
            at = governor;
        }
        return false;
    }

    /** The last token up to this one that is no adverb, no day, and no "have" or "be" of the verb's group. */
    private int left(int token) {
        int at = token;
        while (at >= clause.sentenceStart()) {
            boolean inside = d.tag(at).startsWith("RB")
                    || clause.negation(at)
                    || auxiliary(at) && at + 1 < d.size() && !d.lower(at + 1).equals("to");
            if (!inside && !day(at)) {
                return at;
            }
            at -= inside ? 1 : 2;
        }
        return at;
    }

    /** Whether "on Monday" ends at a token: "will on Monday tell". */
    private boolean day(int token) {
        return token > clause.sentenceStart()
                && d.lower(token - 1).equals("on")
                && CalendarNames.WEEKDAYS.contains(d.lower(token));
    }

    private boolean auxiliary(int token) {
        String lemma = Lemmas.verb(d.lower(token));
        return d.tag(token).startsWith("VB") && (lemma.equals("have") || lemma.equals("be"));
    }

    private boolean modal(int modal) {
        String word = d.lower(modal);
        String lemma = Lemmas.verb(d.lower(clause.verb()));
        if (firstPerson()) {
            return false;
        }
        if (Contexts.in("obligation", word)) {
            return true;
        }
        if (!Contexts.in("open", word) || stance == Stance.DECLINES) {
            return false;
        }
        return switch (word) {
            case "can", "ca" -> !Contexts.in("performed", lemma);
            case "could" -> !past(modal);
            case "would", "'d" -> !past(modal) && !Contexts.in("softened", lemma) && stance != Stance.WANTS;
            default -> true;
        };
    }

    /** Whether an adverb tells that the words were said: "would say only", "years later, he would say". */
    private boolean past(int modal) {
        for (int i = clause.sentenceStart(); i < Math.min(clause.sentenceEnd(), clause.verb() + 3); i++) {
            boolean near = i > modal
                    || i < modal
                            && Contexts.in("past", d.lower(i))
                            && d.lower(i).startsWith("l");
            if (near && Contexts.in("past", d.lower(i))) {
                return true;
            }
        }
        return false;
    }

    private boolean firstPerson() {
        String subject = d.lower(clause.subject());
        return subject.equals("i") || subject.equals("we");
    }

    /** Whether the past of a verb tells that the words were said: "had to admit", "was able to confirm". */
    private boolean happened(int governor, String lemma) {
        if (lemma.equals("have")) {
            return d.lower(governor).equals("had") && Contexts.in("conceded", Lemmas.verb(d.lower(clause.verb())));
        }
        int be = governor - 1;
        boolean past = be >= 0 && (d.lower(be).equals("was") || d.lower(be).equals("were"));
        return lemma.equals("able") && past;
    }

    /** "asked the mayor to say" */
    private boolean requested(int to) {
        for (int i = to - 1; i >= Math.max(clause.sentenceStart(), to - MAX_PERSON); i--) {
            if (d.tag(i).startsWith("VB")) {
                return Contexts.in("requested", Lemmas.verb(d.lower(i)));
            }
        }
        return false;
    }
}
