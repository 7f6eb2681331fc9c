package news.hearsay.extract.engine.reference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import news.hearsay.extract.engine.relation.FoundRelation;
import news.hearsay.extract.engine.relation.TokenRange;
import news.hearsay.extract.engine.source.DiscourseModel;
import news.hearsay.extract.engine.text.Document;

/** Finds what a sentence is about (centering, Grosz, Joshi &amp; Weinstein 1995). */
final class SentenceTopics {

    private final Document d;
    private final DiscourseModel discourse;
    private final NominalPhrases phrases;
    /** the relations whose cue is in a sentence */
    private final Map<Integer, List<FoundRelation>> relationsOf = new HashMap<>();

    SentenceTopics(Document document, DiscourseModel discourse, List<FoundRelation> relations, NominalPhrases phrases) {
        this.d = document;
        this.discourse = discourse;
        this.phrases = phrases;
        relations.forEach(relation -> relationsOf
                .computeIfAbsent(document.sentenceOf(relation.cueHead()), _ -> new ArrayList<>())
                .add(relation));
    }

    /**
     * What a sentence is about, if a pronoun may refer to it: the subject of its main clause; in a sentence that
     * reports a claim, the subject of the claim if it has no other candidate. -1 for none.
     */
    int subject(TokenRange sentence, Pronoun pronoun) {
        List<TokenRange> claims = relationsOf.getOrDefault(d.sentenceOf(sentence.start()), List.of()).stream()
                .flatMap(relation -> relation.content().stream())
                .filter(range -> sentence.contains(range) && clause(range))
                .toList();
        int found = -1;
        for (int i = sentence.start(); i < sentence.end(); i++) {
            int token = i;
            boolean inside = claims.stream().anyMatch(claim -> claim.contains(token));
            boolean subject = d.label(i).startsWith("nsubj") && (inside || claims.isEmpty() && mainClause(i));
            if (subject && (phrases.fits(i, pronoun) || pronoun == Pronoun.THING && unknownName(i))) {
                if (found >= 0) {
                    return -1;
                }
                found = i;
            } else if (inside && phrases.fits(i, pronoun)) {
                return -1;
            }
        }
        return found;
    }

    private boolean clause(TokenRange range) {
        for (int i = range.start(); i < range.end(); i++) {
            if (NominalPhrases.verb(d, i)) {
                return true;
            }
        }
        return false;
    }

    private boolean mainClause(int subject) {
        int verb = d.head(subject);
        while (verb >= 0 && d.label(verb).equals("conj")) {
            verb = d.head(verb);
        }
        return verb >= 0 && d.head(verb) < 0;
    }

    /**
     * Whether a single name counts as a person only because it is unknown. The pronoun "it" shows that it is not a
     * person.
     */
    private boolean unknownName(int subject) {
        TokenRange name = phrases.phrase(subject);
        Set<String> itself = Set.of(d.word(subject));
        return d.tag(subject).equals("NNP")
                && name.length() == 1
                && discourse.people(name, true).equals(itself)
                && discourse.people(name, false).equals(itself);
    }
}
