package news.hearsay.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import news.hearsay.events.Span;
import news.hearsay.web.page.MarkedText.Piece;
import news.hearsay.web.read.ArticleRepository.AttributedClaim;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

class MarkedTextTest {

    @Test
    void spans_count_code_points() {
        MarkedText text =
                MarkedText.of("🛡️🛡️ Duda said no.", List.of(claim("c", span(15, 17), span(5, 9), span(10, 14))));

        assertThat(pieces(text))
                .extracting(Piece::text, Piece::classes)
                .containsExactly(
                        tuple("🛡️🛡️ ", ""),
                        tuple("Duda", "source"),
                        tuple(" ", ""),
                        tuple("said", "cue"),
                        tuple(" ", ""),
                        tuple("no", "claim"),
                        tuple(".", ""));
    }

    @Test
    void a_nested_claim_is_marked_twice_and_both_numbers_are_at_the_end() {
        MarkedText text = MarkedText.of(
                "He said that she denied it.", List.of(claim("outer", span(13, 26)), claim("inner", span(24, 26))));

        assertThat(pieces(text))
                .extracting(Piece::text, Piece::claims, Piece::ending)
                .containsExactly(
                        tuple("He said that ", 0, List.of()),
                        tuple("she denied ", 1, List.of()),
                        tuple("it", 2, List.of(1, 2)),
                        tuple(".", 0, List.of()));
    }

    @Test
    void overlapping_claims_are_both_marked() {
        MarkedText text = MarkedText.of("abcdef", List.of(claim("one", span(0, 4)), claim("two", span(2, 6))));

        assertThat(pieces(text))
                .extracting(Piece::text, Piece::claims)
                .containsExactly(tuple("ab", 1), tuple("cd", 2), tuple("ef", 1));
    }

    @Test
    void a_claim_with_several_attributions_is_one_note() {
        AttributedClaim said = claim("c", span(0, 3));

        assertThat(MarkedText.of("Yes.", List.of(said, said)).notes())
                .singleElement()
                .satisfies(note -> assertThat(note.attributions()).hasSize(2));
    }

    @Test
    void a_claim_across_two_paragraphs_is_marked_in_both() {
        MarkedText text = MarkedText.of("one\n\ntwo", List.of(claim("c", span(0, 8))));

        assertThat(text.paragraphs()).hasSize(2);
        assertThat(pieces(text)).extracting(Piece::claims).containsExactly(1, 1);
        assertThat(pieces(text)).extracting(Piece::ending).containsExactly(List.of(), List.of(1));
    }

    @Property(tries = 200)
    void any_spans_leave_the_text_unchanged(
            @ForAll @Size(max = 6) List<@IntRange(max = 45) Integer> starts,
            @ForAll @IntRange(min = 1, max = 30) int length) {
        String text = "Ein Wort 😀 gibt das andere, sagte <b>er</b> & ging.";

        MarkedText marked = MarkedText.of(
                text,
                starts.stream()
                        .map(start -> claim("c" + start, span(start, start + length), span(start / 2, start / 2 + 3)))
                        .toList());

        assertThat(pieces(marked).stream().map(Piece::text).collect(Collectors.joining()))
                .isEqualTo(text);
    }

    private static List<Piece> pieces(MarkedText text) {
        return text.paragraphs().stream()
                .flatMap(paragraph -> paragraph.sentences().stream())
                .flatMap(sentence -> sentence.pieces().stream())
                .toList();
    }

    private static Tuple tuple(Object... values) {
        return Tuple.tuple(values);
    }

    private static Span span(int start, int end) {
        return new Span(start, end);
    }

    private static AttributedClaim claim(String id, Span claim) {
        return new AttributedClaim(
                id,
                "a" + id,
                "",
                List.of(claim),
                List.of(),
                List.of(),
                List.of(),
                false,
                "certain",
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                null,
                null,
                null,
                null);
    }

    private static AttributedClaim claim(String id, Span claim, Span source) {
        return new AttributedClaim(
                id,
                "a" + id,
                "",
                List.of(claim),
                List.of(),
                List.of(source),
                List.of(),
                false,
                "certain",
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                null,
                null,
                null,
                null);
    }

    private static AttributedClaim claim(String id, Span claim, Span source, Span cue) {
        return new AttributedClaim(
                id,
                "a" + id,
                "",
                List.of(claim),
                List.of(),
                List.of(source),
                List.of(cue),
                false,
                "certain",
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                null,
                null,
                null,
                null);
    }
}
