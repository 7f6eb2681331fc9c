package news.hearsay.coverage.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * In articles of one story, what is said of one thing is neither the same nor the opposite of what is said of another.
 */
class OtherThingsTest {

    private static final List<String> STORY = List.of("arden", "lindmark", "marholm", "tolm");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        the reactor will be switched on in May                       | the old turbine will be switched on in May
        the library in Arden will be closed                          | the swimming pool in Arden will be closed
        the mayor of Arden will resign over the accounts             | the treasurer of Arden will resign over the accounts
        the bridge over the Kestrel would be repaired by the army    | the road along the Kestrel would be repaired by the army
        the hotel had been sold to a bank from Torvik                | the brewery had been sold to a bank from Torvik
        the nurses would accept the offer of the clinic              | the drivers would accept the offer of the clinic
        the museum will charge for entry from June                   | the castle will charge for entry from June
        the factory in Lorn will dismiss the guards                  | the factory in Lorn will dismiss the cooks
        the navy will buy the submarines from Ostmark                | the navy will buy the helicopters from Ostmark
        the council will publish the report on the fire              | the council will publish the letters about the fire
        the vaccine had been tested on children in Dorn              | the syrup had been tested on children in Dorn
        the old mill will be torn down for the new road              | the chapel will be torn down for the new road
        the court will hear the banker on Monday                     | the court will hear the doctor on Monday
        the army would leave the barracks in Tolm                    | the army would leave the airfield in Tolm
        the pilots of the ferry company will strike                  | the cooks of the ferry company will strike
        the school had bought the tablets from a bankrupt dealer     | the school had bought the desks from a bankrupt dealer
        the tenants would be paid for the flood damage               | the farmers would be paid for the flood damage
        the orchestra will play in the cathedral                     | the orchestra will play in the stadium
        """)
    void a_thing_is_not_replaced_by_another(String one, String other) {
        assertThat(relation(one, other)).isEqualTo(ClaimRelation.DIFFERENT);
        assertThat(relation(one, negated(other))).isEqualTo(ClaimRelation.DIFFERENT);
    }

    /**
     * Pairs that were not used for the rule. Two are not kept apart, because "painting" and "butcher" are known as
     * verbs.
     */
    private static final List<String> HELD_BACK = List.of(
            "the lighthouse would be painted red by volunteers | the windmill would be painted red by volunteers",
            "the bishop will sell the paintings to a collector | the bishop will sell the carpets to a collector",
            "the captain will be questioned about the missing fuel | the cashier will be questioned about the missing fuel",
            "the zoo will give the elephant to a park in Tolm | the zoo will give the tiger to a park in Tolm",
            "the students would boycott the canteen in Arden | the students would boycott the library in Arden",
            "the plumber had warned the tenants about the gas | the plumber had warned the butcher about the gas",
            "the judge will release the photographs on Friday | the judge will release the recordings on Friday",
            "the tunnel under the harbour will be flooded | the cellar under the harbour will be flooded",
            "the police had found the rifle in a garden in Lindmark | the police had found the laptop in a garden in Lindmark",
            "the goalkeeper will leave the club after the final | the trainer will leave the club after the final",
            "the city will replace the lanterns in the old town | the city will replace the benches in the old town",
            "the frost had destroyed the apricots in the valley | the frost had destroyed the vines in the valley");

    private static final int KEPT_APART = 10;

    @Test
    void nor_are_most_things_that_the_rule_was_not_written_for() {
        assertThat(HELD_BACK.stream()
                        .map(line -> line.split(" \\| "))
                        .filter(pair -> relation(pair[0], pair[1]) == ClaimRelation.DIFFERENT
                                && relation(pair[0], negated(pair[1])) == ClaimRelation.DIFFERENT))
                .hasSizeGreaterThanOrEqualTo(KEPT_APART);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        the reactor in Marholm will be switched on                   | the Marholm reactor would be switched on
        the factory in Lorn will be closed                           | the plant in Lorn will be closed
        the company will cut the jobs in Torvik                      | the firm will shed the jobs in Torvik
        the mayor of Arden will resign                               | the mayor of Arden would step down
        the council will publish the report on the fire              | the council would release the report on the fire
        the navy will buy the submarines from Ostmark                | the navy will purchase Ostmark's submarines
        the old mill will be torn down                               | the old mill will be demolished
        the trial of Malver will begin in May                        | Malver's trial will start in May
        Brandt Chemie would pay for the clean-up of the river        | Brandt Chemie would finance the clean-up of the river
        the attorney in Tolm will leave the case                     | the lawyer in Tolm will leave the case
        the doctors in Arden will strike                             | the physicians in Arden will strike
        """)
    void a_thing_in_other_words_is_the_same(String one, String other) {
        assertThat(relation(one, other)).isEqualTo(ClaimRelation.SAME);
        assertThat(relation(one, negated(other))).isEqualTo(ClaimRelation.OPPOSITE);
    }

    private static ClaimRelation relation(String one, String other) {
        ClaimRelation relation = wording(one).relationTo(wording(other));
        assertThat(wording(other).relationTo(wording(one))).isEqualTo(relation);
        return relation;
    }

    private static Wording wording(String claim) {
        return Wording.of(claim, false).inStory(STORY, LocalDate.of(2025, 3, 4));
    }

    private static String negated(String claim) {
        return claim.replaceFirst(" (will|would|had) ", " $1 not ");
    }
}
