package news.hearsay.coverage.ruling;

import java.util.List;
import news.hearsay.events.Certainty;
import news.hearsay.events.RuledSource;
import news.hearsay.events.Span;
import news.hearsay.events.Stance;
import org.jspecify.annotations.Nullable;

/**
 * An attribution with what the live rulings decide on it.
 *
 * @param attribution as the extractor found it, or as the ruling selects it
 * @param added whether the extractor did not find it
 * @param content the spans of the content as ruled, in Unicode code points from 0, end exclusive; null if no ruling
 *     decides on them
 * @param source the source as ruled; null if no ruling decides on it
 * @param stance null if no ruling decides on it
 * @param certainty null if no ruling decides on it
 */
public record RuledAttribution(
        RulableAttribution attribution,
        boolean added,
        Check check,
        @Nullable List<Span> content,
        @Nullable Source source,
        @Nullable Stance stance,
        @Nullable Certainty certainty) {

    /**
     * A source that a person entered.
     *
     * @param spans where the text has it, in Unicode code points from 0, end exclusive; empty if nowhere
     */
    public record Source(RuledSource entered, List<Span> spans) {}

    /** Whether a person rejected it. */
    public boolean rejected() {
        return check.kind() == Check.Kind.REJECTED;
    }
}
