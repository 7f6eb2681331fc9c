package news.hearsay.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Addresses that point inside, or that programs read differently, are refused before anything is connected. */
class HostileAddressesTest {

    static List<HostileAddress> hostile() {
        return HostileAddress.all();
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void a_hostile_address_is_refused_with_its_problem_and_a_fix(HostileAddress hostile) {
        try (Fetcher fetcher = TestFetchers.fetcher(hostile::resolve)) {
            Fetched.Refused refused = TestFetchers.refused(fetcher.fetch(FetchRequest.page(hostile.address())));

            assertThat(refused.problem()).as(refused.detail()).isEqualTo(hostile.problem());
            assertThat(refused.detail()).isNotBlank().doesNotContain("\r", "\n");
            assertThat(refused.fix()).isNotBlank();
        }
    }
}
