package news.hearsay.standalone.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import news.hearsay.events.AttributionTarget;
import news.hearsay.events.RuledSource;
import news.hearsay.events.RulingBody;
import news.hearsay.events.Span;
import news.hearsay.events.TextSelector;
import news.hearsay.extract.corpus.AnnotatedArticle;
import news.hearsay.extract.corpus.Annotation;
import news.hearsay.extract.corpus.Corpus;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Annotations are what was extracted, as people have ruled, in the formats that the scorer reads. */
class RuledAnnotationsTest {

    private static final String TEXT =
            "🕊 Mira Holt said the ferry would sail.\nJon Pell denied that, and asked for rain."
                    + "\nAn official who asked not to be named said the quay was full.";
    private static final Annotation MIRA =
            new Annotation(spans("Mira Holt"), spans("said"), spans("the ferry would sail"));
    private static final Annotation JON = new Annotation(spans("Jon Pell"), spans("denied"), spans("that"));

    @TempDir
    private Path folder;

    @Test
    void what_nobody_ruled_on_and_what_was_confirmed_stays() {
        assertThat(ruled(new RulingBody.ConfirmAttribution(target("1", MIRA)))).containsExactly(MIRA, JON);
    }

    @Test
    void a_rejected_attribution_is_left_out() {
        assertThat(ruled(new RulingBody.RejectAttribution(target("2", JON)))).containsExactly(MIRA);
    }

    @Test
    void an_attribution_of_another_revision_is_found_by_its_words() {
        assertThat(ruled(new RulingBody.RejectAttribution(target("an earlier id", JON))))
                .containsExactly(MIRA);
    }

    @Test
    void corrected_words_and_sources_replace_the_extracted_ones() {
        RulingBody correction = new RulingBody.CorrectAttribution(
                target("1", MIRA),
                new RuledSource("Mira Holt", null, TextSelector.of(TEXT, spans("Holt"))),
                TextSelector.of(TEXT, spans("ferry would sail")),
                null,
                null);

        assertThat(ruled(correction, correction))
                .containsExactly(
                        new Annotation(spans("Holt"), spans("said"), spans("ferry would sail"), "Mira Holt"), JON);
    }

    @Test
    void words_in_another_sentence_are_not_those_of_the_source() {
        RulingBody correction = new RulingBody.CorrectAttribution(
                target("1", MIRA),
                new RuledSource("Jon Pell", null, TextSelector.of(TEXT, spans("Jon Pell"))),
                List.of(),
                null,
                null);

        assertThat(ruled(correction))
                .containsExactly(new Annotation(List.of(), MIRA.cue(), MIRA.content(), "Jon Pell"), JON);
    }

    @ParameterizedTest
    @CsvSource({"An official who asked not to be named,", "An official,Mira Holt"})
    void a_name_that_replaces_a_description_or_a_pronoun_keeps_its_words(String words, @Nullable String name) {
        Annotation described = new Annotation(spans(words), spans("said the quay"), spans("the quay was full"));
        for (List<TextSelector> elsewhere :
                List.of(List.<TextSelector>of(), TextSelector.of(TEXT, spans("Jon Pell")))) {
            RulingBody correction = new RulingBody.CorrectAttribution(
                    target("3", described), new RuledSource("Jon Pell", null, elsewhere), List.of(), null, null);

            assertThat(RuledAnnotations.of(TEXT, Map.of("3", extracted(described, name)), List.of(correction)))
                    .containsExactly(new Annotation(spans(words), described.cue(), described.content(), "Jon Pell"));
        }
    }

    @Test
    void a_source_that_is_not_in_the_text_has_a_name_and_no_words() {
        assertThat(ruled(named("Ada Quist")))
                .containsExactly(new Annotation(List.of(), MIRA.cue(), MIRA.content(), "Ada Quist"), JON);
    }

    @Test
    void a_fuller_name_keeps_the_words_of_the_source() {
        assertThat(ruled(named("Mira Jane Holt")))
                .containsExactly(new Annotation(MIRA.source(), MIRA.cue(), MIRA.content(), "Mira Jane Holt"), JON);
    }

    private static RulingBody named(String name) {
        return new RulingBody.CorrectAttribution(
                target("1", MIRA), new RuledSource(name, null, List.of()), List.of(), null, null);
    }

    @Test
    void an_added_attribution_is_there_once() {
        RulingBody missed = new RulingBody.AddAttribution(
                TextSelector.of(TEXT, spans("rain")),
                new RuledSource("Jon Pell", null, TextSelector.of(TEXT, spans("Jon Pell"))),
                TextSelector.of(TEXT, spans("asked for")),
                null,
                null);

        assertThat(ruled(missed, missed))
                .containsExactly(
                        MIRA, JON, new Annotation(spans("Jon Pell"), spans("asked for"), spans("rain"), "Jon Pell"));
    }

    @Test
    void an_added_attribution_that_is_rejected_later_is_left_out() {
        Annotation missed = new Annotation(spans("Jon Pell"), spans("asked for"), spans("rain"));
        RulingBody added = new RulingBody.AddAttribution(
                TextSelector.of(TEXT, missed.content()),
                new RuledSource("Jon Pell", null, TextSelector.of(TEXT, missed.source())),
                TextSelector.of(TEXT, missed.cue()),
                null,
                null);

        assertThat(ruled(added, new RulingBody.RejectAttribution(target("9", missed))))
                .containsExactly(MIRA, JON);
    }

    @Test
    void the_corpus_reader_reads_both_formats() throws IOException {
        AnnotatedArticle article =
                new AnnotatedArticle("ferry", TEXT, List.of(MIRA, new Annotation(List.of(), List.of(), spans("rain"))));

        for (AnnotationFormat format : AnnotationFormat.values()) {
            Path out = folder.resolve(format == AnnotationFormat.BRAT ? "brat" : "desk.jsonl");
            format.begin(out);
            format.write(out, article);

            assertThat(Corpus.read(out)).containsExactly(article);
        }
        assertThat(Files.readString(folder.resolve("brat/attributions/ferry_desk.ann")))
                .startsWith("T1\tContent 17 37\tthe ferry would sail\nT2\tCue 12 16\tsaid\nT3\tSource 2 11\tMira Holt\n"
                        + "E1\tAttribution:T2 Content:T1 Cue:T2 Source:T3\n");
    }

    @Test
    void the_name_of_a_source_is_a_field_and_a_note() throws IOException {
        Annotation named = new Annotation(List.of(), MIRA.cue(), MIRA.content(), "Ada Quist");
        AnnotatedArticle article = new AnnotatedArticle("ferry", TEXT, List.of(named));
        AnnotationFormat.BRAT.begin(folder.resolve("brat"));
        AnnotationFormat.BRAT.write(folder.resolve("brat"), article);
        AnnotationFormat.JSON_LINES.begin(folder.resolve("desk.jsonl"));
        AnnotationFormat.JSON_LINES.write(folder.resolve("desk.jsonl"), article);

        assertThat(Files.readString(folder.resolve("brat/attributions/ferry_desk.ann")))
                .endsWith("E1\tAttribution:T2 Content:T1 Cue:T2\n#1\tAnnotatorNotes E1\tSource: Ada Quist\n");
        assertThat(Files.readString(folder.resolve("desk.jsonl")))
                .contains("{\"source\":null,\"cue\":[[12,16]],\"content\":[[17,37]],\"sourceName\":\"Ada Quist\"}");
        assertThat(Corpus.read(folder.resolve("desk.jsonl"))).containsExactly(article);
        assertThat(Corpus.read(folder.resolve("brat")).getFirst().attributions())
                .containsExactly(new Annotation(List.of(), MIRA.cue(), MIRA.content()));
    }

    private static List<Annotation> ruled(RulingBody... rulings) {
        Map<String, ExtractedAnnotation> extracted = new LinkedHashMap<>();
        extracted.put("1", extracted(MIRA, "Mira Holt"));
        extracted.put("2", extracted(JON, "Jon Pell"));
        return RuledAnnotations.of(TEXT, extracted, List.of(rulings));
    }

    /** The sentence is that of the text in which the claim is: each has a line. */
    private static ExtractedAnnotation extracted(Annotation annotation, @Nullable String sourceName) {
        int at = TEXT.offsetByCodePoints(0, annotation.content().getFirst().start());
        int end = TEXT.indexOf('\n', at);
        String sentence = TEXT.substring(TEXT.lastIndexOf('\n', at) + 1, end < 0 ? TEXT.length() : end);
        return new ExtractedAnnotation(annotation, spans(sentence), sourceName);
    }

    private static AttributionTarget target(String id, Annotation annotation) {
        return new AttributionTarget(
                id,
                "claim",
                TextSelector.of(TEXT, annotation.content()),
                TextSelector.of(TEXT, annotation.cue()),
                TextSelector.of(TEXT, annotation.source()));
    }

    private static List<Span> spans(String words) {
        int start = TEXT.codePointCount(0, TEXT.indexOf(words));
        return List.of(new Span(start, start + words.codePointCount(0, words.length())));
    }
}
