package news.hearsay.coverage.ruling;

import java.util.List;
import news.hearsay.events.Span;

/** How far two lists of spans cover the same code points. The spans of a list do not overlap. */
public final class SpanOverlap {

    private SpanOverlap() {}

    /** The number of code points that both lists cover. */
    static int common(List<Span> some, List<Span> others) {
        int common = 0;
        for (Span one : some) {
            for (Span other : others) {
                common += Math.max(0, Math.min(one.end(), other.end()) - Math.max(one.start(), other.start()));
            }
        }
        return common;
    }

    /** The number of code points that a list covers. */
    static int length(List<Span> spans) {
        return spans.stream().mapToInt(span -> span.end() - span.start()).sum();
    }

    /** The Jaccard index: the share of the code points of either list that both cover, from 0 to 1. */
    public static double share(List<Span> some, List<Span> others) {
        int common = common(some, others);
        return common == 0 ? 0 : (double) common / (length(some) + length(others) - common);
    }

    /** Whether the lists have a code point in common, or one of them is empty. */
    static boolean agree(List<Span> some, List<Span> others) {
        return some.isEmpty() || others.isEmpty() || common(some, others) > 0;
    }
}
