package news.hearsay.extract.engine.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import news.hearsay.extract.engine.lexicon.Lemmas;
import news.hearsay.extract.engine.relation.FoundRelation;
import news.hearsay.extract.engine.relation.TokenRange;
import news.hearsay.extract.engine.text.Document;
import org.jspecify.annotations.Nullable;

/** Adds refusals that the finder has missed: "would neither confirm nor deny that …", "has yet to confirm that …". */
final class Refusals {

    private static final Set<String> SAYING = Set.of("say", "confirm", "deny", "comment");

    private Refusals() {}

    static List<FoundRelation> missing(Document d, List<FoundRelation> relations) {
        List<FoundRelation> missing = new ArrayList<>();
        for (int i = 2; i + 2 < d.size(); i++) {
            boolean clause = d.lower(i + 1).equals("that") || d.lower(i + 1).equals("whether");
            if (d.tag(i).startsWith("VB")
                    && SAYING.contains(Lemmas.verb(d.lower(i)))
                    && clause
                    && d.prose(d.sentenceOf(i))) {
                FoundRelation found = relation(d, i);
                if (found != null && !known(relations, found)) {
                    missing.add(found);
                }
            }
        }
        return missing;
    }

    private static boolean known(List<FoundRelation> relations, FoundRelation found) {
        int content = found.content().getFirst().start();
        return relations.stream()
                .anyMatch(relation -> relation.content().stream().anyMatch(range -> range.contains(content)));
    }

    private static @Nullable FoundRelation relation(Document d, int verb) {
        int first = verb;
        boolean refused;
        if (d.lower(verb - 1).equals("nor") && verb >= 3) {
            first = verb - 2;
            refused = d.lower(first - 1).equals("neither") && SAYING.contains(Lemmas.verb(d.lower(first)));
        } else {
            refused = d.lower(verb - 1).equals("to") && d.lower(verb - 2).equals("yet");
        }
        TokenRange source = refused ? GrammaticalSubjects.of(d, first) : null;
        int end = PhraseEnds.sentenceWords(d, d.sentenceOf(verb));
        return source == null || end <= verb + 1
                ? null
                : new FoundRelation(
                        first,
                        new TokenRange(first, first + 1),
                        source,
                        List.of(new TokenRange(verb + 1, end)),
                        Passives.ADDED);
    }
}
