package news.hearsay.extract.engine.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import news.hearsay.extract.engine.relation.FoundRelation;
import news.hearsay.extract.engine.relation.TokenRange;
import news.hearsay.extract.engine.text.Document;
import news.hearsay.extract.engine.text.Quotation;
import org.jspecify.annotations.Nullable;

/**
 * Splits a list of quotations into claims of their own: three residents replied “good”, “bad” and “no idea”. Where a
 * name stands before a quotation ("…, Sand “too high”"), the quotation is the named person's.
 */
final class QuotationLists {

    private static final Set<String> SEPARATORS = Set.of(",", ";", "and", "or");
    /** Words behind the list that may belong to the content: "in the book". */
    private static final int MAX_TRAILING_TOKENS = 4;

    private QuotationLists() {}

    private record Item(Quotation quotation, @Nullable TokenRange speaker) {}

    /** A relation for each quotation of a list; other relations are returned as they are. */
    static List<FoundRelation> split(Document d, FoundRelation relation) {
        int first = relation.content().getFirst().start();
        int quotation = d.quotation(first);
        if (quotation < 0 || d.quotations().get(quotation).start() < first || d.quotation(relation.cueHead()) >= 0) {
            return List.of(relation);
        }
        List<Item> items = items(d, relation, quotation);
        int end = items.getLast().quotation().end();
        if (items.size() < 2 || continues(d, relation, end)) {
            return List.of(relation);
        }
        List<FoundRelation> split = new ArrayList<>();
        TokenRange source = relation.source();
        for (Item item : items) {
            source = item.speaker() == null ? source : item.speaker();
            Quotation part = item.quotation();
            split.add(new FoundRelation(
                    relation.cueHead(),
                    relation.cue(),
                    source,
                    List.of(new TokenRange(part.start(), part.end())),
                    relation.confidence()));
        }
        return split;
    }

    private static List<Item> items(Document d, FoundRelation relation, int first) {
        List<Item> items = new ArrayList<>();
        items.add(new Item(d.quotations().get(first), null));
        boolean gapping = relation.source() != null
                && relation.source().end() <= relation.cueHead()
                && relation.content().getFirst().start() > relation.cueHead();
        for (int q = first + 1; q < d.quotations().size(); q++) {
            Quotation before = items.getLast().quotation();
            Quotation next = d.quotations().get(q);
            int at = before.end();
            while (at < next.start() && SEPARATORS.contains(d.lower(at))) {
                at++;
            }
            boolean separated =
                    at > before.end() || before.end() >= 2 && SEPARATORS.contains(d.lower(before.end() - 2));
            boolean speaker = gapping
                    && at < next.start()
                    && d.tag(next.start() - 1).startsWith("NN")
                    && PhraseEnds.nounPhraseEnd(d, at) == next.start();
            if (!separated || !before.closed() || !next.closed() || at < next.start() && !speaker) {
                break;
            }
            items.add(new Item(next, speaker ? new TokenRange(at, next.start()) : null));
        }
        return items;
    }

    /** Whether the content goes on with a predicate, of which the quotations are only a part. */
    private static boolean continues(Document d, FoundRelation relation, int end) {
        TokenRange last = relation.content().getLast();
        if (relation.content().size() > 1 && last.start() >= end) {
            return true;
        }
        return last.end() > end && (last.end() - end > MAX_TRAILING_TOKENS || PhraseEnds.anyVerb(d, end, last.end()));
    }
}
