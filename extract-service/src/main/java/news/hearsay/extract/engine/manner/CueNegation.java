package news.hearsay.extract.engine.manner;

import java.util.Set;
import news.hearsay.extract.engine.lexicon.Lemmas;
import news.hearsay.extract.engine.relation.FoundRelation;
import news.hearsay.extract.engine.relation.TokenRange;
import news.hearsay.extract.engine.text.Document;

/**
 * Finds whether a cue is negated or refused, by the words and the verbs that govern it. Words of the claim and of other
 * quotations do not count: in “Never,” he replied, the reply is given.
 */
final class CueNegation {

    private static final Set<String> NEGATIONS =
            Set.of("not", "n't", "never", "no", "nobody", "none", "neither", "nor");
    private static final Set<String> NOT_ONLY = Set.of("only", "just", "merely", "simply", "least");
    private static final Set<String> REFUSING =
            Set.of("decline", "refuse", "avoid", "stop", "fail", "neglect", "omit", "forget", "hesitate", "refrain");
    /** adjectives before "to say" by which the source does not say it */
    private static final Set<String> UNABLE = Set.of("unable", "unwilling", "reluctant", "loath");

    private static final Set<String> FRONTED = Set.of("nor", "neither", "never", "nowhere", "no", "not");
    private static final Set<String> AUXILIARIES = Set.of(
            "did", "does", "do", "has", "have", "had", "will", "would", "could", "can", "is", "was", "were", "may");
    /** Auxiliaries and other words between a negation and its verb, the negation included. */
    private static final int MAX_NEGATION_DISTANCE = 5;
    /** Words before an auxiliary that comes before its subject: "At no time did the minister say". */
    private static final int MAX_FRONTED_TOKENS = 4;

    private final Document d;
    private final FoundRelation relation;

    CueNegation(Document document, FoundRelation relation) {
        this.d = document;
        this.relation = relation;
    }

    static boolean refusing(String lemma) {
        return REFUSING.contains(lemma);
    }

    /** The verb of refusing that governs a verb ("declined to say", "stopped short of saying"); -1 for none. */
    int governor(int head) {
        int verb = firstConjunct(head);
        int at = verb - 1;
        if (at > 0 && d.lower(at).equals("publicly")) {
            at--;
        }
        if (at > 0 && d.lower(at).equals("to")) {
            at--;
            if (at > 0 && d.lower(at).equals("publicly")) {
                at--;
            }
            if (refuses(at)) {
                return at;
            }
        }
        boolean shortOf = at > 1 && d.lower(at).equals("of") && d.lower(at - 1).equals("short");
        if (shortOf && refuses(at - 2)) {
            return at - 2;
        }
        int above = d.head(verb);
        boolean complement = above >= 0
                && (d.label(verb).equals("xcomp")
                        || d.label(verb).equals("pcomp")
                        || d.label(verb).equals("ccomp"));
        return complement && above < verb && !foreign(above) && !afterSource(above, verb) && refuses(above)
                ? above
                : -1;
    }

    /** Whether the source is between both verbs, so that the first one is not its own: "will stop, a person told". */
    private boolean afterSource(int governor, int verb) {
        TokenRange source = relation.source();
        return source != null && source.start() > governor && source.end() <= verb;
    }

    private boolean refuses(int token) {
        boolean verb = d.tag(token).startsWith("VB") || d.tag(token).equals("NNS");
        return verb && REFUSING.contains(Lemmas.verb(d.lower(token))) || UNABLE.contains(d.lower(token));
    }

    /** "confirm" in "declined to confirm or deny". */
    private int firstConjunct(int head) {
        int above = d.head(head);
        boolean joined = d.label(head).equals("conj") && above >= 0 && above < head && head - above <= 2;
        return joined && d.tag(above).equals(d.tag(head)) ? above : head;
    }

    /** Whether a negation governs a verb of the cue. */
    boolean negated(int head) {
        if (NEGATIONS.contains(d.lower(head))) {
            return false;
        }
        int verb = firstConjunct(head);
        int child = d.child(verb, "neg");
        if (child >= 0 && child < verb && negates(child)) {
            return true;
        }
        if (d.tag(head).startsWith("NN")) {
            int determiner = d.child(head, "det");
            return determiner >= 0 && d.lower(determiner).equals("no");
        }
        return before(head) || neitherBeforeSource() || fronted(head) || noObject(head);
    }

    private boolean before(int head) {
        int sentence = d.sentenceStart(d.sentenceOf(head));
        for (int i = head - 1; i >= Math.max(sentence, head - MAX_NEGATION_DISTANCE); i--) {
            if (foreign(i)) {
                return false;
            }
            if (NEGATIONS.contains(d.lower(i))) {
                return negates(i);
            }
            if (d.lower(i).equals("without")) {
                return d.tag(head).equals("VBG");
            }
            if (d.lower(i).equals("yet") && i + 1 < head && d.lower(i + 1).equals("to")) {
                return true;
            }
            String tag = d.tag(i);
            boolean conjunction = tag.equals("CC") && d.head(i) >= 0;
            if (!tag.startsWith("RB")
                    && !tag.equals("MD")
                    && !tag.startsWith("VB")
                    && !tag.equals("TO")
                    && !conjunction) {
                return false;
            }
        }
        return false;
    }

    /** Whether a negative word turns the cue round: "not only" does not, nor does one that is part of the source. */
    private boolean negates(int token) {
        boolean only = token + 1 < d.size() && NOT_ONLY.contains(d.lower(token + 1));
        boolean inSource = relation.source() != null && relation.source().contains(token);
        return !only && !inSource && !foreign(token);
    }

    /** Whether a token belongs to the claim or to a quotation in which the cue is not. */
    private boolean foreign(int token) {
        return relation.claims(token)
                || d.quotation(token) >= 0 && d.quotation(token) != d.quotation(relation.cueHead());
    }

    /** "Neither Duda nor Tusk confirmed" */
    private boolean neitherBeforeSource() {
        TokenRange source = relation.source();
        return source != null
                && source.start() > 0
                && d.lower(source.start() - 1).equals("neither");
    }

    /** "gave no confirmation that" */
    private boolean noObject(int head) {
        int object = d.child(head, "dobj");
        int determiner =
                object > head && !foreign(object) ? Math.max(d.child(object, "det"), d.child(object, "neg")) : -1;
        return determiner >= 0 && d.lower(determiner).equals("no");
    }

    /** "Never did the mayor say", "Nor has Kyiv confirmed", "At no time did the minister promise" */
    private boolean fronted(int head) {
        TokenRange source = relation.source();
        int auxiliary = source == null ? -1 : source.start() - 1;
        if (auxiliary < 1 || source == null || source.end() > head || !AUXILIARIES.contains(d.lower(auxiliary))) {
            return false;
        }
        int from = Math.max(d.sentenceStart(d.sentenceOf(head)), auxiliary - MAX_FRONTED_TOKENS);
        for (int i = auxiliary - 1; i >= from; i--) {
            if (d.word(i).equals(",") || foreign(i)) {
                return false;
            }
            if (FRONTED.contains(d.lower(i))) {
                return !NOT_ONLY.contains(d.lower(i + 1));
            }
        }
        return false;
    }
}
