package news.hearsay.platform.subject;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import news.hearsay.events.SubjectMatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SubjectsTest {

    private static final String TITLE = "Kyiv asks for security guarantees";
    private static final Subject GUARANTEES = new Subject(
            "Guarantees",
            List.of("Ukrain*", "Kyiv"),
            List.of("security guarantee*", "guarantee* to Kyiv"),
            List.of("loan guarantee*", "social security guarantees"),
            List.of("Compact"),
            List.of(
                    new Subject.Aspect("NATO membership", List.of("NATO member*", "join* NATO")),
                    new Subject.Aspect("troops", List.of("troops", "peacekeep*")),
                    new Subject.Aspect("aid", List.of("arms", "US aid"))));

    private final Subjects subjects = new Subjects(List.of(GUARANTEES));

    @Test
    void a_claim_that_names_the_subject_touches_it() {
        assertThat(touched("security guarantees must come first"))
                .containsExactly(new SubjectMatch("Guarantees", List.of()));
    }

    @Test
    void a_claim_that_names_aspects_touches_them_in_the_configured_order() {
        assertThat(touched("peacekeepers are no substitute for NATO membership"))
                .containsExactly(new SubjectMatch("Guarantees", List.of("NATO membership", "troops")));
    }

    @Test
    void a_claim_that_names_nothing_touches_the_subject_of_its_sentence() {
        String sentence = "Asked about a security guarantee by troops, she said it was too early.";

        assertThat(subjects.in(TITLE, "").touchedBy("it was too early", sentence))
                .containsExactly(new SubjectMatch("Guarantees", List.of("troops")));
    }

    @Test
    void an_aspect_named_only_by_the_sentence_does_not_count() {
        assertThat(subjects.in(TITLE, "").touchedBy("it would rain", "The troops said it would rain."))
                .isEmpty();
    }

    @Test
    void a_subject_named_only_by_the_title_does_not_count() {
        assertThat(touched("the trams were late")).isEmpty();
    }

    @Test
    void an_aspect_counts_only_if_the_article_is_about_the_subject() {
        assertThat(subjects.in("Troops leave Mali", "Ukraine was not mentioned.")
                        .touchedBy("the troops would leave", ""))
                .isEmpty();
    }

    @Test
    void a_subject_counts_only_with_its_context() {
        assertThat(subjects.in("Japan asks for security guarantees", "")
                        .touchedBy("security guarantees are needed", ""))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SECURITY GUARANTEES",
                "a security guarantee.",
                "“security\nguarantees”",
                "security\u00A0guarantees",
                "secu\u00ADrity guarantees",
                "guaranteed to Kyiv's ministers",
                "(security guarantees)"
            })
    void phrases_match_whatever_the_case_spaces_and_punctuation(String content) {
        assertThat(touched(content)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "insecurity guarantees",
                "he bears no charms",
                "NATO will remember",
                "rejoins NATO",
                "security-guarantees",
                "guarantees"
            })
    void parts_of_words_and_other_words_do_not_match(String content) {
        assertThat(touched(content)).isEmpty();
    }

    @Test
    void a_claim_whose_sentence_contains_an_excluded_phrase_is_not_marked() {
        assertThat(touched("social security guarantees must come first")).isEmpty();
        assertThat(subjects.in(TITLE, "")
                        .touchedBy(
                                "security guarantees must wait",
                                "With loan guarantees, security guarantees must wait."))
                .isEmpty();
    }

    @Test
    void a_name_matches_in_its_own_case_only() {
        assertThat(touched("the Compact\u2019s terms are open")).isNotEmpty();
        assertThat(touched("a compact car is enough")).isEmpty();
        assertThat(touched("the Compacts are open")).isEmpty();
    }

    @Test
    void overlapping_phrases_all_match() {
        assertThat(touched("joining NATO member states' troops"))
                .containsExactly(new SubjectMatch("Guarantees", List.of("NATO membership", "troops")));
        assertThat(touched("a security guarantee to Kyiv")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "*", "* NATO", "jo*in", "**", "- *"})
    void a_phrase_with_a_misplaced_star_or_without_a_word_is_rejected(String phrase) {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> new Subject("Guarantees", List.of(), List.of(phrase), List.of(), List.of(), List.of()))
                .withMessageContaining("phrases of Guarantees");
    }

    @Test
    void two_subjects_with_the_same_name_are_rejected() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Subjects(List.of(GUARANTEES, GUARANTEES)))
                .withMessageContaining("different name");
    }

    private List<SubjectMatch> touched(String content) {
        return subjects.in(TITLE, "").touchedBy(content, content);
    }
}
