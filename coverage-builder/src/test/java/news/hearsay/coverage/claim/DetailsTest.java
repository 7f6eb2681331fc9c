package news.hearsay.coverage.claim;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers, dates and actors conflict if each claim has one that the other lacks. */
class DetailsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Lorn would send 500 troops                   | Lorn would send 2,000 troops
        Lorn would send 500 troops and 30 tanks      | Lorn would send 500 troops and 40 tanks
        at least 40 crates were stolen               | at most 40 crates were stolen
        the choir will sing on Sunday                | the choir will sing on Monday
        the choir will sing on 9 May                 | the choir will sing on 10 May
        40 singers will sing on Sunday               | the choir of 40 will sing on Monday
        Lorn would sell the pool                     | Eastmouth would sell the pool
        """)
    void each_lacks_a_detail_of_the_other(String one, String other) {
        assertThat(conflict(one, other)).isTrue();
        assertThat(conflict(other, one)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Lorn would send troops                       | Lorn would send 2,000 troops
        Lorn would send 2,000 troops                 | Lorn would send two thousand soldiers
        Lorn would send 500 troops                   | Lorn would send 500 troops and 30 tanks
        at least 40 crates were stolen               | 40 crates were stolen
        the choir will sing on 9 May                 | the choir will sing in May
        the choir will sing on Sunday                | the choir of 40 will sing
        the choir of 40 will sing                    | the choir will sing on Sunday
        Lorn would sell the pool                     | selling the pool
        Lorn would sell the pool                     | The pool will be sold
        """)
    void only_one_lacks_a_detail_or_the_details_are_of_different_kinds(String one, String other) {
        assertThat(conflict(one, other)).isFalse();
        assertThat(conflict(other, one)).isFalse();
    }

    private static boolean conflict(String one, String other) {
        return Wording.of(one, false)
                .details()
                .conflictWith(Wording.of(other, false).details());
    }
}
