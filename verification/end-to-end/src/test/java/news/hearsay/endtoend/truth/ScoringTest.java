package news.hearsay.endtoend.truth;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Coverage that equals the truth of a set has no miss; coverage that differs in one thing has misses of that. */
class ScoringTest {

    @ParameterizedTest
    @MethodSource("sets")
    void coverage_that_equals_the_truth_has_no_miss(TruthSet set) {
        assertThat(scores(set, rows(set)).misses()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("sets")
    void a_thread_for_each_mention_loses_pairs_but_no_precision(TruthSet set) {
        Scores scores = scores(set, changed(set, row -> withThread(row, row.article() + row.revision() + row.spans())));

        assertThat(scores.figure(Aspect.PAIRS_RECALL).percent()).isZero();
        assertThat(scores.figure(Aspect.PAIRS_PRECISION)).isEqualTo(Figure.NONE);
        assertThat(scores.figure(Aspect.MENTIONS_FOUND).percent()).isEqualTo(100);
    }

    @ParameterizedTest
    @MethodSource("sets")
    void one_thread_for_all_mentions_joins_pairs_that_differ(TruthSet set) {
        Scores scores = scores(set, changed(set, row -> withThread(row, "all")));

        assertThat(scores.figure(Aspect.PAIRS_RECALL).percent()).isEqualTo(100);
        assertThat(scores.figure(Aspect.PAIRS_PRECISION).percent()).isLessThan(20);
        assertThat(scores.figure(Aspect.THREADS).percent()).isZero();
    }

    @ParameterizedTest
    @MethodSource("sets")
    void chains_without_intermediaries_are_wrong_where_there_is_one(TruthSet set) {
        Scores scores = scores(
                set,
                changed(
                        set,
                        row -> withChain(
                                row, List.of(row.shownSource(), row.chain().getLast()))));

        assertThat(scores.figure(Aspect.CHAINS).percent()).isZero();
        assertThat(scores.figure(Aspect.NO_INTERMEDIARY).percent()).isEqualTo(100);
    }

    static Stream<TruthSet> sets() {
        return Stream.of("tuned", "held-out").flatMap(folder -> TruthFiles.in(folder).stream());
    }

    private static Scores scores(TruthSet set, List<Coverage.Mention> rows) {
        Map<String, List<String>> origins = new HashMap<>();
        set.threads().keySet().forEach(thread -> origins.put(thread, set.currentOrigins(thread)));
        Map<String, String> reports = new HashMap<>();
        Map<String, World.Receipt> receipts = new HashMap<>();
        for (TruthSet.Article article : set.articles()) {
            receipts.put(article.id(), new World.Receipt(address(article), article.id()));
            String report = set.reports().stream()
                    .filter(carriers -> carriers.contains(article.id()))
                    .map(List::getFirst)
                    .findFirst()
                    .orElse(address(article));
            reports.put(address(article), report);
        }
        List<Coverage.Change> changes = set.changes().stream()
                .map(change -> new Coverage.Change(change.source(), change.thread()))
                .toList();
        Coverage coverage = new Coverage(rows, Map.of(), origins, reports, changes);
        return TruthRun.scores(AlignedSet.of(set, receipts, coverage));
    }

    private static List<Coverage.Mention> changed(TruthSet set, UnaryOperator<Coverage.Mention> change) {
        return rows(set).stream().map(change).collect(Collectors.toList());
    }

    private static List<Coverage.Mention> rows(TruthSet set) {
        List<Coverage.Mention> rows = new ArrayList<>();
        for (TruthSet.Article article : set.articles()) {
            WordSpans words = WordSpans.of(article.post().text());
            int from = 0;
            for (TruthSet.Mention mention : article.mentions()) {
                List<WordSpans.Span> spans = words.indexesOf(mention.claim(), from).stream()
                        .mapToObj(words.spans()::get)
                        .toList();
                from = spans.getFirst().start();
                rows.add(row(set, article, mention, spans));
            }
        }
        return rows;
    }

    private static Coverage.Mention row(
            TruthSet set, TruthSet.Article article, TruthSet.Mention mention, List<WordSpans.Span> spans) {
        List<String> chain = new ArrayList<>(List.of(mention.source()));
        chain.addAll(mention.via());
        chain.add(article.post().outlet());
        String stance = switch (mention.commitment()) {
            case ASSERTS -> "states";
            case DENIES -> "denies";
            case DECLINES -> "declines";
            case ASKS -> "asks";
        };
        return new Coverage.Mention(
                address(article),
                article.id(),
                set.isWithdrawn(mention) ? "withdrawn" : "current",
                mention.thread(),
                mention.source(),
                stance,
                false,
                mention.claim(),
                chain,
                spans);
    }

    private static String address(TruthSet.Article article) {
        return article.post().outlet() + " " + article.post().url();
    }

    private static Coverage.Mention withThread(Coverage.Mention row, String thread) {
        return new Coverage.Mention(
                row.article(),
                row.revision(),
                row.status(),
                thread,
                row.source(),
                row.stance(),
                row.negated(),
                row.claim(),
                row.chain(),
                row.spans());
    }

    private static Coverage.Mention withChain(Coverage.Mention row, List<String> chain) {
        return new Coverage.Mention(
                row.article(),
                row.revision(),
                row.status(),
                row.thread(),
                row.source(),
                row.stance(),
                row.negated(),
                row.claim(),
                chain,
                row.spans());
    }
}
