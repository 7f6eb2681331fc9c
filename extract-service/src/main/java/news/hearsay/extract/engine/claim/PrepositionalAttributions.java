package news.hearsay.extract.engine.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import news.hearsay.extract.engine.relation.ClaimedTokens;
import news.hearsay.extract.engine.relation.FoundRelation;
import news.hearsay.extract.engine.relation.TokenRange;
import news.hearsay.extract.engine.source.Speakers;
import news.hearsay.extract.engine.text.Document;
import news.hearsay.extract.engine.text.SentenceWords;

/**
 * Adds attributions by prepositions behind a clause that the finder misses: "…, per the Post", "…, in the words of Ines
 * Roth".
 */
final class PrepositionalAttributions {

    private static final Set<String> WORDS = Set.of("words", "phrase");

    private PrepositionalAttributions() {}

    static List<FoundRelation> missing(Document d, List<FoundRelation> relations) {
        ClaimedTokens tokens = new ClaimedTokens(d, relations);
        List<FoundRelation> missing = new ArrayList<>();
        for (int comma = 2; comma + 2 < d.size(); comma++) {
            int source = d.word(comma).equals(",") && d.quotation(comma) < 0 ? source(d, comma + 1) : -1;
            int sentence = d.sentenceOf(comma);
            int start = PhraseEnds.sentenceStart(d, sentence);
            int end = SentenceWords.end(d, sentence);
            boolean clause = source > 0
                    && start < comma
                    && !tokens.taken(start)
                    && TrailingAttributions.claim(d, start, comma)
                    && PhraseEnds.nounPhraseEnd(d, source) == end
                    && Speakers.able(d, new TokenRange(source, end));
            if (clause) {
                missing.add(new FoundRelation(
                        comma + 1,
                        new TokenRange(comma + 1, source),
                        new TokenRange(source, end),
                        List.of(new TokenRange(start, comma)),
                        Passives.ADDED));
            }
        }
        return missing;
    }

    /** The first token of the speaker behind "per", "as per" or "in the words of"; -1 for other words. */
    private static int source(Document d, int from) {
        int per = d.lower(from).equals("as") ? from + 1 : from;
        if (d.lower(per).equals("per") && per + 1 < d.size()) {
            boolean name = d.tag(per + 1).startsWith("NNP") || d.lower(per + 1).equals("the");
            return name ? per + 1 : -1;
        }
        boolean words = from + 4 < d.size()
                && d.lower(from).equals("in")
                && d.lower(from + 1).equals("the")
                && WORDS.contains(d.lower(from + 2))
                && d.lower(from + 3).equals("of");
        return words ? from + 4 : -1;
    }
}
