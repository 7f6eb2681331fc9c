package news.hearsay.web.ruling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import news.hearsay.events.Span;
import news.hearsay.events.TextSelector;
import org.junit.jupiter.api.Test;

/** What is selected for the words that a person types into a form. */
class ArticleWordsTest {

    private static final String TEXT =
            "The northern quay opens. He said the quay closes in May, and the quay\nstays shut.";
    private static final ArticleWords WORDS = new ArticleWords(TEXT);
    private static final List<TextSelector> CLAIM = at("the quay closes in May");

    @Test
    void words_inside_other_words_do_not_match() {
        assertThat(WORDS.contains("north")).isFalse();
        assertThat(WORDS.contains("ern quay")).isFalse();
        assertThat(new ArticleWords("The café closes.").contains("caf")).isFalse();
        assertThat(WORDS.selectOne("He", "words", null, List.of()).start()).isEqualTo(TEXT.indexOf("He"));
    }

    @Test
    void the_occurrence_in_the_claim_is_meant() {
        assertThat(WORDS.selectOne("the quay", "words", null, CLAIM).start())
                .isEqualTo(CLAIM.getFirst().start());
    }

    @Test
    void the_occurrence_with_the_given_start_is_meant() {
        int last = TEXT.lastIndexOf("the quay");

        assertThat(WORDS.selectOne("the quay", "words", last, CLAIM).start()).isEqualTo(last);
    }

    @Test
    void several_occurrences_outside_of_the_claim_are_refused_with_their_number() {
        assertThatThrownBy(() -> WORDS.selectOne("quay", "words", null, at("stays shut")))
                .hasMessageContaining("words: the article contains these words 3 times");
    }

    @Test
    void punctuation_and_scripts_without_spaces_have_no_whole_words() {
        assertThat(new ArticleWords("他说港口将关闭。").contains("港口")).isTrue();
        assertThat(WORDS.contains("May, and")).isTrue();
        assertThat(WORDS.contains(", and")).isTrue();
    }

    private static List<TextSelector> at(String words) {
        int start = TEXT.indexOf(words);
        return List.of(TextSelector.of(TEXT, new Span(start, start + words.length())));
    }
}
