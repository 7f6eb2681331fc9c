package news.hearsay.extract.engine;

import java.util.List;
import news.hearsay.events.Certainty;
import news.hearsay.events.Cue;
import news.hearsay.events.Link;
import news.hearsay.events.Polarity;
import news.hearsay.events.QuoteType;
import news.hearsay.events.Source;
import news.hearsay.events.Span;
import org.jspecify.annotations.Nullable;

/**
 * Source, cue and content: an attribution relation (Pareti 2012), with how it is said and the chain through which it
 * came.
 *
 * @param content where the claim stands, in code points, in text order; never empty
 * @param sentence the sentence in which the content begins
 * @param cue null where a quotation stands alone
 * @param source null where the text leaves it open
 * @param chain from the origin to the outlet that published the text
 * @param parent the index, in the list that was returned, of the relation whose content holds this one; -1 at the top
 * @param confidence from 0 to 1
 */
public record AttributionRelation(
        List<Span> content,
        Span sentence,
        QuoteType quoteType,
        Polarity polarity,
        Certainty certainty,
        @Nullable Cue cue,
        @Nullable Source source,
        List<Link> chain,
        int parent,
        double confidence) {}
