package news.hearsay.extract.engine;

import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import news.hearsay.events.Source;
import news.hearsay.extract.engine.relation.FoundRelation;
import news.hearsay.extract.engine.relation.TokenRange;
import news.hearsay.extract.engine.text.Document;
import org.jspecify.annotations.Nullable;

/**
 * Removes relations whose source has letters that were lost before the text was posted (U+FFFD): its name can't be
 * known, and a part of it would be taken for somebody else.
 */
final class DamagedNames {

    private static final char LOST_LETTER = '\ufffd';

    private DamagedNames() {}

    /** The relations whose source is undamaged; without a source, those whose sentence is. */
    static List<FoundRelation> without(Document d, List<FoundRelation> relations) {
        if (d.text().indexOf(LOST_LETTER) < 0) {
            return relations;
        }
        return relations.stream()
                .filter(relation -> !damaged(d, spoken(d, relation)))
                .toList();
    }

    /** The relations whose source, as the article resolves it, is damaged. */
    static BitSet in(List<AttributionRelation> relations) {
        BitSet damaged = new BitSet();
        for (int r = 0; r < relations.size(); r++) {
            damaged.set(r, damaged(relations.get(r).source()));
        }
        return damaged;
    }

    private static TokenRange spoken(Document d, FoundRelation relation) {
        int sentence = d.sentenceOf(relation.cueHead());
        TokenRange whole = new TokenRange(d.sentenceStart(sentence), d.sentenceEnd(sentence));
        return Objects.requireNonNullElse(relation.source(), whole);
    }

    private static boolean damaged(Document d, TokenRange range) {
        return d.slice(range.start(), range.end()).indexOf(LOST_LETTER) >= 0;
    }

    private static boolean damaged(@Nullable Source source) {
        return source != null && (source.text() + source.name()).indexOf(LOST_LETTER) >= 0;
    }
}
