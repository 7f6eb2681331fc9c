package news.hearsay.extract.engine.reference;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import news.hearsay.extract.engine.lexicon.Lemmas;
import news.hearsay.extract.engine.lexicon.WordList;
import news.hearsay.extract.engine.relation.FoundRelation;
import news.hearsay.extract.engine.relation.TokenRange;
import news.hearsay.extract.engine.text.Document;
import org.jspecify.annotations.Nullable;

/**
 * Finds what "such a ban" or "this offer" refers to: the nearest phrase before it with the same noun and more words, or
 * the verb of the act ("would ban diesel boats").
 */
final class NounAntecedents {

    private static final int MAX_SENTENCES_BACK = 2;
    private static final Set<String> DEMONSTRATIVES = Set.of("such", "this", "that", "these", "those");
    /** Verbs that say of an act only that it takes place: "such an offer had been made". */
    private static final Set<String> LIGHT = Set.of(
            "make",
            "give",
            "take",
            "issue",
            "reach",
            "hold",
            "sign",
            "happen",
            "exist",
            "occur",
            "plan",
            "be",
            "have",
            "place",
            "agree",
            "receive",
            "extend",
            "strike",
            "conclude");

    /** Nouns of acts that take their object with "on". */
    private static final Set<String> ON =
            Set.of("ban", "tax", "levy", "attack", "raid", "strike", "curb", "restriction", "assault", "vote");

    /** verbs by the nouns of their acts */
    private static final Map<String, String> VERBS = new TreeMap<>();

    static {
        WordList.lines(NounAntecedents.class, "acts.txt").forEach(line -> {
            var words = WordList.split(line, ' ');
            VERBS.put(words.getFirst(), words.getLast());
        });
    }

    private final Document d;
    private final NominalPhrases phrases;

    NounAntecedents(Document document, NominalPhrases phrases) {
        this.d = document;
        this.phrases = phrases;
    }

    /**
     * An act to which a claim refers.
     *
     * @param reference the tokens from "such" to the noun
     * @param verb the verb of the act
     */
    record Act(TokenRange reference, int verb) {}

    /** Whether a demonstrative phrase begins at a token; the range up to its noun, or null. */
    @Nullable
    TokenRange demonstrative(int token, int end) {
        if (!DEMONSTRATIVES.contains(d.lower(token)) || d.tag(token).equals("IN")) {
            return null;
        }
        int noun = token + 1;
        while (noun < end && (d.tag(noun).startsWith("JJ") || d.tag(noun).equals("DT"))) {
            noun++;
        }
        boolean last = noun + 1 >= d.size() || !NominalPhrases.noun(d, noun + 1);
        return noun < end && d.tag(noun).startsWith("NN") && last ? new TokenRange(token, noun + 1) : null;
    }

    /**
     * The phrase before the claim with the same noun and more words, in place of the demonstrative one; null if none.
     */
    @Nullable
    Replacement phrase(FoundRelation relation, TokenRange reference) {
        String noun = Lemmas.noun(d.lower(reference.end() - 1));
        int from = from(relation);
        for (int i = before(relation, reference) - 1; i >= from; i--) {
            if (NominalPhrases.noun(d, i)
                    && !d.label(i).equals("compound")
                    && Lemmas.noun(d.lower(i)).equals(noun)) {
                TokenRange phrase = phrases.phrase(i);
                boolean richer = phrase.length() > reference.length() || phrase.end() > i + 1;
                return richer && phrases.names(phrase)
                        ? new Replacement(reference, phrases.words(phrase), phrase)
                        : null;
            }
        }
        return null;
    }

    /** The verb before the claim whose act the noun denotes; null if there is none. */
    @Nullable
    Act act(FoundRelation relation, TokenRange reference) {
        String noun = Lemmas.noun(d.lower(reference.end() - 1));
        String verb = VERBS.getOrDefault(noun, noun);
        int from = from(relation);
        for (int i = before(relation, reference) - 1; i >= from; i--) {
            if (d.tag(i).startsWith("VB") && Lemmas.verb(d.lower(i)).equals(verb)) {
                return new Act(reference, i);
            }
        }
        return null;
    }

    /** The act as a noun with its object: "a ban on diesel boats"; null if it has no object. */
    @Nullable
    Replacement nominal(Act act) {
        int object = d.child(act.verb(), "dobj");
        TokenRange reference = act.reference();
        if (object < 0 || !NominalPhrases.noun(d, object)) {
            return null;
        }
        TokenRange phrase = phrases.phrase(object);
        if (!phrases.names(phrase)) {
            return null;
        }
        String noun = d.slice(reference.start() + 1, reference.end());
        TokenRange antecedent =
                new TokenRange(Math.min(act.verb(), phrase.start()), Math.max(act.verb() + 1, phrase.end()));
        return new Replacement(
                reference,
                noun + (ON.contains(d.lower(reference.end() - 1)) ? " on " : " of ") + phrases.words(phrase),
                antecedent);
    }

    /** Whether the rest of a claim says only that the act takes place. */
    boolean light(FoundRelation relation, TokenRange reference) {
        TokenRange content = relation.content().getFirst();
        boolean verb = false;
        if (relation.content().size() > 1) {
            return false;
        }
        for (int i = content.start(); i < content.end(); i++) {
            boolean word = Character.isLetter(d.word(i).charAt(0)) && !reference.contains(i);
            if (!word || i == content.start() && d.lower(i).equals("that")) {
                continue;
            }
            if (NominalPhrases.verb(d, i)) {
                verb |= !d.tag(i).equals("MD");
                if (!d.tag(i).equals("MD") && !LIGHT.contains(Lemmas.verb(d.lower(i)))) {
                    return false;
                }
            } else if (!LIGHT.contains(d.lower(i))
                    && !d.tag(i).startsWith("RB")
                    && !d.lower(i).equals("ever")) {
                return false;
            }
        }
        return verb;
    }

    /** The token before which an antecedent ends: the claim's own sentence has it only before the claim. */
    private static int before(FoundRelation relation, TokenRange reference) {
        return Math.min(reference.start(), relation.content().getFirst().start());
    }

    private int from(FoundRelation relation) {
        int sentence = d.sentenceOf(relation.content().getFirst().start());
        return d.sentenceStart(Math.max(0, sentence - MAX_SENTENCES_BACK));
    }
}
