package news.hearsay.coverage.ruling;

import java.util.List;
import news.hearsay.events.Span;

/**
 * An attribution of a revision, as far as rulings select it. All spans are in Unicode code points of the revision's
 * text, from 0, end exclusive, in text order.
 *
 * @param content the spans of the claim
 * @param cue empty if there is no cue
 * @param source empty if the text does not give the source
 */
public record RulableAttribution(String id, List<Span> content, List<Span> cue, List<Span> source) {

    public RulableAttribution {
        content = List.copyOf(content);
        cue = List.copyOf(cue);
        source = List.copyOf(source);
    }
}
