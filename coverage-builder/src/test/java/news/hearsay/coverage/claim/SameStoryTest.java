package news.hearsay.coverage.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In articles of one story, a claim may leave out what its article has told before. */
class SameStoryTest {

    private static final LocalDate DAY = LocalDate.of(2025, 3, 4);

    private static final List<String> STORY = StoryNames.of(Stream.of("""
            The Ostrava Glassworks in Lindmark will close, Petra Hovland said. Hovland has run the Ostrava Glassworks since 2019.
            """));

    private static Wording wording(String claim, LocalDate day) {
        return Wording.of(claim, false).inStory(STORY, day);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        the last furnace of the Ostrava Glassworks will be switched off in May | the last furnace would be switched off in May
        Petra Hovland had warned the owners about the cracked furnace          | she had warned the owners about the cracked furnace
        """)
    void a_claim_joins_a_longer_one_of_its_story(String one, String other) {
        assertThat(wording(one, DAY).saysTheSameAs(wording(other, DAY.plusDays(2))))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        the last furnace of the Ostrava Glassworks will be switched off in May | the first kiln would be switched on in June
        the glassworks lost 40 workers                                         | the glassworks lost 90 workers
        the union sued the owners of the glassworks                            | the owners of the glassworks sued the union
        the furnace must be switched off                                       | the furnace will be switched off
        a banker told the Lindmark Post that the glassworks was bankrupt       | the glassworks was bankrupt
        a ban on diesel boats would ruin the glassworks                        | Lindmark would ban diesel boats
        a tax on gas would harm the glassworks                                 | Lindmark would tax gas
        """)
    void claims_of_one_story_that_differ_stay_apart(String one, String other) {
        assertThat(wording(one, DAY).saysTheSameAs(wording(other, DAY))).isFalse();
    }

    @Test
    void what_is_too_weak_for_an_act_does_not_do_it() {
        Wording weak = wording("Brandtholm is too weak to keep the glassworks open", DAY);
        Wording act = wording("Brandtholm will keep the glassworks open", DAY);
        assertThat(weak.relationTo(act)).isEqualTo(ClaimRelation.DIFFERENT);
    }

    @Test
    void a_short_claim_does_not_join_a_longer_one_of_another_story() {
        Wording told = wording("the last furnace of the Ostrava Glassworks will be switched off in May", DAY);
        Wording other = Wording.of("the last furnace would be switched off in May", false)
                .inStory(List.of("brennick", "dorn", "malver"), DAY);
        assertThat(told.saysTheSameAs(other)).isFalse();
    }

    @Test
    void pronouns_of_two_speakers_are_not_the_same_person() {
        Wording one = wording("she will leave the glassworks after the summer", DAY);
        assertThat(one.within("Hovland").saysTheSameAs(one.within("Malver"))).isFalse();
    }

    @Test
    void a_story_ends_after_a_week() {
        Wording told = wording("the last furnace of the Ostrava Glassworks will be switched off in May", DAY);
        Wording later = wording("the last furnace would be switched off in May", DAY.plusDays(8));
        assertThat(told.saysTheSameAs(later)).isFalse();
    }

    @Test
    void states_and_common_words_tell_no_story() {
        assertThat(StoryNames.of(Stream.of("Poland and France met in Helsinki. The President of France spoke.")))
                .isEmpty();
    }

    @Test
    void the_names_of_a_story_do_not_depend_on_the_order_of_its_revisions() {
        List<String> texts = List.of("Hovland met Brandt.\nBrandt left.", "Hovland met Brandt.\nSolvik came.");
        assertThat(StoryNames.of(texts.stream())).isEqualTo(StoryNames.of(texts.reversed().stream()));
    }

    @Test
    void a_claim_with_enough_names_of_its_own_has_no_others() {
        Wording wording = Wording.of("Petra Hovland sold the Ostrava Glassworks to Jonas Malver", false);
        assertThat(wording.inStory(STORY, DAY)).isEqualTo(wording);
    }

    @Test
    void the_database_returns_a_wording_with_its_story() {
        Wording wording = wording("the last furnace would be switched off in May", DAY);
        assertThat(Wording.stored(wording.id(), wording.text(), wording.stems(), wording.negated()))
                .isEqualTo(wording);
    }

    @Test
    void equal_claims_of_different_stories_are_the_same_if_their_words_suffice() {
        Wording one = wording("the vault had been robbed on Friday", DAY);
        Wording other = Wording.of("the vault had been robbed on Friday", false);
        assertThat(one.saysTheSameAs(other)).isTrue();
    }
}
