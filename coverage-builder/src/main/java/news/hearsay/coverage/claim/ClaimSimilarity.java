package news.hearsay.coverage.claim;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import news.hearsay.coverage.claim.IndexedSign.Kind;
import news.hearsay.coverage.claim.Sign.Mark;
import news.hearsay.coverage.claim.Sign.Name;
import news.hearsay.coverage.claim.Sign.Role;
import news.hearsay.coverage.claim.Sign.Stem;

/**
 * Decides whether two wordings have the same content. In any two articles, no {@link MismatchRule} may be violated,
 * what is left uncovered must be within {@linkplain ClaimFeatures#withinBounds bounds}, and the similarity model must
 * find what they share, and how near the rest is in meaning, sufficient. In articles of one story a wording may leave
 * out more of the other, because "the bridge" is the same bridge: a second model decides.
 */
final class ClaimSimilarity {

    private static final Set<MismatchRule> ALL_RULES = EnumSet.allOf(MismatchRule.class);

    /** The rules for two wordings that were found by a common key. */
    private static final Set<MismatchRule> RULES_OF_CANDIDATES = EnumSet.complementOf(EnumSet.of(MismatchRule.KEYS));

    /** The rules that two claims of one story must not violate; the model weighs the other one. */
    static final Set<MismatchRule> STORY_RULES = EnumSet.complementOf(EnumSet.of(MismatchRule.COUNTED));

    /** The score from which on two wordings have the same content. */
    static final double MIN_SCORE = 0.6;

    /** The same for two claims of one story. */
    static final double MIN_STORY_SCORE = 0.84;

    private ClaimSimilarity() {}

    static ClaimRelation relation(Wording one, Wording other) {
        return one.signature().excludes(other.signature(), false) || isBeyondBounds(one, other)
                ? ClaimRelation.DIFFERENT
                : relation(one, other, ALL_RULES, true);
    }

    /** Whether two wordings certainly are beyond the bounds, which hold for those without a story. */
    private static boolean isBeyondBounds(Wording one, Wording other) {
        return !one.hasStory() && !other.hasStory() && UncoveredContent.exceedsBounds(one, other);
    }

    /** The same with some of the rules only, and without estimates that exclude a pair early. */
    static ClaimRelation relation(Wording one, Wording other, Set<MismatchRule> rules) {
        return relation(one, other, rules, false);
    }

    private static ClaimRelation relation(Wording one, Wording other, Set<MismatchRule> rules, boolean early) {
        if (!one.isComparable() || !other.isComparable()) {
            return ClaimRelation.DIFFERENT;
        }
        if (rules.contains(MismatchRule.MOOD) && !one.signature().hasMoodOf(other.signature())) {
            return ClaimRelation.DIFFERENT;
        }
        boolean alone = one.standsAlone() && other.standsAlone();
        if (alone && one.ownSigns().equals(other.ownSigns())) {
            return one.negated() == other.negated() ? ClaimRelation.SAME : ClaimRelation.OPPOSITE;
        }
        // the order of the two must not matter
        boolean swap = one.id().compareTo(other.id()) > 0;
        Wording first = swap ? other : one;
        Wording second = swap ? one : other;
        SignMatching matching = new SignMatching(first.content(), second.content());
        boolean ofOneStory = mayBeRelated(matching, rules, true) && areOfOneStory(one, other);
        if (!ofOneStory && !(alone && mayBeRelated(matching, rules, false))) {
            return ClaimRelation.DIFFERENT;
        }
        matching.matchWords();
        boolean within = alone && !(early && UncoveredContent.exceedsBounds(matching));
        if (!within && !ofOneStory) {
            return ClaimRelation.DIFFERENT;
        }
        Alignment alignment = Alignment.ofMatched(matching);
        ClaimRelation relation = within ? anywhere(first, second, alignment, rules) : ClaimRelation.DIFFERENT;
        boolean mayBeMore = relation == ClaimRelation.DIFFERENT || relation == ClaimRelation.LESS_SPECIFIC;
        ClaimRelation ofStory = mayBeMore && ofOneStory
                ? inStory(first, second, alignment.ofStory(first, second), rules)
                : ClaimRelation.DIFFERENT;
        return ofStory == ClaimRelation.DIFFERENT ? relation : ofStory;
    }

    /** The relation of two wordings of one story that share a key, without regard to what holds in any two articles. */
    static ClaimRelation relationInStory(Wording one, Wording other) {
        SignMatching matching = new SignMatching(one.content(), other.content());
        return inStory(one, other, Alignment.of(matching).ofStory(one, other), RULES_OF_CANDIDATES);
    }

    /** Whether the relation of two wordings in their story can be other than different; false for most. Cheap. */
    static boolean mayBeRelatedInStory(Wording one, Wording other) {
        return one.signature().hasMoodOf(other.signature())
                && mayBeRelated(new SignMatching(one.content(), other.content()), RULES_OF_CANDIDATES, true);
    }

    /**
     * Whether two wordings can be related after the first step of the matching, which decides about names, numbers and
     * dates. Most pairs cannot; they need no further comparison.
     */
    private static boolean mayBeRelated(SignMatching matching, Set<MismatchRule> rules, boolean story) {
        boolean numbers = story ? matching.leaveAny(Kind.QUANTITY) : matching.leaveOnBoth(Kind.QUANTITY);
        if (rules.contains(MismatchRule.NUMBERS) && numbers) {
            return false;
        }
        if (rules.contains(MismatchRule.DATES)
                && matching.leaveOnBoth(Kind.DATE)
                && Mismatches.haveOtherDates(matching.left(), matching.right())) {
            return false;
        }
        return !(rules.contains(MismatchRule.NAMES)
                && matching.leaveOnBoth(Kind.NAME)
                && Mismatches.haveOtherNames(
                        matching.one().signs(),
                        matching.left(),
                        matching.other().signs(),
                        matching.right(),
                        story));
    }

    /** Whether both are of one story, and the subject of at least one of them is known. */
    static boolean areOfOneStory(Wording one, Wording other) {
        return !(one.hasPronoun() && other.hasPronoun()) && one.isOfOneStoryWith(other);
    }

    private static ClaimRelation anywhere(Wording one, Wording other, Alignment alignment, Set<MismatchRule> rules) {
        Mismatches mismatches = Mismatches.anywhere(one, other, alignment);
        boolean omitted = rules.contains(MismatchRule.NUMBERS) && mismatches.omitNumbers();
        if (violatesAny(rules, mismatches, omitted)) {
            return ClaimRelation.DIFFERENT;
        }
        double[] features = ClaimFeatures.of(omitted ? alignment.withoutUnsharedNumbers() : alignment);
        if (SimilarityModel.anywhere().score(features) < MIN_SCORE) {
            return ClaimRelation.DIFFERENT;
        }
        if (ClaimFeatures.withinBounds(features)) {
            return withOmission(omitted, byPolarity(one, other, alignment, mismatches), one, other, mismatches);
        }
        if (omitted || alignment.reversed()) {
            return ClaimRelation.DIFFERENT;
        }
        return alignment.left().isEmpty()
                ? withActor(one, other, alignment.right())
                : alignment.right().isEmpty() ? withActor(other, one, alignment.left()) : ClaimRelation.DIFFERENT;
    }

    /**
     * The relation of an act, whoever does it, to the same act by somebody. "No talks with the islanders" is the
     * opposite of "Otto Grell negotiates with the islanders"; "selling the pool" is less specific than "Lorn will sell
     * the pool".
     *
     * @param added what only the other wording has
     */
    private static ClaimRelation withActor(Wording act, Wording other, Set<Sign> added) {
        List<Sign> actor = other.signs().stream()
                .takeWhile(sign -> sign instanceof Name
                        || act.signs().contains(Mark.ACT) && sign instanceof Stem && added.contains(sign))
                .toList();
        if (added.isEmpty() || !actor.containsAll(added)) {
            return ClaimRelation.DIFFERENT;
        }
        boolean passive = act.signs().contains(Mark.PASSIVE)
                && !act.signs().contains(Role.BY)
                && !other.signs().contains(Mark.PASSIVE);
        boolean byAnybody = passive || act.signs().contains(Mark.ACT);
        if (act.negated() == other.negated()) {
            return byAnybody && !act.negated() ? ClaimRelation.LESS_SPECIFIC : ClaimRelation.DIFFERENT;
        }
        return act.negated() && (byAnybody || act.signs().getFirst() == Mark.NOT)
                ? ClaimRelation.OPPOSITE
                : ClaimRelation.DIFFERENT;
    }

    private static ClaimRelation inStory(Wording one, Wording other, Alignment alignment, Set<MismatchRule> rules) {
        Mismatches mismatches = Mismatches.inStory(one, other, alignment);
        // this model was fitted to claims with equal numbers: it does not tell which numbers a claim may leave out
        if (STORY_RULES.stream().anyMatch(rule -> rules.contains(rule) && mismatches.violates(rule))) {
            return ClaimRelation.DIFFERENT;
        }
        double[] features = StoryFeatures.of(one, other, alignment, mismatches);
        // a pronoun of the other claim may be the actor
        boolean loneActor = ClaimFeatures.hasLoneActor(features) && !one.hasPronoun() && !other.hasPronoun();
        if (loneActor || SimilarityModel.story().score(features) < MIN_STORY_SCORE) {
            return ClaimRelation.DIFFERENT;
        }
        ClaimRelation relation = byPolarity(one, other, alignment, mismatches);
        // with so much left out, a pair of complements may be about two things
        return relation == ClaimRelation.OPPOSITE && alignment.reversed() ? ClaimRelation.DIFFERENT : relation;
    }

    private static boolean violatesAny(Set<MismatchRule> rules, Mismatches mismatches, boolean omitted) {
        return rules.stream().anyMatch(rule -> !(omitted && rule == MismatchRule.NUMBERS) && mismatches.violates(rule));
    }

    /**
     * What negates a claim without a number negates the claim with it: no nurses, 40 nurses. The reverse does not hold.
     */
    private static ClaimRelation withOmission(
            boolean omitted, ClaimRelation relation, Wording one, Wording other, Mismatches mismatches) {
        if (!omitted || relation == ClaimRelation.DIFFERENT) {
            return relation;
        }
        if (relation == ClaimRelation.SAME) {
            return ClaimRelation.LESS_SPECIFIC;
        }
        Wording lessSpecific = mismatches.omitsNumber() ? one : other;
        return lessSpecific.negated() && mismatches.omitsNumberOnly()
                ? ClaimRelation.OPPOSITE
                : ClaimRelation.DIFFERENT;
    }

    private static ClaimRelation byPolarity(Wording one, Wording other, Alignment alignment, Mismatches mismatches) {
        boolean samePolarity = one.negated() == other.negated();
        if (samePolarity != alignment.reversed()) {
            return ClaimRelation.SAME;
        }
        // if one of them lacks what the other negates, the negation may be of something else
        return mismatches.shareNegated() && !mismatches.negatesWhole()
                ? ClaimRelation.OPPOSITE
                : ClaimRelation.DIFFERENT;
    }

    /** Describes what is left over on both sides, to debug a wrong verdict. */
    static String explain(Wording one, Wording other) {
        Alignment alignment = Alignment.of(one.signs(), other.signs());
        Mismatches mismatches = Mismatches.anywhere(one, other, alignment);
        return String.format(
                Locale.ROOT,
                "%s, %s; violated %s; score %.2f",
                alignment.left(),
                alignment.right(),
                ALL_RULES.stream().filter(mismatches::violates).toList(),
                SimilarityModel.anywhere().score(ClaimFeatures.of(alignment)));
    }
}
