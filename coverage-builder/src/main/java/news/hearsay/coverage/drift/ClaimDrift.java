package news.hearsay.coverage.drift;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import news.hearsay.coverage.drift.Drift.Part;

/**
 * Finds how a claim has changed from an earlier mention to a later one. A difference is reported only if words of the
 * earlier mention show it, and what these words are about is part of the later mention too.
 */
public final class ClaimDrift {

    /** The number of content words that two claims share at least, so that the later one is not only a fragment. */
    private static final int MIN_SHARED = 2;

    private ClaimDrift() {}

    /** The differences, each kind at most once, in the order of the kinds. */
    public static List<Drift> between(Mention earlier, Mention later) {
        Words before = Words.of(Part.CLAIM, earlier.claim());
        Words after = Words.of(Part.CLAIM, later.claim());
        List<Drift> drifts = new ArrayList<>();
        if (areComparable(before, after)) {
            Optional<Drift> reversed = PolarityDrift.between(earlier, later, before, after);
            if (reversed.isEmpty()) {
                CertaintyDrift.between(earlier, later, before, after).ifPresent(drifts::add);
            }
            NumberDrift.between(before, after).ifPresent(drifts::add);
            reversed.ifPresent(drifts::add);
            if (reversed.isEmpty()) {
                QualifierDrift.between(before, after).ifPresent(drifts::add);
            }
        }
        SourceDrift.between(earlier, later).ifPresent(drifts::add);
        return drifts;
    }

    /** Whether most of the later claim's content is that of the earlier one. */
    private static boolean areComparable(Words before, Words after) {
        int shared = after.sharedWith(before).size();
        long numbers = after.all().stream()
                .filter(word -> Character.isDigit(word.lower().codePointAt(0)) && before.has(word.lower()))
                .count();
        return shared > 0
                && shared + numbers >= MIN_SHARED
                && 2 * shared >= after.content().size();
    }
}
