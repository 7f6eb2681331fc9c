package news.hearsay.coverage.claim;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OppositesTest {

    private static ClaimRelation relation(String one, String other) {
        ClaimRelation relation = Wording.of(one, false).relationTo(Wording.of(other, false));
        assertThat(Wording.of(other, false).relationTo(Wording.of(one, false))).isEqualTo(relation);
        return relation;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Westmark would send grain to Lorn                                | Westmark would no longer send grain to Lorn
        Westmark will pay for the camp for as long as it is needed       | Westmark would no longer pay for the camp
        The museum would no longer be free                               | The museum would remain free
        The airline would never fly to Skerry                            | The airline might fly to Skerry
        The theatre will be sold                                         | The theatre will not be sold after all
        the bank refuses to lend money to the city                       | the bank would lend money to the city
        the company would build the dam                                  | the company would under no circumstances build the dam
        by no means would the city sell the pool                         | the city would sell the pool
        it was out of the question that Eastland would pay for the dam   | Eastland will pay for the dam
        it would be out of the question to sell the pool in Lorn         | the pool in Lorn would be sold
        a sale of the pool in Lorn was out of the question               | the pool in Lorn would be sold
        There was no question of selling the pool in Lorn                | Eastland would sell the pool in Lorn
        troops would be sent to the border                               | no troops would be sent to the border
        """)
    void a_negation_that_is_put_in_another_way_reverses_a_claim(String one, String other) {
        assertThat(relation(one, other)).isEqualTo(ClaimRelation.OPPOSITE);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        the city would stop paying for the ferry                         | the city would go on paying for the ferry
        Westmark would supply gas to Eastland                            | Westmark would cease to supply gas to Eastland
        Westmark would continue to supply gas to Eastland                | Westmark would stop supplying gas to Eastland
        the government will raise the pension age                        | the government had dropped its plan to raise the pension age
        the council would close the library                              | the council had abandoned plans to close the library
        the government will privatise the railway                        | the government had given up plans to privatise the railway
        Lorn dropped the idea of selling the pool                        | Lorn will sell the pool
        """)
    void an_act_that_ends_or_is_given_up_is_negated(String one, String other) {
        assertThat(relation(one, other)).isEqualTo(ClaimRelation.OPPOSITE);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        the railway had no plans to raise the fares                      | the railway would raise the fares
        the club had no intention of selling the striker                 | the club would sell the striker
        the company ruled out talks with the union                       | the company was ready to negotiate with the union
        the company ruled out talks with the union                       | the company was open to talks with the union
        """)
    void an_intention_frames_the_act(String one, String other) {
        assertThat(relation(one, other)).isEqualTo(ClaimRelation.OPPOSITE);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        the government would keep the border open                        | The government will close the border
        The army would withdraw from the valley                          | The army would stay in the valley
        Eastland would leave the customs union                           | Eastland would remain in the customs union
        Skerry would lift the ban on alcohol                             | Skerry would keep the ban on alcohol
        """)
    void an_antonym_reverses_a_claim(String one, String other) {
        assertThat(relation(one, other)).isEqualTo(ClaimRelation.OPPOSITE);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        There will be no talks with the islanders                        | Otto Grell was ready to negotiate with the islanders
        The pool will not be sold                                        | Lorn will sell the pool
        the council would not hire nurses                                | the council would hire 40 nurses
        Lorn would not send troops to Velania                            | Lorn would send 2,000 troops to Velania
        """)
    void a_negated_act_excludes_a_more_specific_one(String one, String other) {
        assertThat(relation(one, other)).isEqualTo(ClaimRelation.OPPOSITE);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Eastmouth will not sell the pool                                 | Lorn will sell the pool
        The pool will not be sold by Lorn                                | Eastmouth will sell the pool
        There will be no talks with the islanders                        | Otto Grell will negotiate with the bankers
        the ferry will not sail in winter                                | Skerry ferry will sail in winter
        the clinic will open in May                                      | the clinic will not open in June
        the hospital would hire 40 nurses                                | the hospital would not hire 60 nurses
        the club will pay the coach a bonus                              | the club will not pay the coach a bonus of 9 million crowns
        The school in Lorn will be closed                                | The school in Skerry will not be closed
        The reactor will be switched on in May                           | the old turbine would not be switched on in May
        the vaccine was safe                                             | the vaccine was not cheap
        Westmark would stop the flights                                  | Westmark would not go on with the talks
        the soldiers would stay in the valley                            | the soldiers would leave the camp
        the government had given up plans to privatise the railway       | the government will privatise the harbour
        the owners will not sell the whole club                          | the owners will sell a part of the club
        the hospital would not be closed this year                       | the hospital would be closed in two years
        The army would not leave the valley before June                  | the army would leave the valley in July
        the club would not pay more than 9 million crowns for the striker | the club would pay 8 million crowns for the striker
        he stopped smoking in the hotel                                  | he smoked a cigar
        """)
    void claims_about_different_things_are_no_opposites(String one, String other) {
        assertThat(relation(one, other)).isEqualTo(ClaimRelation.DIFFERENT);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        the city would stop paying for the ferry                         | the city would no longer pay for the ferry
        the city would not stop paying for the ferry                     | the city would continue to pay for the ferry
        the company has abandoned its plan to build a mill               | the company will not build a mill
        the army has stopped shelling the town                           | the army has ceased to shell the town
        on no account would the city sell the pool                       | the city would not sell the pool
        the company was open to talks with the union                     | the company was ready to negotiate with the union
        the factory will close                                           | the factory may close
        """)
    void two_ways_to_put_one_position_are_the_same(String one, String other) {
        assertThat(relation(one, other)).isEqualTo(ClaimRelation.SAME);
    }
}
