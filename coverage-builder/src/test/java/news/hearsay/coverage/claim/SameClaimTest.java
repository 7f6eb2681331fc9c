package news.hearsay.coverage.claim;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Everyday rewording joins claims; one detail that differs keeps them apart. */
class SameClaimTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Norland is ready to train the pilots of Ostmark        | Norland was ready to train the pilots of Ostmark
        Norland agreed to train the pilots of Ostmark          | Norland will train the pilots of Ostmark
        Norland pledged to finance the repair of the bridge    | Norland has promised to pay for the repair of the bridge
        the treaty between Norland and Ostmark lasts two decades | the treaty between Norland and Ostmark lasts 20 years
        the allies will react within a day to the attack       | the allies will react in 24 hours to the attack
        Norland will send soldiers to the island of Skarra     | Norland will contribute soldiers to the island of Skarra
        the force on Skarra will be 10,000 strong              | the force on Skarra will number 10,000
        the board turned down the offer of Delta Air           | the board rejected Delta Air's offer
        the tunnel under the river was shut on Friday          | the tunnel under the river was closed on Friday
        eight in ten patients recovered from the fever         | 80 percent of patients recovered from the fever
        the lift in the town hall is out of order              | the lift in the town hall does not work
        the Velanian navy sank the trawler                     | the navy of Velania sank the trawler
        the chapel will open on May 9                          | the chapel will open on 9 May
        the chapel will open on the ninth of May               | the chapel will open on 9 May
        half a dozen sheep were stolen from the barn in Arden  | six sheep were stolen from the barn in Arden
        a pair of owls nested in the bell tower of Arden       | two owls nested in the bell tower of Arden
        the bell tower cost one and a half million crowns      | the bell tower cost 1.5 million crowns
        30 bridges in Arden have cables that could snap in a storm | the cables of 30 bridges in Arden could snap in a storm
        the council decided to close the harbour of Arden      | the council will close the harbour of Arden
        a tunnel under the harbour of Arden is needed          | there should be a tunnel under the harbour of Arden
        inspectors will review the district's reports          | inspectors will review the district's safety reports
        """)
    void other_words_say_the_same(String one, String other) {
        assertThat(Wording.of(one, false).saysTheSameAs(Wording.of(other, false)))
                .as(() -> ClaimSimilarity.explain(Wording.of(one, false), Wording.of(other, false)))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        The parade starts on time                              | The parade will start on Sunday
        The bakery closed early on Friday                      | The bakery was robbed on Friday
        The bakery was robbed on Friday                        | The bakery won a prize on Friday
        Sixty people were in the market hall on Tuesday morning | Sixty people were hurt in the market hall on Tuesday morning
        The choir will sing in the chapel on Sunday            | The choir will sing in the chapel on Monday
        Austria would ban the party of Jonas Mehl              | Australia would ban the party of Jonas Mehl
        North Korea will close its embassy in Valdora          | South Korea will close its embassy in Valdora
        the fine is 90 dollars a day                           | the fine is 90 dollars a month
        the ship is ten metres long                            | the ship is ten miles long
        at least 40 crates were stolen                         | at most 40 crates were stolen
        the price rose by 4 dollars in Arden                   | the price rose to 4 dollars in Arden
        the bus hit the tram                                   | the tram hit the bus
        the museum will reopen in spring                       | the museum's cafe will reopen in spring
        Halvard beat Pinto in the semi-final                   | Halvard beat Pinto in the final
        the hospital in Arden ran out of oxygen                | the hospital in Arden nearly ran out of oxygen
        Norland should buy 20 jets                             | Norland will buy 20 jets
        Norland will buy 20 jets if the vote passes            | Norland will buy 20 jets
        the vote in Arden comes before the trial               | the trial comes before the vote in Arden
        the mayor of Arden would pull the forces out of the valley | the mayor of Arden should pull the forces out of the valley
        the mayor warned Lorn that the bridge in Arden was unsafe | the bridge in Arden was unsafe
        Lorn was aware that the bridge in Arden was unsafe     | the bridge in Arden was unsafe
        the director of the port of Arden took a bribe         | the wife of the director of the port of Arden took a bribe
        """)
    void one_detail_keeps_claims_apart(String one, String other) {
        assertThat(Wording.of(one, false).saysTheSameAs(Wording.of(other, false)))
                .as(() -> ClaimSimilarity.explain(Wording.of(one, false), Wording.of(other, false)))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        it would ban the party of Jonas Mehl
        They will buy 20 jets from Norland
        His country will respond with a levy on grain
        """)
    void a_claim_that_refers_back_does_not_stand_alone(String claim) {
        assertThat(Wording.of(claim, false).standsAlone()).isFalse();
    }
}
