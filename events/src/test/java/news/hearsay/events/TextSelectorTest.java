package news.hearsay.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Words that were selected in one revision are found in another one, or not at all. */
class TextSelectorTest {

    private static final String TEXT = "🕊 Mira Holt said the ferry would sail. Jon Pell said the ferry would not.";

    @Test
    void it_has_the_words_and_up_to_32_code_points_before_and_after_them() {
        TextSelector selected = TextSelector.of(TEXT, new Span(2, 11));

        assertThat(selected).isEqualTo(new TextSelector("Mira Holt", "🕊 ", " said the ferry would sail. Jon ", 2, 11));
        assertThat(selected.position()).isEqualTo(new Span(2, 11));
    }

    @Test
    void words_that_moved_are_found_by_what_they_say() {
        TextSelector selected = select("Mira Holt");

        assertThat(selected.find("A correction was made. " + TEXT)).contains(new Span(25, 34));
    }

    @Test
    void of_equal_words_those_between_the_same_words_are_meant() {
        TextSelector second = TextSelector.of(TEXT, new Span(48, 52));
        assertThat(second.exact()).isEqualTo("said");

        assertThat(second.find("Late news. " + TEXT)).contains(new Span(59, 63));
    }

    @Test
    void one_side_is_enough_if_the_other_changed() {
        TextSelector first = TextSelector.of(TEXT, new Span(12, 16));

        assertThat(first.find("🕊 Mira Holt said on Monday it would. Jon Pell said the boat would not."))
                .contains(new Span(12, 16));
    }

    @Test
    void unique_words_are_found_even_if_everything_around_them_changed() {
        assertThat(select("Mira Holt").find("According to Mira Holt, nothing sails."))
                .contains(new Span(13, 22));
    }

    @Test
    void words_that_are_not_unique_are_not_found() {
        assertThat(select("Mira Holt").find("Mira Holt met Mira Holt.")).isEmpty();
    }

    @Test
    void words_that_are_gone_are_not_found() {
        assertThat(select("Mira Holt").find("Nobody said a word.")).isEmpty();
    }

    @Test
    void a_line_break_is_as_good_as_a_space() {
        assertThat(select("Mira Holt").find("Mira\n  Holt said the ferry would sail."))
                .contains(new Span(0, 11));
    }

    @Test
    void all_selectors_are_found_or_none() {
        List<TextSelector> both = TextSelector.of(TEXT, List.of(new Span(2, 11), new Span(39, 47)));

        assertThat(TextSelector.findAll(both, TEXT)).contains(List.of(new Span(2, 11), new Span(39, 47)));
        assertThat(TextSelector.findAll(both, "Mira Holt was there.")).isEmpty();
    }

    @Test
    void white_space_cannot_be_selected() {
        assertThatThrownBy(() -> TextSelector.of(TEXT, new Span(1, 2)))
                .isInstanceOf(InvalidEventException.class)
                .hasMessage("exact must not be blank");
    }

    @Property
    void every_span_is_found_again_in_its_own_text(@ForAll("selections") Selection selection) {
        assertThat(TextSelector.of(selection.text(), selection.span()).find(selection.text()))
                .contains(selection.span());
    }

    @Property
    void what_is_found_says_what_was_selected(
            @ForAll("selections") Selection selection, @ForAll("texts") String otherRevision) {
        TextSelector.of(selection.text(), selection.span())
                .find(otherRevision)
                .ifPresent(span -> assertThat(span.slice(otherRevision).split("\\s+"))
                        .isEqualTo(selection.span().slice(selection.text()).split("\\s+")));
    }

    /** Short words of few letters, so that many of them are equal; one letter is a supplementary character. */
    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of("a", "b", "🕊", " ", "\n", ".")
                .list()
                .ofMaxSize(12)
                .map(parts -> String.join("", parts));
    }

    @Provide
    Arbitrary<Selection> selections() {
        Arbitrary<Integer> places = Arbitraries.integers().between(0, 11);
        return Combinators.combine(texts(), places, places)
                .as((text, one, other) -> new Selection(text, Math.min(one, other), Math.max(one, other) + 1))
                .filter(Selection::isPossible);
    }

    record Selection(String text, int start, int end) {

        boolean isPossible() {
            return end <= text.codePointCount(0, text.length())
                    && !span().slice(text).isBlank();
        }

        Span span() {
            return new Span(start, end);
        }
    }

    private static TextSelector select(String words) {
        int start = TEXT.codePointCount(0, TEXT.indexOf(words));
        return TextSelector.of(TEXT, new Span(start, start + words.codePointCount(0, words.length())));
    }
}
