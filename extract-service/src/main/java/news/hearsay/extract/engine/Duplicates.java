package news.hearsay.extract.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import news.hearsay.extract.engine.lexicon.Lemmas;
import news.hearsay.extract.engine.relation.FoundRelation;
import news.hearsay.extract.engine.relation.TokenRange;
import news.hearsay.extract.engine.source.Anonymity;
import news.hearsay.extract.engine.text.Document;

/**
 * Removes relations that are not claims of their own: the same claim under two cues ("was quoted as saying"), of which
 * the one with the greater confidence is kept; the people that a source cites ("citing two officials"), who become a
 * link of the chain; and phrases that withhold a name.
 */
final class Duplicates {

    /** Tokens of a content that may be the people cited. */
    private static final int MAX_CITED_TOKENS = 12;

    private static final Set<String> PEOPLE = Set.of(
            "people",
            "officials",
            "official",
            "diplomats",
            "diplomat",
            "sources",
            "source",
            "persons",
            "person",
            "aides",
            "insiders",
            "lawmakers",
            "spokesman",
            "spokeswoman");

    private Duplicates() {}

    /** The relations without those, in their order. */
    static List<FoundRelation> without(Document d, List<FoundRelation> relations) {
        Map<List<TokenRange>, FoundRelation> best = new HashMap<>();
        for (FoundRelation relation : relations) {
            best.merge(
                    relation.content(),
                    relation,
                    (one, other) -> same(d, one, other) && other.confidence() <= one.confidence() ? one : other);
        }
        List<FoundRelation> kept = new ArrayList<>(relations.size());
        for (FoundRelation relation : relations) {
            FoundRelation surest = best.getOrDefault(relation.content(), relation);
            if ((surest.equals(relation) || !same(d, surest, relation))
                    && !citesSomeone(d, relation)
                    && !Anonymity.begins(d, relation.cueHead())) {
                kept.add(relation);
            }
        }
        return kept;
    }

    private static boolean same(Document d, FoundRelation one, FoundRelation other) {
        boolean source = one.source() == null || other.source() == null || Objects.equals(one.source(), other.source());
        return source && d.sentenceOf(one.cueHead()) == d.sentenceOf(other.cueHead());
    }

    private static boolean citesSomeone(Document d, FoundRelation relation) {
        TokenRange content = relation.content().getFirst();
        if (!Lemmas.verb(d.lower(relation.cueHead())).equals("cite")
                || relation.content().size() > 1
                || content.length() > MAX_CITED_TOKENS) {
            return false;
        }
        for (int i = content.start(); i < content.end(); i++) {
            if (PEOPLE.contains(d.lower(i))) {
                return true;
            }
            if (d.tag(i).startsWith("VB") || d.tag(i).equals("IN")) {
                return false;
            }
        }
        return false;
    }
}
