package news.hearsay.coverage.drift;

import news.hearsay.events.Certainty;
import news.hearsay.events.SourceKind;
import news.hearsay.events.Stance;
import org.jspecify.annotations.Nullable;

/**
 * What is compared of a mention.
 *
 * @param claim the words of the claim
 * @param cue the words that attribute it; null if there are none
 * @param source the name or description of the source; null if there is none
 * @param sourceKind null if there is no source
 * @param stance null if there is no cue
 * @param negated the polarity that the extractor found
 * @param certainty null if unknown
 * @param ruled whether a person decided about the certainty
 */
public record Mention(
        String claim,
        @Nullable String cue,
        @Nullable String source,
        @Nullable SourceKind sourceKind,
        @Nullable Stance stance,
        boolean negated,
        @Nullable Certainty certainty,
        boolean ruled) {

    /** Whether a person decided that it is certain. */
    boolean isRuledCertain() {
        return ruled && certainty == Certainty.CERTAIN;
    }

    /** Whether a person decided that it is not certain. */
    boolean isRuledOpen() {
        return ruled && (certainty == Certainty.PROBABLE || certainty == Certainty.POSSIBLE);
    }
}
