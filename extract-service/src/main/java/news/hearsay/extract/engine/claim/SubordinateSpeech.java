package news.hearsay.extract.engine.claim;

import java.util.List;
import java.util.Set;
import news.hearsay.extract.engine.relation.FoundRelation;
import news.hearsay.extract.engine.relation.TokenRange;
import news.hearsay.extract.engine.text.Document;
import news.hearsay.extract.engine.text.FiniteVerbs;

/**
 * Ends the claim of a subordinate clause where the main clause begins: "After the pilot said that the gauge was broken,
 * the flight was cancelled."
 */
final class SubordinateSpeech {

    private static final Set<String> CONJUNCTIONS =
            Set.of("after", "although", "because", "before", "once", "since", "though", "until", "when", "while");

    private SubordinateSpeech() {}

    /** The relation without the main clause in its claim; other relations are returned as they are. */
    static FoundRelation cut(Document d, FoundRelation relation) {
        TokenRange source = relation.source();
        TokenRange claim = relation.content().getFirst();
        boolean subordinate = source != null
                && source.start() > d.sentenceStart(d.sentenceOf(source.start()))
                && relation.content().size() == 1
                && source.end() <= relation.cueHead()
                && claim.start() > relation.cueHead()
                && d.quotation(claim.start()) < 0
                && CONJUNCTIONS.contains(d.lower(source.start() - 1));
        for (int comma = claim.end() - 1; subordinate && comma > claim.start(); comma--) {
            boolean ends = d.word(comma).equals(",")
                    && PhraseEnds.clauseBegins(d, comma + 1, claim.end())
                    && FiniteVerbs.any(d, claim.start(), comma);
            if (ends) {
                return new FoundRelation(
                        relation.cueHead(),
                        relation.cue(),
                        source,
                        List.of(new TokenRange(claim.start(), comma)),
                        relation.confidence());
            }
        }
        return relation;
    }
}
