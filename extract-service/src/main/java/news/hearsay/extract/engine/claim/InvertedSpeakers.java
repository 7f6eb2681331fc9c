package news.hearsay.extract.engine.claim;

import java.util.List;
import java.util.Set;
import news.hearsay.extract.engine.lexicon.Lemmas;
import news.hearsay.extract.engine.relation.FoundRelation;
import news.hearsay.extract.engine.relation.TokenRange;
import news.hearsay.extract.engine.source.Speakers;
import news.hearsay.extract.engine.text.Document;
import org.jspecify.annotations.Nullable;

/** Takes the speaker after an inverted cue out of the content: “Nobody,” answered the widow. */
final class InvertedSpeakers {

    /** Verbs with a person as their object who does not speak. */
    private static final Set<String> ADDRESSING = Set.of("ask", "tell", "answer", "warn", "remind", "assure");

    private InvertedSpeakers() {}

    /** The relation with that noun phrase as its source; other relations are returned as they are. */
    static FoundRelation correct(Document d, FoundRelation relation) {
        List<TokenRange> content = relation.content();
        TokenRange speaker = speakerBefore(d, relation);
        if (speaker != null) {
            return relation.withSource(speaker);
        }
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

    /**
     * The subject between a quotation and the verb, where the object was taken for the speaker: “…?” the judge asked
     * Lu.
     */
    private static @Nullable TokenRange speakerBefore(Document d, FoundRelation relation) {
        TokenRange quoted = relation.content().getFirst();
        TokenRange source = relation.source();
        int cue = relation.cueHead();
        boolean objectTaken = source != null
                && ADDRESSING.contains(Lemmas.verb(d.lower(cue)))
                && source.start() == cue + 1
                && quoted.end() < cue
                && d.quotation(quoted.start()) >= 0
                && d.quotation(cue) < 0
                && PhraseEnds.nounPhraseEnd(d, quoted.end()) == cue;
        TokenRange subject = objectTaken ? new TokenRange(quoted.end(), cue) : null;
        return subject != null && Speakers.able(d, subject) ? subject : null;
    }
}
