package news.hearsay.extract.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import news.hearsay.events.Link;
import news.hearsay.events.Span;
import news.hearsay.extract.engine.text.TextArbitraries;
import news.hearsay.extract.engine.text.TextAsRead;

/**
 * Invariants of the whole engine, for texts with emoji, combining marks, carriage returns, right-to-left passages and
 * lone surrogates.
 */
class ExtractorProperties {

    private static final AttributionExtractor EXTRACTOR = AttributionExtractors.load();

    @Property(tries = 300)
    void every_span_lies_inside_the_text_and_slices_to_the_stated_words_as_they_are_read(@ForAll("texts") String text) {
        int length = text.codePointCount(0, text.length());

        for (AttributionRelation relation : EXTRACTOR.extract(text, "Example Wire")) {
            List<Span> spans = new ArrayList<>(relation.content());
            spans.add(relation.sentence());
            if (relation.cue() != null) {
                spans.addAll(relation.cue().spans());
                assertThat(joined(text, relation.cue().spans()))
                        .isEqualTo(TextAsRead.of(relation.cue().text()));
            }
            if (relation.source() != null) {
                spans.addAll(relation.source().spans());
                assertThat(joined(text, relation.source().spans()))
                        .isEqualTo(TextAsRead.of(relation.source().text()));
            }
            assertThat(joined(text, relation.content())).isEqualTo(TextAsRead.of(relation.text()));
            relation.chain().forEach(link -> spans.addAll(link.spans()));
            assertThat(spans).allSatisfy(span -> assertThat(span.end()).isLessThanOrEqualTo(length));
        }
    }

    @Property(tries = 300)
    void every_chain_ends_with_the_outlet_and_every_parent_is_another_relation(@ForAll("texts") String text) {
        List<AttributionRelation> relations = EXTRACTOR.extract(text, "Example Wire");

        for (int i = 0; i < relations.size(); i++) {
            AttributionRelation relation = relations.get(i);
            assertThat(relation.chain()).last().satisfies(link -> {
                assertThat(link.name()).isEqualTo("Example Wire");
                assertThat(link.role()).isEqualTo(Link.Role.OUTLET);
            });
            assertThat(relation.parent()).isBetween(-1, relations.size() - 1).isNotEqualTo(i);
            assertThat(relation.confidence()).isBetween(0.0, 1.0);
        }
    }

    @Property(tries = 100)
    void the_same_text_gives_the_same_relations(@ForAll("texts") String text) {
        assertThat(EXTRACTOR.extract(text, "Example Wire")).isEqualTo(EXTRACTOR.extract(text, "Example Wire"));
    }

    @Property(tries = 200)
    void a_wrapped_text_gives_the_same_relations(
            @ForAll("news") String text, @ForAll @IntRange(min = 35, max = 80) int width) {
        String wrapped = TextArbitraries.wrapped(text, width);

        assertThat(EXTRACTOR.extract(wrapped, "Example Wire")).isEqualTo(EXTRACTOR.extract(text, "Example Wire"));
    }

    @Example
    void many_threads_find_the_same_relations_as_one() throws Exception {
        String text =
                "“We will sign,” said the minister. He told Example Wire that talks would go on. According to an aide, a vote is near.\n\n"
                        .repeat(20);
        List<AttributionRelation> alone = EXTRACTOR.extract(text, "Example Herald");

        Callable<List<AttributionRelation>> task = () -> EXTRACTOR.extract(text, "Example Herald");
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            for (Future<List<AttributionRelation>> found : threads.invokeAll(Collections.nCopies(32, task))) {
                assertThat(found.get()).isEqualTo(alone);
            }
        }
        assertThat(alone).hasSizeGreaterThanOrEqualTo(60);
    }

    @Example
    void a_text_without_speakers_has_no_relations() {
        String text =
                "The bridge over the river was opened in spring. It is 300 metres long and has two lanes. Boats pass"
                        + " beneath it.";

        assertThat(EXTRACTOR.extract(text, "Example Wire")).isEmpty();
        assertThat(EXTRACTOR.extract("", "Example Wire")).isEmpty();
        assertThat(EXTRACTOR.extract(" \n\t", "Example Wire")).isEmpty();
    }

    private static String joined(String text, List<Span> spans) {
        return TextAsRead.of(
                String.join(" ", spans.stream().map(span -> span.slice(text)).toList()));
    }

    @Provide
    Arbitrary<String> news() {
        return TextArbitraries.news();
    }

    @Provide
    Arbitrary<String> texts() {
        return TextArbitraries.any();
    }
}
