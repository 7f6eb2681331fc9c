package news.hearsay.coverage.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Estimates exclude most pairs of wordings early; they never change a verdict. */
class EarlyExclusionTest {

    private static final int STEP = 3;
    private static final Set<MismatchRule> ALL_RULES = EnumSet.allOf(MismatchRule.class);
    private static final List<String> STORY = List.of("teskar", "ravnik", "orvany", "lissen");

    private static final List<Wording> WORDINGS = wordings();

    @Test
    void relationIsThatOfTheWholeComparison() {
        assertThat(pairs((one, other) ->
                        ClaimSimilarity.relation(one, other) != ClaimSimilarity.relation(one, other, ALL_RULES)))
                .isEmpty();
    }

    @Test
    void relationInAStoryIsThatOfTheWholeComparison() {
        StoryComparisons stories = new StoryComparisons();

        assertThat(pairs((one, other) -> one.isOfOneStoryWith(other)
                        && one.signature().excludes(other.signature(), true)
                        && inStory(one, other) != ClaimRelation.DIFFERENT))
                .isEmpty();
        assertThat(pairs((one, other) -> stories.relation(one, other) == ClaimRelation.SAME))
                .isNotEmpty();
    }

    @Test
    void mostPairsAreExcludedByTheirSignatures() {
        int all = WORDINGS.size() * (WORDINGS.size() - 1) / 2;

        assertThat(pairs((one, other) -> one.signature().excludes(other.signature(), false)))
                .hasSizeGreaterThan(all / 2);
    }

    private static ClaimRelation inStory(Wording one, Wording other) {
        return one.contentId().compareTo(other.contentId()) > 0
                ? other.relationInStory(one)
                : one.relationInStory(other);
    }

    private static List<Wording> wordings() {
        List<Wording> wordings = new ArrayList<>();
        List<Pairs.Pair> pairs = Pairs.tuning();
        for (int i = 0; i < pairs.size(); i += STEP) {
            Pairs.Pair pair = pairs.get(i);
            Stream.of(pair.left(), pair.right())
                    .flatMap(words -> Stream.of(words, words.inStory(STORY, LocalDate.of(2026, 3, 4))))
                    .forEach(wordings::add);
        }
        return wordings;
    }

    private static List<String> pairs(BiPredicate<Wording, Wording> holds) {
        List<String> found = new ArrayList<>();
        for (int i = 0; i < WORDINGS.size(); i++) {
            for (int j = i + 1; j < WORDINGS.size(); j++) {
                Wording one = WORDINGS.get(i);
                Wording other = WORDINGS.get(j);
                if (holds.test(one, other)) {
                    found.add(one.text() + " | " + other.text());
                }
            }
        }
        return found;
    }
}
