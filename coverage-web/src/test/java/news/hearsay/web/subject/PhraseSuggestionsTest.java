package news.hearsay.web.subject;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class PhraseSuggestionsTest {

    @Test
    void the_ratio_is_that_of_dunning() {
        // the first row of Dunning's table of bigrams: "the swiss"
        assertThat(PhraseSuggestions.ratio(110, 2442, 111, 29114)).isCloseTo(270.72, within(0.01));
        assertThat(PhraseSuggestions.ratio(10, 90, 100, 900)).isCloseTo(0, within(1e-6));
    }

    @Test
    void a_phrase_that_is_frequent_in_the_claims_and_rare_elsewhere_is_suggested_first() {
        List<String> claims = Collections.nCopies(20, "the tidal barrier will be built");
        List<String> others = Collections.nCopies(200, "the new school will be built");

        assertThat(PhraseSuggestions.ranked(claims, others))
                .extracting(PhraseSuggestions.Suggestion::phrase)
                .startsWith("barrier", "tidal", "tidal barrier")
                .doesNotContain("the", "built", "will");
    }
}
