package news.hearsay.extract.engine.claim;

import java.util.List;
import news.hearsay.extract.engine.relation.FoundRelation;
import news.hearsay.extract.engine.relation.TokenRange;
import news.hearsay.extract.engine.text.Document;

/** Takes the speaker after an inverted cue out of the content: “Nobody,” answered the widow. */
final class InvertedSpeakers {

    private InvertedSpeakers() {}

    /** The relation with that noun phrase as its source; other relations are returned as they are. */
    static FoundRelation correct(Document d, FoundRelation relation) {
        List<TokenRange> content = relation.content();
        if (relation.source() != null || content.size() < 2) {
            return relation;
        }
        TokenRange quoted = content.getFirst();
        TokenRange last = content.getLast();
        boolean inverted = quoted.end() == relation.cueHead()
                && d.quotation(quoted.start()) >= 0
                && d.quotation(relation.cueHead()) < 0
                && last.start() == relation.cueHead() + 1
                && d.quotation(last.start()) < 0
                && PhraseEnds.nounPhraseEnd(d, last.start()) == last.end();
        return inverted
                ? new FoundRelation(
                        relation.cueHead(),
                        relation.cue(),
                        last,
                        content.subList(0, content.size() - 1),
                        relation.confidence())
                : relation;
    }
}
