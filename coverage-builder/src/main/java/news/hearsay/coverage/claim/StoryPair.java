package news.hearsay.coverage.claim;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import news.hearsay.coverage.claim.Sign.Mark;
import news.hearsay.coverage.claim.Sign.Name;
import news.hearsay.coverage.claim.Sign.Role;

/**
 * Two claims of one story, of which one may leave its actor open: a passive without "by" does, and so does a claim with
 * a pronoun.
 */
final class StoryPair {

    /** The rules that two claims of one story must not violate; the model weighs the other one. */
    private static final Set<MismatchRule> RULES = EnumSet.complementOf(EnumSet.of(MismatchRule.COUNTED));

    private final Wording one;
    private final Wording other;
    private final Alignment alignment;
    private final Mismatches mismatches;

    /** @param alignment {@linkplain Alignment#ofStory of one story} */
    StoryPair(Wording one, Wording other, Alignment alignment) {
        this.one = one;
        this.other = other;
        this.alignment = alignment;
        mismatches = Mismatches.inStory(one, other, alignment);
    }

    Mismatches mismatches() {
        return mismatches;
    }

    /** Whether they violate one of these rules that claims of one story must not violate, or have different actors. */
    boolean violatesAny(Set<MismatchRule> rules) {
        return hasOtherActor() || RULES.stream().anyMatch(rule -> rules.contains(rule) && mismatches.violates(rule));
    }

    /** Whether one leaves the actor of the other open. */
    boolean omitsActor() {
        return actsAlone() && leavesActorOpen(other) || othersActAlone() && leavesActorOpen(one);
    }

    /** What the model scores. */
    double[] features() {
        return StoryFeatures.of(one, other, alignment, mismatches);
    }

    private boolean hasOtherActor() {
        // a pronoun of the other claim may be the actor
        boolean known = !one.hasPronoun() && !other.hasPronoun();
        return known && (actsAlone() && !leavesActorOpen(other) || othersActAlone() && !leavesActorOpen(one));
    }

    private boolean actsAlone() {
        return ClaimFeatures.actsAlone(alignment.one(), alignment.left());
    }

    private boolean othersActAlone() {
        return ClaimFeatures.actsAlone(alignment.other(), alignment.right());
    }

    private static boolean leavesActorOpen(Wording wording) {
        List<Sign> signs = wording.signs();
        return signs.contains(Mark.PASSIVE) && !signs.contains(Role.BY) && !(signs.getFirst() instanceof Name);
    }
}
