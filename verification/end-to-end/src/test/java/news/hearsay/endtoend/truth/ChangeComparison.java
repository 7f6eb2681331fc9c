package news.hearsay.endtoend.truth;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Compares the changes of position. */
final class ChangeComparison {

    private final AlignedSet aligned;
    private final Scores scores;

    ChangeComparison(AlignedSet aligned, Scores scores) {
        this.aligned = aligned;
        this.scores = scores;
    }

    void run() {
        List<Coverage.Change> left = new ArrayList<>(aligned.coverage().changes());
        for (TruthSet.Change change : aligned.set().changes()) {
            Optional<Coverage.Change> match =
                    left.stream().filter(shown -> isSame(change, shown)).findFirst();
            match.ifPresent(left::remove);
            scores.count(
                    Aspect.CHANGES_RECALL, match.isPresent(), "%s on %s".formatted(change.source(), change.thread()));
        }
        int right = aligned.coverage().changes().size() - left.size();
        for (int i = 0; i < right; i++) {
            scores.count(Aspect.CHANGES_PRECISION, true, "");
        }
        left.forEach(change -> scores.count(
                Aspect.CHANGES_PRECISION, false, "%s on “%s”".formatted(change.source(), claim(change.thread()))));
    }

    private String claim(String thread) {
        return aligned.coverage().mentions().stream()
                .filter(row -> row.thread().equals(thread))
                .map(Coverage.Mention::claim)
                .findFirst()
                .orElse("");
    }

    private boolean isSame(TruthSet.Change change, Coverage.Change shown) {
        return Names.isOf(aligned.set().source(change.source()), shown.source())
                && aligned.rows().entrySet().stream()
                        .filter(entry -> entry.getKey().thread().equals(change.thread()))
                        .filter(entry -> entry.getKey().source().equals(change.source()))
                        .anyMatch(entry -> aligned.coverage()
                                .isSameQuestion(entry.getValue().thread(), shown.thread()));
    }
}
