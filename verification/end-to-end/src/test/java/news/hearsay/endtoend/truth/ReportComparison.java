package news.hearsay.endtoend.truth;

import java.util.List;
import java.util.Objects;

/** Compares which articles carry one report, pair by pair. */
final class ReportComparison {

    private final AlignedSet aligned;
    private final Scores scores;

    ReportComparison(AlignedSet aligned, Scores scores) {
        this.aligned = aligned;
        this.scores = scores;
    }

    void run() {
        List<String> articles =
                aligned.set().articles().stream().map(TruthSet.Article::id).toList();
        for (int i = 0; i < articles.size(); i++) {
            for (String later : articles.subList(i + 1, articles.size())) {
                compare(articles.get(i), later);
            }
        }
    }

    private void compare(String one, String other) {
        TruthSet set = aligned.set();
        if (set.sameAddress(one, other) || isSuperseded(one) || isSuperseded(other)) {
            return;
        }
        boolean expected = set.isSameReport(one, other);
        boolean found = Objects.equals(report(one), report(other));
        if (expected) {
            scores.count(Aspect.COPIES_RECALL, found, "%s and %s".formatted(one, other));
        }
        if (found) {
            scores.count(Aspect.COPIES_PRECISION, expected, "%s and %s".formatted(one, other));
        }
    }

    /** Only an article's last revision carries a report. */
    private boolean isSuperseded(String article) {
        List<String> articles =
                aligned.set().articles().stream().map(TruthSet.Article::id).toList();
        return articles.subList(articles.indexOf(article) + 1, articles.size()).stream()
                .anyMatch(later -> aligned.set().sameAddress(article, later));
    }

    private String report(String article) {
        String id = Objects.requireNonNull(aligned.ids().get(article));
        return aligned.coverage().reports().getOrDefault(id, id);
    }
}
