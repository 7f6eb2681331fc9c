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
import news.hearsay.extract.engine.text.EntityType;

/** Finds the stance that a source takes to a claim, from the cue. */
public final class Stances {

    private static final Map<String, Stance> LEXICON = new HashMap<>();
    private static final Set<String> COMPLEMENTISERS = Set.of("that", "to", "if", "whether");
    private static final int MAX_PHRASE_TOKENS = 4;

    static {
        WordList.byHeading(Stances.class, "stances.txt").forEach((heading, words) -> {
            Stance stance = Stance.valueOf(heading.toUpperCase(Locale.ROOT));
            words.forEach(word -> LEXICON.putIfAbsent(word, stance));
        });
    }

    private Stances() {}

    /** The meaning of a relation's cue. A cue outside the lexicon states. */
    public static CueStance of(Document d, FoundRelation relation) {
        int head = head(d, relation);
        if (d.lower(head).equals("according")) {
            return new CueStance("according to", Stance.STATES, false);
        }
        String phrase = phrase(d, head);
        Stance plain = LEXICON.getOrDefault(phrase, Stance.STATES);
        CueNegation negation = new CueNegation(d, relation);
        int governor = negation.governor(head);
        boolean refuses = governor >= 0;
        boolean negated = refuses ? plain != Stance.DECLINES : negation.negated(head);
        boolean twice = refuses && negation.negated(governor);
        boolean open = negated && phrase.equals("rule out");
        String lemma = withoutComplementiser(phrase);
        Stance verdict = plain == Stance.STATES && !negated ? Verdicts.before(d, relation) : null;
        if (verdict != null) {
            return new CueStance(lemma, verdict, false);
        }
        if (BareAnswers.noComment(d, relation.content())) {
            return new CueStance(lemma, Stance.DECLINES, false);
        }
        return new CueStance(
                refuses && !twice ? lemma(d, governor) + " to " + lemma : lemma,
                negated && !twice ? negation(plain, open) : plain,
                open);
    }

    /** Whether the lexicon contains the cue. */
    public static boolean known(Document d, FoundRelation relation) {
        int head = head(d, relation);
        return d.lower(head).equals("according") || LEXICON.containsKey(phrase(d, head));
    }

    /** The token whose meaning is that of the cue: "admit" in "had to admit", "say" in "declined to say". */
    private static int head(Document d, FoundRelation relation) {
        int head = refused(d, relation.cueHead());
        int last = relation.cue().end() - 1;
        boolean infinitive = last > head + 1 && d.lower(last - 1).equals("to") && LEXICON.containsKey(lemma(d, last));
        return infinitive && !LEXICON.containsKey(phrase(d, head)) ? last : head;
    }

    /** The longest phrase of the lexicon that begins at the head, or the particle's verb with it; else the lemma. */
    private static String phrase(Document d, int head) {
        String lemma = lemma(d, head);
        String phrase = lemma;
        StringBuilder longer = new StringBuilder(lemma);
        int sentence = d.sentenceEnd(d.sentenceOf(head));
        for (int i = head + 1; i < Math.min(sentence, head + MAX_PHRASE_TOKENS); i++) {
            longer.append(' ').append(lemma(d, i));
            boolean time = i + 1 < d.size() && d.lower(i).equals("on") && d.entity(i + 1) == EntityType.OTHER;
            if (LEXICON.containsKey(longer.toString()) && !time) {
                phrase = longer.toString();
            }
        }
        int particle = d.child(head, "prt");
        if (particle > head + 1 && LEXICON.containsKey(lemma + " " + d.lower(particle))) {
            return lemma + " " + d.lower(particle);
        }
        if (!LEXICON.containsKey(phrase) && d.label(head).equals("prt") && d.head(head) >= 0) {
            return lemma(d, d.head(head)) + " " + lemma;
        }
        return phrase;
    }

    /** The lexicon has "hold that" with a stance of its own; the cue is "hold" all the same. */
    private static String withoutComplementiser(String phrase) {
        int last = phrase.lastIndexOf(' ');
        return last > 0 && COMPLEMENTISERS.contains(phrase.substring(last + 1)) ? phrase.substring(0, last) : phrase;
    }

    /** The verb of saying that the cue's head refuses ("declined to say"); the head itself if it refuses none. */
    private static int refused(Document d, int head) {
        int to = head + 1;
        boolean refuses = CueNegation.refusing(lemma(d, head))
                && head + 2 < d.sentenceEnd(d.sentenceOf(head))
                && d.lower(to).equals("to");
        return refuses && d.tag(to + 1).startsWith("VB") && LEXICON.containsKey(lemma(d, to + 1))
                        || refuses && d.lower(to + 1).equals("rule")
                ? to + 1
                : head;
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
