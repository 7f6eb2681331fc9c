package news.hearsay.extract.engine.manner;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import news.hearsay.events.Stance;
import news.hearsay.extract.engine.lexicon.Lemmas;
import news.hearsay.extract.engine.lexicon.WordList;
import news.hearsay.extract.engine.relation.FoundRelation;
import news.hearsay.extract.engine.text.Document;

/** What a cue says that its source does to the claim. */
public final class Stances {

    private static final Map<String, Stance> LEXICON = new HashMap<>();
    private static final Set<String> NEGATIONS =
            Set.of("not", "n't", "never", "no", "nobody", "none", "neither", "nor");
    private static final Set<String> REFUSING = Set.of("decline", "refuse", "avoid", "stop");
    private static final Set<String> COMPLEMENTISERS = Set.of("that", "to", "if", "whether");
    /** auxiliaries and words between a negation and its verb */
    private static final int NEGATION_REACH = 3;

    private static final int LONGEST_PHRASE = 4;

    static {
        WordList.byHeading(Stances.class, "stances.txt").forEach((heading, words) -> {
            Stance stance = Stance.valueOf(heading.toUpperCase(Locale.ROOT));
            words.forEach(word -> LEXICON.putIfAbsent(word, stance));
        });
    }

    private Stances() {}

    /** Reads the cue of a relation. A cue that the lexicon lacks states. */
    public static CueStance of(Document d, FoundRelation relation) {
        int head = refused(d, relation.cueHead());
        String lemma = lemma(d, head);
        if (d.lower(head).equals("according")) {
            return new CueStance("according to", Stance.STATES, false);
        }
        String phrase = lemma;
        Stance stance = LEXICON.get(lemma);
        StringBuilder longer = new StringBuilder(lemma);
        int sentence = d.sentenceEnd(d.sentenceOf(head));
        for (int i = head + 1; i < Math.min(sentence, head + LONGEST_PHRASE); i++) {
            longer.append(' ').append(lemma(d, i));
            Stance found = LEXICON.get(longer.toString());
            if (found != null) {
                phrase = longer.toString();
                stance = found;
            }
        }
        if (stance == null && d.label(head).equals("prt") && d.head(head) >= 0) {
            phrase = lemma(d, d.head(head)) + " " + lemma;
            stance = LEXICON.get(phrase);
        }
        int governor = governor(d, head);
        boolean refuses = governor >= 0;
        boolean negated = negated(d, relation, head)
                || refuses && !LEXICON.getOrDefault(phrase, Stance.STATES).equals(Stance.DECLINES);
        boolean twice = refuses && negated(d, relation, governor);
        Stance plain = stance == null ? Stance.STATES : stance;
        boolean open = negated && phrase.equals("rule out");
        phrase = withoutComplementiser(phrase);
        return new CueStance(
                refuses ? lemma(d, governor) + " to " + phrase : phrase,
                negated && !twice ? negation(plain, open) : plain,
                open);
    }

    /** "hold that" believes where "hold" may not; the cue is "hold" all the same. */
    private static String withoutComplementiser(String phrase) {
        int last = phrase.lastIndexOf(' ');
        return last > 0 && COMPLEMENTISERS.contains(phrase.substring(last + 1)) ? phrase.substring(0, last) : phrase;
    }

    /**
     * Where the cue's head is the verb that refuses: what it refuses to do, if it is to say something; else the head
     * itself.
     */
    private static int refused(Document d, int head) {
        int to = head + 1;
        boolean refuses = REFUSING.contains(lemma(d, head))
                && head + 2 < d.sentenceEnd(d.sentenceOf(head))
                && d.lower(to).equals("to");
        return refuses && d.tag(to + 1).startsWith("VB") && LEXICON.containsKey(lemma(d, to + 1))
                        || refuses && d.lower(to + 1).equals("rule")
                ? to + 1
                : head;
    }

    /** "declined to say": the verb that governs the cue and refuses; -1 for none. */
    private static int governor(Document d, int head) {
        int to = head - 1;
        if (to > 0 && d.lower(to).equals("to") && REFUSING.contains(lemma(d, to - 1))) {
            return to - 1;
        }
        if (to > 0
                && d.lower(to).equals("to")
                && to > 1
                && d.lower(to - 1).equals("publicly")
                && REFUSING.contains(lemma(d, to - 2))) {
            return to - 2;
        }
        int above = d.head(head);
        return above >= 0 && d.label(head).equals("xcomp") && REFUSING.contains(lemma(d, above)) ? above : -1;
    }

    private static boolean negated(Document d, FoundRelation relation, int head) {
        if (NEGATIONS.contains(d.lower(head))) {
            return false;
        }
        if (d.child(head, "neg") >= 0 && d.child(head, "neg") < head) {
            return true;
        }
        int sentence = d.sentenceStart(d.sentenceOf(head));
        for (int i = head - 1; i >= Math.max(sentence, head - NEGATION_REACH); i--) {
            if (NEGATIONS.contains(d.lower(i))) {
                return relation.source() == null || !relation.source().contains(i);
            }
            String tag = d.tag(i);
            if (!tag.equals("RB")
                    && !tag.equals("MD")
                    && !tag.startsWith("VB")
                    && !tag.equals("TO")
                    && !tag.equals("CC")) {
                return false;
            }
        }
        return false;
    }

    private static Stance negation(Stance stance, boolean open) {
        return switch (stance) {
            case BELIEVES, EXPECTS -> Stance.DOUBTS;
            case DOUBTS -> Stance.BELIEVES;
            case DENIES -> open ? Stance.STATES : Stance.DECLINES;
            case STATES, CONFIRMS, PROMISES, WANTS, ASKS, DECLINES -> Stance.DECLINES;
        };
    }

    private static String lemma(Document d, int token) {
        String lower = d.lower(token);
        return d.tag(token).startsWith("NN")
                ? Lemmas.of(lower, d.tag(token))
                : d.tag(token).startsWith("VB") ? Lemmas.verb(lower) : lower;
    }
}
