package news.hearsay.coverage.ruling;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import news.hearsay.events.Span;

/**
 * Finds the attribution that a ruling selects. Another version of the extractor may have found other spans of the same
 * attribution, so an attribution is found by the words that it has in common with the selected ones.
 */
final class TargetMatch {

    /** The least share of common code points of two spans of one claim, if nothing else connects them. */
    private static final double MIN_SHARE = 0.5;

    /** The least part of the shorter of two spans of one claim that the other contains, if their cues overlap. */
    private static final double MIN_CONTAINED = 0.8;

    private TargetMatch() {}

    /**
     * The result of a search.
     *
     * @param attribution empty if there is none, or no single best one
     */
    record Match(Optional<RulableAttribution> attribution, boolean ambiguous) {}

    /**
     * Finds the attribution with this id, or else the one that has most words in common with these spans.
     *
     * @param id of the attribution that the person saw; another revision or version may have another one
     */
    static Match of(
            String id, List<Span> content, List<Span> cue, List<Span> source, Collection<RulableAttribution> among) {
        Optional<RulableAttribution> same =
                among.stream().filter(one -> one.id().equals(id)).findFirst();
        return same.isPresent() ? new Match(same, false) : bySpans(content, cue, source, among);
    }

    /** Finds the attribution that has most words in common with these spans. */
    static Match bySpans(List<Span> content, List<Span> cue, List<Span> source, Collection<RulableAttribution> among) {
        List<RulableAttribution> alike =
                among.stream().filter(one -> isAlike(one, content, cue, source)).toList();
        if (alike.isEmpty()) {
            return new Match(Optional.empty(), false);
        }
        Comparator<RulableAttribution> order = Comparator.<RulableAttribution>comparingDouble(
                        one -> SpanOverlap.share(one.content(), content))
                .thenComparingDouble(one -> SpanOverlap.share(one.cue(), cue))
                .thenComparingDouble(one -> SpanOverlap.share(one.source(), source));
        RulableAttribution best = alike.stream().max(order).orElseThrow();
        boolean ambiguous = alike.stream().anyMatch(one -> !one.equals(best) && order.compare(one, best) == 0);
        return new Match(ambiguous ? Optional.empty() : Optional.of(best), ambiguous);
    }

    private static boolean isAlike(RulableAttribution one, List<Span> content, List<Span> cue, List<Span> source) {
        int common = SpanOverlap.common(one.content(), content);
        int shorter = Math.min(SpanOverlap.length(one.content()), SpanOverlap.length(content));
        boolean sameCue = SpanOverlap.common(one.cue(), cue) > 0;
        boolean sameContent =
                SpanOverlap.share(one.content(), content) >= MIN_SHARE || sameCue && common >= MIN_CONTAINED * shorter;
        return common > 0
                && sameContent
                && SpanOverlap.agree(one.cue(), cue)
                && (sameCue || SpanOverlap.agree(one.source(), source));
    }
}
