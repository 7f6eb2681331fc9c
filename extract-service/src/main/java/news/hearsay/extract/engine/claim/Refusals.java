package news.hearsay.extract.engine.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import news.hearsay.extract.engine.lexicon.Lemmas;
import news.hearsay.extract.engine.relation.FoundRelation;
import news.hearsay.extract.engine.relation.TokenRange;
import news.hearsay.extract.engine.text.Document;
import news.hearsay.extract.engine.text.SentenceWords;
import org.jspecify.annotations.Nullable;

/**
 * Adds refusals that the finder has missed: "would neither confirm nor deny that …", "has yet to confirm that …", "was
 * unable to say when …", "left without saying whether …", "would not be drawn on whether …".
 */
final class Refusals {

    private static final Set<String> SAYING = Set.of("say", "confirm", "deny", "comment");
    private static final Set<String> UNABLE = Set.of("unable", "unwilling", "reluctant");
    private static final Set<String> QUESTIONS =
            Set.of("whether", "how", "why", "when", "what", "who", "where", "which");

    private Refusals() {}

    static List<FoundRelation> missing(Document d, List<FoundRelation> relations) {
        List<FoundRelation> missing = new ArrayList<>();
        for (int i = 2; i + 2 < d.size(); i++) {
            if (d.tag(i).startsWith("VB") && d.prose(d.sentenceOf(i))) {
                boolean says = SAYING.contains(Lemmas.verb(d.lower(i)));
                boolean clause = says && (d.lower(i + 1).equals("that") || QUESTIONS.contains(d.lower(i + 1)));
                FoundRelation found = clause ? relation(d, i) : drawn(d, i);
                if (found != null && !known(relations, found)) {
                    missing.add(found);
                }
            }
        }
        return missing;
    }

    private static boolean known(List<FoundRelation> relations, FoundRelation found) {
        int content = found.content().getFirst().start();
        return relations.stream().anyMatch(relation -> relation.claims(content));
    }

    private static @Nullable FoundRelation relation(Document d, int verb) {
        int first = verb;
        boolean refused;
        if (d.lower(verb - 1).equals("nor") && verb >= 3) {
            first = verb - 2;
            refused = d.lower(first - 1).equals("neither") && SAYING.contains(Lemmas.verb(d.lower(first)));
        } else {
            String word = d.lower(verb - 2);
            refused = d.lower(verb - 1).equals("to") && (word.equals("yet") || UNABLE.contains(word))
                    || d.lower(verb - 1).equals("without") && d.tag(verb).equals("VBG");
        }
        return refused ? refusal(d, first, verb + 1) : null;
    }

    /** "would not be drawn on whether …" */
    private static @Nullable FoundRelation drawn(Document d, int verb) {
        boolean question = d.lower(verb).equals("drawn")
                && d.lower(verb - 1).equals("be")
                && d.lower(verb + 1).equals("on")
                && QUESTIONS.contains(d.lower(verb + 2));
        boolean negated = d.lower(verb - 2).equals("not") || d.lower(verb - 2).equals("n't");
        return question && negated ? refusal(d, verb, verb + 2) : null;
    }

    private static @Nullable FoundRelation refusal(Document d, int cue, int claim) {
        TokenRange source = GrammaticalSubjects.of(d, cue);
        int end = SentenceWords.end(d, d.sentenceOf(cue));
        return source == null || end <= claim
                ? null
                : new FoundRelation(
                        cue, new TokenRange(cue, cue + 1), source, List.of(new TokenRange(claim, end)), Passives.ADDED);
    }
}
