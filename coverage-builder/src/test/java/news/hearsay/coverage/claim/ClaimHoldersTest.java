package news.hearsay.coverage.claim;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClaimHoldersTest {

    private static boolean differ(String claim, String other) {
        Wording one = Wording.of(claim, false);
        Wording two = Wording.of(other, false);
        return ClaimHolders.differ(
                one.signs(), two.signs(), Alignment.of(one.signs(), two.signs()).matched());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Orvany's ambassador to Havria was recalled | the Havrian ambassador to Orvany was recalled
        Orvany's ambassador to Havria will return | the Havrian ambassador to Lindmark will return
        Orvany's former deputy envoy to Havria resigned | the Havrian envoy in Lindmark resigned
        Orvany's visit to Havria was called off | Havria's visit was called off
        Teskar will send its ambassador back to Lissen | the Orvanian ambassador would return to the Teskari capital
        """)
    void an_office_or_act_of_one_name_is_not_that_of_another(String one, String other) {
        assertThat(differ(one, other)).isTrue();
        assertThat(differ(other, one)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Orvany's ambassador to Havria was recalled | the Orvanian ambassador to Havria was recalled
        Orvany's ambassador was recalled | the ambassador to Havria was recalled
        Lorn sold gas to Havria | gas was sold to Havria by Lorn
        the Tarvane plant will close | Lumar's plant in Tarvane will close
        """)
    void an_office_or_act_may_leave_its_holder_or_its_goal_open(String one, String other) {
        assertThat(differ(one, other)).isFalse();
        assertThat(differ(other, one)).isFalse();
    }
}
