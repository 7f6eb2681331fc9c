package news.hearsay.coverage.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RecentlyUsedTest {

    private final RecentlyUsed<Integer, String> kept = RecentlyUsed.ofAtMost(100);

    @Test
    void forgetsEntriesThatAreNotUsed() {
        IntStream.range(0, 1_000).forEach(key -> kept.put(key, "value"));

        assertThat(IntStream.range(0, 1_000).filter(key -> kept.get(key) != null))
                .hasSizeLessThanOrEqualTo(100)
                .contains(999);
    }

    @Test
    void keepsAnEntryThatIsUsedAgainAndAgain() {
        kept.put(-1, "used");

        IntStream.range(0, 1_000).forEach(key -> {
            kept.put(key, "value");
            assertThat(kept.get(-1)).isEqualTo("used");
        });
    }
}
