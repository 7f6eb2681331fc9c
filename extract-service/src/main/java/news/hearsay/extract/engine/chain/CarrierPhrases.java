package news.hearsay.extract.engine.chain;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import news.hearsay.extract.engine.relation.FoundRelation;
import news.hearsay.extract.engine.relation.TokenRange;
import news.hearsay.extract.engine.source.DiscourseModel;
import news.hearsay.extract.engine.text.Document;

/**
 * Phrases inside a claim or source that name who passed the words on, and are no part of either: "said the well was dry
 * [in an interview with the Post]", "[as relayed by the Journal,] the well was dry".
 */
final class CarrierPhrases {

    private static final int MIN_CLAUSE_TOKENS = 3;

    /** talks and their products, whose object or owner is whoever spoke */
    static final Set<String> TALKS =
            Set.of("interview", "interviews", "conversation", "conversations", "remarks", "comments", "statements");

    private CarrierPhrases() {}

    /** The relation with the whole name of its source, and with a claim without such phrases. */
    static FoundRelation without(Document d, DiscourseModel discourse, FoundRelation relation) {
        return withoutTalk(d, discourse, withWholeName(discourse, withoutCarriers(d, relation)));
    }

    /** "said the well was dry [in an interview with the Post]": the interview is where it was said. */
    private static FoundRelation withoutTalk(Document d, DiscourseModel discourse, FoundRelation relation) {
        TokenRange last = relation.content().getLast();
        for (int i = last.start() + MIN_CLAUSE_TOKENS; i + 3 < last.end(); i++) {
            boolean talk = d.lower(i).equals("in")
                    && d.quotation(i) < 0
                    && last.start() > relation.cueHead()
                    && (TALKS.contains(d.lower(i + 1))
                            || TALKS.contains(d.lower(i + 2))
                            || TALKS.contains(d.lower(i + 3)))
                    && !discourse.outlets(new TokenRange(i, last.end())).isEmpty();
            if (talk && !anyComma(d, i, last.end())) {
                return relation.withContentBefore(i);
            }
        }
        return relation;
    }

    private static boolean anyComma(Document d, int from, int to) {
        for (int i = from; i < to; i++) {
            if (d.word(i).equals(",")) {
                return true;
            }
        }
        return false;
    }

    /** The relation with the whole name of its source, if the source found is a part of it. */
    private static FoundRelation withWholeName(DiscourseModel discourse, FoundRelation relation) {
        TokenRange source = relation.source();
        TokenRange name = source == null ? null : discourse.nameAround(source.start());
        if (source == null || name == null || name.start() >= source.start() || name.end() > source.end()) {
            return relation;
        }
        boolean claimed = relation.claims(name.start());
        return claimed ? relation : relation.withSource(new TokenRange(name.start(), source.end()));
    }

    /** The relation without parts of its content that name who passed it on: "as relayed by the Journal". */
    private static FoundRelation withoutCarriers(Document d, FoundRelation relation) {
        List<TokenRange> content = new ArrayList<>();
        for (TokenRange range : relation.content()) {
            int start = range.start();
            boolean carrier = start + 2 < range.end()
                    && d.lower(start).equals("as")
                    && d.tag(start + 1).equals("VBN")
                    && d.lower(start + 2).equals("by");
            while (carrier && start < range.end() && !d.word(start).equals(",")) {
                start++;
            }
            boolean reference = content.size() + 1 == relation.content().size()
                    && !content.isEmpty()
                    && start + 1 < range.end()
                    && d.lower(start).equals("reference")
                    && d.lower(start + 1).equals("to");
            if (!carrier && !reference) {
                content.add(range);
            } else if (carrier && start + 1 < range.end()) {
                content.add(new TokenRange(start + 1, range.end()));
            }
        }
        return content.isEmpty() || content.equals(relation.content()) ? relation : relation.withContent(content);
    }
}
