package news.hearsay.extract.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatelinesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "BRUSSELS (AP) —",
                "KYIV (Reuters) -",
                "WARSAW, Poland (AP) —",
                "LONDON —",
                "Brussels, 7 July (Reuters) –",
                "WASHINGTON, July 7 (Reuters) -"
            })
    void a_dateline_is_not_part_of_a_claim(String dateline) {
        MarkedText marked = MarkedText.of("{c1:" + dateline + " The talks are under way}, {s1:a diplomat} {q1:said}.");
        assertThat(marked.described("Example Daily")
                        .getFirst()
                        .content()
                        .getFirst()
                        .slice(marked.text()))
                .isEqualTo("The talks are under way");
    }

    @Test
    void a_dateline_is_not_part_of_a_source() {
        MarkedText marked = MarkedText.of("{s1:BRUSSELS (AP) — A diplomat} {q1:said} {c1:that talks are under way}.");
        assertThat(MarkedText.sourceOf(marked.described("Example Daily").getFirst())
                        .text())
                .isEqualTo("A diplomat");
    }

    @Test
    void a_headline_is_not_part_of_a_claim_in_the_text() {
        MarkedText marked = MarkedText.of(
                "{c1:Allies weigh a pact for Kyiv\n\nThe talks are under way}, {s1:a diplomat} {q1:said}.");
        assertThat(marked.described("Example Daily")
                        .getFirst()
                        .content()
                        .getFirst()
                        .slice(marked.text()))
                .isEqualTo("The talks are under way");
    }

    @Test
    void a_dash_inside_a_sentence_does_not_make_a_dateline() {
        MarkedText marked = MarkedText.of("{c1:The offer — a good one — is on the table}, {s1:a diplomat} {q1:said}.");
        assertThat(marked.described("Example Daily")
                        .getFirst()
                        .content()
                        .getFirst()
                        .slice(marked.text()))
                .startsWith("The offer — a good one");
    }

    @Test
    void a_text_without_attributions_has_no_relations() {
        assertThat(AttributionExtractors.load()
                        .extract("The sun rose over Kyiv at five. It was warm.", "Example Daily"))
                .isEmpty();
        assertThat(AttributionExtractors.load().extract("", "Example Daily")).isEmpty();
        assertThat(AttributionExtractors.load().extract(" \n\n ", "Example Daily"))
                .isEmpty();
    }
}
