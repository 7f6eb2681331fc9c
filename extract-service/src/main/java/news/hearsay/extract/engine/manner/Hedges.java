package news.hearsay.extract.engine.manner;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import news.hearsay.events.Certainty;
import news.hearsay.extract.engine.lexicon.Lemmas;
import news.hearsay.extract.engine.lexicon.WordList;
import news.hearsay.extract.engine.text.Document;

/**
 * The certainty that a word leaves to its clause. A word hedges only in its part of speech and with its complement: "is
 * set to open" hedges, "a set of keys" and "will open" do not.
 */
final class Hedges {

    private enum Use {
        MODAL,
        ADVERB,
        ADJECTIVE,
        INFINITIVE,
        CLAUSE,
        DELIBERATION,
        VERB,
        NOUN,
        CONJUNCTION
    }

    private static final Map<Use, Map<String, Certainty>> WORDS = new HashMap<>();
    /** "As a child she could swim": an ability in the past, which is certain. */
    private static final Set<String> YOUTH =
            Set.of("child", "boy", "girl", "youth", "childhood", "teenager", "student", "baby", "infancy");

    private static final int MAX_TOKENS_TO_INFINITIVE = 3;

    static {
        WordList.byHeading(Hedges.class, "hedges.txt").forEach((heading, words) -> {
            int space = heading.indexOf(' ');
            Certainty certainty = Certainty.valueOf(heading.substring(0, space).toUpperCase(Locale.ROOT));
            Use use = Use.valueOf(heading.substring(space + 1).toUpperCase(Locale.ROOT));
            Map<String, Certainty> entries = WORDS.computeIfAbsent(use, _ -> new HashMap<>());
            words.forEach(word -> entries.put(word, certainty));
        });
    }

    private Hedges() {}

    /** The certainty of an adverb that opens a claim ("perhaps"); certain for other words. */
    static Certainty opening(String word) {
        return of(Use.ADVERB, word);
    }

    /** Whether a conjunction makes its clause a condition. */
    static boolean condition(String word) {
        return of(Use.CONJUNCTION, word) != Certainty.CERTAIN;
    }

    /** The certainty that a token of a claim's main clause leaves to it. */
    static Certainty of(Document d, int token) {
        String word = d.lower(token);
        String tag = d.tag(token);
        Certainty infinitive = infinitive(d, token) ? of(Use.INFINITIVE, word) : Certainty.CERTAIN;
        if (infinitive != Certainty.CERTAIN) {
            return infinitive;
        }
        if (tag.equals("MD")) {
            return word.equals("could") && certainCould(d, token) ? Certainty.CERTAIN : of(Use.MODAL, word);
        }
        if (tag.startsWith("VB")) {
            return verb(d, token);
        }
        if (tag.startsWith("JJ")) {
            return of(Use.ADJECTIVE, word);
        }
        if (tag.startsWith("RB")) {
            return of(Use.ADVERB, word);
        }
        if (tag.startsWith("NN")) {
            return noun(d, token) ? of(Use.NOUN, word) : Certainty.CERTAIN;
        }
        return d.label(token).equals("mark") ? of(Use.CONJUNCTION, word) : Certainty.CERTAIN;
    }

    private static Certainty of(Use use, String word) {
        return WORDS.getOrDefault(use, Map.of()).getOrDefault(word, Certainty.CERTAIN);
    }

    private static Certainty verb(Document d, int token) {
        String lemma = Lemmas.verb(d.lower(token));
        boolean clause = governs(d, token, "xcomp") || governs(d, token, "ccomp") || predicate(d, token, lemma);
        Certainty found = clause ? of(Use.CLAUSE, lemma) : Certainty.CERTAIN;
        if (found == Certainty.CERTAIN && d.child(token, "dobj") >= 0 && !completed(d, token)) {
            found = of(Use.DELIBERATION, lemma);
        }
        return found == Certainty.CERTAIN ? of(Use.VERB, lemma) : found;
    }

    private static boolean governs(Document d, int token, String label) {
        int child = d.child(token, label);
        return child > token;
    }

    /** "appears dead", "seems a good plan" */
    private static boolean predicate(Document d, int token, String lemma) {
        return (lemma.equals("seem") || lemma.equals("appear"))
                && (governs(d, token, "acomp") || governs(d, token, "oprd") || governs(d, token, "attr"));
    }

    /** Whether the deliberation is over: "considered a treaty" in the simple past or the passive. */
    private static boolean completed(Document d, int token) {
        return d.tag(token).equals("VBD") || d.tag(token).equals("VBN");
    }

    /** "could not" denies; "as a child she could" states an ability. */
    private static boolean certainCould(Document d, int token) {
        if (token + 1 < d.size()
                && (d.lower(token + 1).equals("not") || d.lower(token + 1).equals("n't"))) {
            return true;
        }
        for (int i = token - 1; i >= d.sentenceStart(d.sentenceOf(token)); i--) {
            boolean phrase = YOUTH.contains(d.lower(i)) && d.label(i).equals("pobj");
            if (phrase && (d.lower(d.head(i)).equals("as") || d.lower(d.head(i)).equals("in"))) {
                return true;
            }
        }
        return false;
    }

    private static boolean infinitive(Document d, int token) {
        int limit = Math.min(d.sentenceEnd(d.sentenceOf(token)) - 1, token + MAX_TOKENS_TO_INFINITIVE);
        for (int i = token + 1; i < limit; i++) {
            if (d.lower(i).equals("to")) {
                return d.tag(i + 1).equals("VB") || d.tag(i + 1).equals("VBG");
            }
            if (!d.tag(i).startsWith("RB")) {
                return false;
            }
        }
        return false;
    }

    /** "there is a chance", "the possibility that" */
    private static boolean noun(Document d, int token) {
        int head = d.head(token);
        boolean exists = head >= 0 && d.child(head, "expl") >= 0;
        int next = token + 1;
        boolean complement = next < d.sentenceEnd(d.sentenceOf(token))
                && (d.lower(next).equals("that")
                        || d.lower(next).equals("whether")
                        || d.lower(next).equals("is"));
        return exists || complement;
    }
}
