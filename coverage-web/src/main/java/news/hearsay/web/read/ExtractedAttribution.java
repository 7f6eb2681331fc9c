package news.hearsay.web.read;

import java.util.List;
import news.hearsay.events.Span;
import org.jspecify.annotations.Nullable;

/**
 * What the extractor found, before any correction. Spans count Unicode code points of the revision's text, ends
 * exclusive.
 *
 * @param certainty the certainty of the claim as it is now: corrected, if a person corrected it
 */
public record ExtractedAttribution(
        List<Span> claimSpans,
        List<Span> cueSpans,
        List<Span> sourceSpans,
        @Nullable String certainty) {}
