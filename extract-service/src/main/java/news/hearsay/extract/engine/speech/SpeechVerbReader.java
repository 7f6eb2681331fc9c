package news.hearsay.extract.engine.speech;

import java.util.List;
import java.util.Set;
import news.hearsay.extract.engine.relation.ClaimedTokens;
import news.hearsay.extract.engine.relation.FoundRelation;
import news.hearsay.extract.engine.relation.TokenRange;
import news.hearsay.extract.engine.text.Document;
import org.jspecify.annotations.Nullable;

/**
 * Reads the relation of a verb of speech from the parse: subject, complement and cue. Inside a claim each verb has a
 * relation of its own ("the foreman had told him that …"), at the top only verbs with an addressee.
 */
final class SpeechVerbReader {

    private static final Set<String> NOBODY = Set.of("nobody", "no", "none", "neither", "not", "never", "hardly");

    private static final Set<String> UNREAL =
            Set.of("if", "whether", "unless", "until", "before", "after", "once", "lest");

    /** objects of "tell" that are no addressees */
    private static final Set<String> STORIES = Set.of("truth", "lie", "lies", "story", "stories", "tale", "tales");

    /** Confidence of a relation that only the parse shows, at the top; inside a claim, relative to that claim's. */
    private static final double CONFIDENCE = 0.7;

    private final Document d;
    private final ClaimedTokens tokens;
    private final ComplementClauses complements;

    SpeechVerbReader(Document document, ClaimedTokens tokens) {
        this.d = document;
        this.tokens = tokens;
        this.complements = new ComplementClauses(document, tokens);
    }

    /** The relation of a verb; null if the parse shows none. */
    @Nullable
    FoundRelation read(int verb) {
        String lemma = SpeechVerbs.lemma(d, verb);
        boolean inside = tokens.confidence(verb) > 0;
        boolean hearing = SpeechVerbs.HEARING.contains(lemma);
        if (SpeechVerbs.TELLING.contains(lemma)
                && !d.tag(verb).equals("VBD")
                && !d.tag(verb).equals("VBN")
                && d.child(verb, "dobj") < 0) {
            return null;
        }
        boolean wanted = inside
                ? SpeechVerbs.SPEECH.contains(lemma) || hearing
                : SpeechVerbs.TELLING.contains(lemma) || SpeechVerbs.SPEECH.contains(lemma);
        if (!wanted || !said(verb)) {
            return null;
        }
        int speaker = hearing ? heardFrom(verb) : subject(verb);
        TokenRange content = speaker < 0 ? null : complements.of(verb, speaker);
        if (content == null || !speaks(speaker, inside)) {
            return null;
        }
        TokenRange source = new TokenRange(d.leftEdge(speaker), hearing ? speaker + 1 : d.rightEdge(speaker));
        if (source.contains(verb) || source.contains(content.start()) || content.contains(source.start())) {
            return null;
        }
        double confidence = inside ? CONFIDENCE * tokens.confidence(verb) : CONFIDENCE;
        return new FoundRelation(verb, cue(verb, source), source, List.of(content), confidence);
    }

    private int subject(int verb) {
        int subject = d.child(verb, "nsubj");
        return subject >= 0 || d.child(verb, "auxpass") >= 0 ? subject : d.child(verb, "nsubjpass");
    }

    /** The person of "had heard from the postman"; -1 for none. */
    private int heardFrom(int verb) {
        for (int i = 0; i < d.children(verb); i++) {
            int child = d.child(verb, i);
            if (d.label(child).equals("prep") && d.lower(child).equals("from")) {
                return d.child(child, "pobj");
            }
        }
        return -1;
    }

    /** Whether the clause asserts that the words were said: no negation, modal verb or condition. */
    private boolean said(int verb) {
        for (int i = 0; i < d.children(verb); i++) {
            int child = d.child(verb, i);
            String label = d.label(child);
            boolean modal = label.equals("aux")
                    && (d.tag(child).equals("MD") || d.tag(child).equals("TO"));
            boolean unreal = label.equals("mark") && UNREAL.contains(d.lower(child))
                    || d.tag(child).equals("WRB");
            boolean story = label.equals("dobj") && STORIES.contains(d.lower(child));
            if (label.equals("neg") || modal || unreal || story) {
                return false;
            }
        }
        return true;
    }

    private boolean speaks(int speaker, boolean inside) {
        int first = d.leftEdge(speaker);
        boolean pronoun = d.tag(speaker).startsWith("PRP") || d.tag(speaker).startsWith("W");
        boolean author = d.lower(speaker).equals("i") || d.lower(speaker).equals("we");
        return !NOBODY.contains(d.lower(first))
                && !NOBODY.contains(d.lower(speaker))
                && !author
                && !(pronoun && (inside || d.tag(speaker).startsWith("W")));
    }

    private TokenRange cue(int verb, TokenRange source) {
        int start = verb;
        while (start > 0
                && (d.label(start - 1).equals("aux") || d.tag(start - 1).equals("RB"))
                && d.head(start - 1) == verb
                && !source.contains(start - 1)) {
            start--;
        }
        return new TokenRange(start, verb + 1);
    }
}
