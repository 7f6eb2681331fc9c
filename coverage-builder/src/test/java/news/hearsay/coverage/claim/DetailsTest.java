package news.hearsay.coverage.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers, dates, actors and names conflict if each claim has one that the other lacks. */
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

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        the hospital in Ardmouth will close          | the hospital in Torvik will close
        the hospital in Ardmouth will close          | the Torvik hospital will be closed
        Ardmouth Hospital will close                 | the hospital in Torvik will close
        the hospital will close in May in Ardmouth   | the hospital will close in Torvik
        the trial of Jonas Malver will begin         | the trial of Petra Quist will begin
        the yard was sold by Volkar Tarnov           | the yard was sold by Elena Tarnov
        the Upper Kestrel bridge may collapse        | the Marsh Kestrel bridge may collapse
        the letters were handed over to Malver       | the letters were handed over in a car park to Quist
        the Kessian chip maker Lumar will move       | the Kessian chip maker Brandt will move
        """)
    void each_names_another_thing(String one, String other) {
        assertThat(conflict(one, other)).isTrue();
        assertThat(conflict(other, one)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        the hospital in Ardmouth will close          | the hospital will close
        the hospital in Ardmouth will close          | the Ardmouth hospital will be closed
        the silo in Velania burned                   | the Velanian silo burned
        the yard was sold by Volkar Tarnov           | the yard was sold by Tarnov to Brandt
        the yard was sold by Volkar Tarnov to Brandt | the yard was sold by Tarnov to Olaf Brandt
        the coach was Andriy Bohdanenko              | the coach was Andrii Bohdanenko
        the dam will be emptied, as Solheim demanded | the dam will be emptied after divers from Tessen found a crack
        the Kessian chip maker Lumar will move       | Lumar will move
        """)
    void only_one_lacks_a_name_or_the_names_are_of_different_things(String one, String other) {
        assertThat(conflict(one, other)).isFalse();
        assertThat(conflict(other, one)).isFalse();
    }

    @Test
    void a_street_of_the_town_that_the_story_is_about_is_no_other_place() {
        Details town = Wording.of("the hospital in Ardmouth will close", false).details();
        Details street =
                Wording.of("the hospital on Gull Road will close", false).details();
        assertThat(town.conflictWith(street)).isTrue();

        Details ofStory = town.inStory(List.of("ardmouth", "hovland"), List.of("ardmouth", "hovland", "gull"));
        assertThat(ofStory.conflictWith(street.inStory(List.of("hovland"), List.of("hovland", "malver"))))
                .isFalse();
        assertThat(ofStory.conflictWith(street.inStory(List.of("gull", "hovland"), List.of("gull", "hovland"))))
                .as("articles that are mainly about Gull Road")
                .isTrue();
    }

    private static boolean conflict(String one, String other) {
        return Wording.of(one, false)
                .details()
                .conflictWith(Wording.of(other, false).details());
    }
}
