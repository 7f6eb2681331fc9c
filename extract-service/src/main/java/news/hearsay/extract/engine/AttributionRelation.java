package news.hearsay.extract.engine;

import java.util.List;
import news.hearsay.events.Certainty;
import news.hearsay.events.Completion;
import news.hearsay.events.Cue;
import news.hearsay.events.Link;
import news.hearsay.events.Polarity;
import news.hearsay.events.QuoteType;
import news.hearsay.events.Source;
import news.hearsay.events.Span;
import org.jspecify.annotations.Nullable;

/**
 * An attribution relation (Pareti 2012): source, cue and content, with the manner of the claim and the chain through
 * which it came.
 *
 * @param content the spans of the claim in text order, in code points; never empty
 * @param text the content as the engine reads it, its spans joined by a space: characters folded, entities decoded
 * @param completion the content with what it refers back to; null if it refers to nothing that is certain
 * @param sentence the sentence in which the content begins
 * @param cue null for a quotation without a cue
 * @param source null where the text names none
 * @param chain from the origin to the outlet that published the text
 * @param parent index, in the returned list, of the innermost relation whose content contains this one; -1 for none
 * @param confidence from 0 to 1
 * @param proposition whether the content can be true or false, or the cue takes a stance to it ("signed a treaty" is no
 *     claim), and the source does not only pass on what another source has said
 */
public record AttributionRelation(
        List<Span> content,
        String text,
        @Nullable Completion completion,
        Span sentence,
        QuoteType quoteType,
        Polarity polarity,
        Certainty certainty,
        @Nullable Cue cue,
        @Nullable Source source,
        List<Link> chain,
        int parent,
        double confidence,
        boolean proposition) {

    /** Returns the same relation in a list in which its parent has this index. */
    public AttributionRelation withParent(int index) {
        return new AttributionRelation(
                content,
                text,
                completion,
                sentence,
                quoteType,
                polarity,
                certainty,
                cue,
                source,
                chain,
                index,
                confidence,
                proposition);
    }
}
