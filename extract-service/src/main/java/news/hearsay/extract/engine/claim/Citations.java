package news.hearsay.extract.engine.claim;

import java.util.Set;
import news.hearsay.extract.engine.lexicon.Lemmas;
import news.hearsay.extract.engine.relation.FoundRelation;
import news.hearsay.extract.engine.relation.TokenRange;
import news.hearsay.extract.engine.source.Speakers;
import news.hearsay.extract.engine.text.Document;

/** Finds relations whose content is only whom or what an outlet cites: "citing an interview that X gave to Y". */
final class Citations {

    private static final Set<String> CITING = Set.of("cite", "quote");
    private static final Set<String> PUBLICATIONS = Set.of(
            "interview",
            "report",
            "article",
            "story",
            "newspaper",
            "outlet",
            "agency",
            "broadcaster",
            "statement",
            "account",
            "conversation",
            "briefing",
            "magazine",
            "daily",
            "website",
            "channel",
            "station");

    /** Words that add to the noun phrase; "as saying that …" does not. */
    private static final Set<String> MODIFYING =
            Set.of("that", "which", "who", "with", "of", "in", "from", "to", "at", "given", "published", ",");

    private Citations() {}

    /** "[a post] quoted by the newspaper" */
    private static boolean passive(Document d, FoundRelation relation) {
        TokenRange content = relation.content().getFirst();
        int head = relation.cueHead();
        return CITING.contains(Lemmas.verb(d.lower(head)))
                && relation.content().size() == 1
                && content.end() == head
                && d.quotation(content.start()) < 0
                && head + 1 < d.size()
                && d.lower(head + 1).equals("by")
                && PhraseEnds.nounPhraseEnd(d, content.start()) == content.end();
    }

    static boolean only(Document d, FoundRelation relation) {
        int head = relation.cueHead();
        TokenRange content = relation.content().getFirst();
        if (passive(d, relation)) {
            return true;
        }
        if (!CITING.contains(Lemmas.verb(d.lower(head)))
                || relation.content().size() > 1
                || content.start() < head
                || d.quotation(content.start()) >= 0) {
            return false;
        }
        int start = d.lower(content.start()).equals("from") ? content.start() + 1 : content.start();
        int end = start < content.end() ? Math.min(PhraseEnds.nounPhraseEnd(d, start), content.end()) : start;
        boolean modified = end == content.end() || end < content.end() && MODIFYING.contains(d.lower(end));
        if (end <= start || !modified) {
            return false;
        }
        String noun = Lemmas.noun(d.lower(end - 1));
        return PUBLICATIONS.contains(noun) || Speakers.human(d, new TokenRange(start, end));
    }
}
