package news.hearsay.extract.engine.claim;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import news.hearsay.extract.engine.lexicon.Lemmas;
import news.hearsay.extract.engine.relation.FoundRelation;
import news.hearsay.extract.engine.relation.TokenRange;
import news.hearsay.extract.engine.source.Speakers;
import news.hearsay.extract.engine.text.Document;
import news.hearsay.extract.engine.text.SentenceWords;
import org.jspecify.annotations.Nullable;

/**
 * Adds statements without "that" inside the claim of somebody else: "Hartog said the city would buy the quay, the
 * newspaper reported."
 */
final class InnerStatements {

    private static final Set<String> ADDRESSING = Set.of("tell", "inform", "assure", "warn");

    /** Longer subjects are mostly misparsed. */
    private static final int MAX_SOURCE = 12;

    private InnerStatements() {}

    static List<FoundRelation> missing(Document d, List<FoundRelation> relations) {
        Set<Integer> heads = new HashSet<>();
        relations.forEach(relation -> heads.add(relation.cueHead()));
        List<FoundRelation> missing = new ArrayList<>();
        for (FoundRelation outer : relations) {
            for (TokenRange claim : outer.content()) {
                for (int i = claim.start() + 1; i + 2 < claim.end(); i++) {
                    FoundRelation found = SayingVerbs.cue(d, i) && heads.add(i) ? relation(d, i, claim) : null;
                    if (found != null) {
                        missing.add(found);
                    }
                }
            }
        }
        return missing;
    }

    private static @Nullable FoundRelation relation(Document d, int cue, TokenRange outer) {
        int end = Math.min(outer.end(), SentenceWords.end(d, d.sentenceOf(cue)));
        int start = ADDRESSING.contains(Lemmas.verb(d.lower(cue))) ? afterAddressee(d, cue + 1) : cue + 1;
        if (start < 0 || start + 1 >= end || d.quotation(start) >= 0 || !PhraseEnds.clauseBegins(d, start, end)) {
            return null;
        }
        TokenRange source = GrammaticalSubjects.of(d, cue);
        return source == null || source.length() > MAX_SOURCE || !outer.contains(source) || !Speakers.able(d, source)
                ? null
                : new FoundRelation(
                        cue,
                        new TokenRange(SayingVerbs.start(d, cue), cue + 1),
                        source,
                        List.of(new TokenRange(start, end)),
                        Passives.ADDED);
    }

    /** The token after a pronoun or name for whom it is told; -1 for other words. */
    private static int afterAddressee(Document d, int from) {
        if (d.tag(from).startsWith("PRP")) {
            return from + 1;
        }
        int end = from;
        while (end < d.size() && d.tag(end).startsWith("NNP")) {
            end++;
        }
        return end > from ? end : -1;
    }
}
