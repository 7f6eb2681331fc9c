package news.hearsay.extract.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import news.hearsay.events.Span;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CorpusTest {

    private static final String TEXT = "🙂 “Yes,” said the envoy, “we will.”\n";

    @TempDir
    private Path folder;

    @BeforeEach
    void a_folder_with_one_text() throws Exception {
        Files.createDirectories(folder.resolve("text"));
        Files.createDirectories(folder.resolve("attributions"));
        Files.writeString(folder.resolve("text/yes.txt"), TEXT);
    }

    @Test
    void brat_annotations_are_read_with_pieces_in_order_and_offsets_in_code_points() throws Exception {
        annotate("b1", """
            T1\tContent 25 35;2 8\t“we will.” “Yes,”
            T2\tCue 9 13\tsaid
            T3\tSource 14 23\tthe envoy
            E1\tAttribution:T4 Content:T1 Cue:T2 Source:T3
            """);

        Annotation annotation = Corpus.read(folder).getFirst().attributions().getFirst();

        assertThat(annotation.content()).containsExactly(new Span(2, 8), new Span(25, 35));
        assertThat(annotation.cue()).extracting(span -> span.slice(TEXT)).containsExactly("said");
        assertThat(annotation.source()).extracting(span -> span.slice(TEXT)).containsExactly("the envoy");
    }

    @Test
    void the_first_annotator_by_name_counts() throws Exception {
        annotate("zz", "T1\tContent 2 8\t“Yes,”\nT2\tCue 9 13\tsaid\nE1\tContent:T1 Cue:T2\n");
        annotate("aa", "");

        assertThat(Corpus.read(folder).getFirst().attributions()).isEmpty();
    }

    @Test
    void a_missing_source_is_empty_and_a_relation_without_content_is_skipped() throws Exception {
        annotate("aa", """
            T1\tContent 2 8\t“Yes,”
            T2\tCue 9 13\tsaid
            E1\tAttribution-no-source:T2 Content:T1 Cue:T2
            E2\tAttribution:T2 Cue:T2
            """);

        assertThat(Corpus.read(folder).getFirst().attributions())
                .containsExactly(new Annotation(List.of(), List.of(new Span(9, 13)), List.of(new Span(2, 8))));
    }

    @Test
    void a_folder_of_another_kind_is_rejected_with_the_expected_layout() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Corpus.read(folder.resolve("text")))
                .withMessageContaining("text/ and attributions/");
    }

    @Test
    void the_error_names_a_malformed_line_of_json() throws Exception {
        Path file = Files.writeString(
                folder.resolve("gold.jsonl"),
                "{\"document\": \"a\", \"text\": \"b\", \"attributions\": []}\n{\"document\": 1");

        assertThatIllegalArgumentException().isThrownBy(() -> Corpus.read(file)).withMessageContaining("line 2");
    }

    private void annotate(String annotator, String lines) throws Exception {
        Files.writeString(folder.resolve("attributions/yes_" + annotator + ".ann"), lines);
    }
}
