package news.hearsay.coverage.claim;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A claim may leave out a number or a date of another one. It is then less specific, and not the same. */
class LessSpecificTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Lorn would send troops to Velania                      | Lorn would send 2,000 troops to Velania
        the fire at the mill in Torvik killed workers          | the fire at the mill in Torvik killed 12 workers
        the chapel in Arden will open                          | the chapel in Arden will open in 2031
        Norland will buy jets from Ostmark                     | Norland will purchase 20 jets from Ostmark
        """)
    void a_number_on_one_side_only_is_a_detail(String one, String other) {
        assertThat(relation(one, other)).isEqualTo(ClaimRelation.LESS_SPECIFIC);
        assertThat(relation(other, one)).isEqualTo(ClaimRelation.LESS_SPECIFIC);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        the choir of Arden will sing in the old chapel         | the choir of Arden will sing in the old chapel on Sunday
        the tunnel under the river was shut                    | the tunnel under the river was closed on Friday
        Norland will open an embassy in Ostmark                | Norland will open an embassy in Ostmark on 9 March
        """)
    void a_date_on_one_side_only_is_a_detail(String one, String other) {
        assertThat(relation(one, other)).isEqualTo(ClaimRelation.LESS_SPECIFIC);
        assertThat(relation(other, one)).isEqualTo(ClaimRelation.LESS_SPECIFIC);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        at least 40 crates were stolen from the mill in Torvik | 40 crates were stolen from the mill in Torvik
        the mill in Torvik was sold for 90 million             | the mill in Torvik was sold for 90 million dollars
        """)
    void a_bound_or_a_unit_on_one_side_only_is_a_detail(String one, String other) {
        assertThat(relation(one, other)).isEqualTo(ClaimRelation.LESS_SPECIFIC);
        assertThat(relation(other, one)).isEqualTo(ClaimRelation.LESS_SPECIFIC);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Lorn would send 500 troops to Velania                  | Lorn would send 2,000 troops to Velania
        Lorn would send troops to Velania                      | Lorn would not send 2,000 troops to Velania
        Lorn would send troops to Velania                      | Lorn nearly sent 2,000 troops to Velania
        Lorn would send troops to Velania                      | Velania would send 2,000 troops to Lorn
        Lorn would send troops to Velania                      | Ostmark would send 2,000 troops to Velania
        Lorn would send troops to Velania                      | Lorn would send 20 doctors to Velania
        all schools in Arden will close                        | 12 schools in Arden will close
        Lorn won the race in Velania                           | Lorn won the third race in Velania
        the police of Arden found the five paintings           | the police of Arden found three of the five paintings
        """)
    void whatever_else_differs_keeps_them_apart(String one, String other) {
        assertThat(relation(one, other)).isEqualTo(ClaimRelation.DIFFERENT);
        assertThat(relation(other, one)).isEqualTo(ClaimRelation.DIFFERENT);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        selling the pool                                       | Lorn will sell the pool
        joining the fishing pact                               | Westmark would join the fishing pact
        talks with the islanders                               | Otto Grell was ready to negotiate with the islanders
        The night route to Skerry will be reopened             | Borg Lines would reopen the night route to Skerry
        """)
    void an_act_without_an_actor_is_less_specific(String one, String other) {
        assertThat(relation(one, other)).isEqualTo(ClaimRelation.LESS_SPECIFIC);
        assertThat(relation(other, one)).isEqualTo(ClaimRelation.LESS_SPECIFIC);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Eastmouth will sell the pool                           | Lorn will sell the pool
        selling the pool                                       | Lorn will sell the park
        The ferry will sail in winter                          | Skerry ferry will sail in winter
        The night route to Skerry will be reopened             | Borg Lines would not reopen the night route to Skerry
        """)
    void another_act_or_actor_is_different(String one, String other) {
        assertThat(relation(one, other)).isEqualTo(ClaimRelation.DIFFERENT);
        assertThat(relation(other, one)).isEqualTo(ClaimRelation.DIFFERENT);
    }

    private static ClaimRelation relation(String one, String other) {
        return Wording.of(one, false).relationTo(Wording.of(other, false));
    }
}
