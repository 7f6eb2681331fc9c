package news.hearsay.extract.engine.claim;

import java.util.List;
import java.util.Set;
import news.hearsay.extract.engine.relation.FoundRelation;
import news.hearsay.extract.engine.relation.TokenRange;
import news.hearsay.extract.engine.source.Speakers;
import news.hearsay.extract.engine.text.Document;

/** Makes the person whom an outlet quotes the source: The Journal quoted Ada Quist: “The bridge is shut.” */
final class QuotedSpeakers {

    private static final Set<String> QUOTING = Set.of("quoted", "quotes", "cited", "cites");

    private QuotedSpeakers() {}

    /** The relation with that person as its source; other relations are returned as they are. */
    static FoundRelation correct(Document d, FoundRelation relation) {
        TokenRange content = relation.content().getFirst();
        int cue = relation.cueHead();
        TokenRange source = relation.source();
        if (source == null
                || source.end() > cue
                || content.start() != cue + 1
                || !QUOTING.contains(d.lower(cue))
                || d.quotation(content.start()) >= 0) {
            return relation;
        }
        int colon = PhraseEnds.nounPhraseEnd(d, content.start());
        TokenRange last = relation.content().getLast();
        boolean quotation = colon > content.start()
                && colon + 1 < last.end()
                && d.word(colon).equals(":")
                && d.quotation(colon + 1) >= 0
                && Speakers.able(d, new TokenRange(content.start(), colon));
        return quotation
                ? new FoundRelation(
                        cue,
                        relation.cue(),
                        new TokenRange(content.start(), colon),
                        List.of(new TokenRange(colon + 1, last.end())),
                        relation.confidence())
                : relation;
    }
}
