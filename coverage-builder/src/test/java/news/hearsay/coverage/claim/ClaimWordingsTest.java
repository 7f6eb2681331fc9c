package news.hearsay.coverage.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClaimWordingsTest {

    private static final String CLAIM = "We will close the ferry terminal in Lorn";

    private final ClaimWordings claims = new ClaimWordings();

    @Test
    void aRepeatedClaimHasTheWordingThatIsKept() {
        Wording first = claims.of(CLAIM, false, "Poland");

        assertThat(claims.of(CLAIM, false, "Poland")).isSameAs(first).isEqualTo(Wording.of(CLAIM, false, "Poland"));
    }

    @Test
    void theSameWordsOfAnotherSpeakerHaveAnotherWording() {
        claims.of(CLAIM, false, "Poland");

        assertThat(claims.of(CLAIM, false, "Norway")).isEqualTo(Wording.of(CLAIM, false, "Norway"));
    }

    @Test
    void theWordsOfAClaimInAStoryAreTheClaimItself() {
        Wording claim = claims.of("The council will close the ferry terminal", false, null);

        Wording inStory = claim.inStory(List.of("lorn", "marsden"), LocalDate.of(2026, 3, 4));

        assertThat(inStory.words()).isEqualTo(claim);
        assertThat(inStory.id()).isNotEqualTo(claim.id());
    }
}
