package news.hearsay.endtoend.truth;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Compares thread by thread: the origins of those who assert it, and whether all of it is right. */
final class ThreadComparison {

    private final AlignedSet aligned;
    private final TruthSet set;
    private final Scores scores;

    ThreadComparison(AlignedSet aligned, Scores scores) {
        this.aligned = aligned;
        this.set = aligned.set();
        this.scores = scores;
    }

    void run() {
        set.threads().forEach(this::compare);
    }

    private void compare(String thread, String claim) {
        Optional<String> shown = aligned.threadOf(thread);
        boolean right = shown.isPresent() && hasAllMentions(thread, shown.get()) && hasNoOther(thread, shown.get());
        if (set.origins().containsKey(thread)) {
            List<String> expected = set.currentOrigins(thread);
            List<String> found = shown.map(id -> aligned.coverage().origins().getOrDefault(id, List.of()))
                    .orElse(List.of());
            boolean number = expected.size() == found.size();
            boolean names = isSame(expected, found);
            String miss = "%s: expected %s, found %s".formatted(thread, expected, found);
            scores.count(Aspect.ORIGIN_NUMBERS, number, miss);
            scores.count(Aspect.ORIGIN_NAMES, names, miss);
            right &= number && names;
        }
        scores.count(Aspect.THREADS, right, "%s (%s)".formatted(thread, claim));
    }

    private boolean hasAllMentions(String thread, String shown) {
        List<TruthSet.Mention> mentions = set.mentions()
                .filter(mention -> mention.thread().equals(thread))
                .toList();
        return mentions.stream()
                .allMatch(mention -> aligned.row(mention)
                        .filter(row -> aligned.coverage().isSameQuestion(row.thread(), shown))
                        .filter(row -> aligned.isCommitmentRight(mention, row))
                        .isPresent());
    }

    private boolean hasNoOther(String thread, String shown) {
        return aligned.coverage().mentions().stream()
                .filter(row -> row.thread().equals(shown))
                .allMatch(row -> aligned.mention(row)
                        .filter(mention -> mention.thread().equals(thread))
                        .isPresent());
    }

    private boolean isSame(List<String> expected, List<String> found) {
        List<String> left = new ArrayList<>(found);
        for (String origin : expected) {
            Optional<String> match =
                    left.stream().filter(shown -> isSame(origin, shown)).findFirst();
            match.ifPresent(left::remove);
            if (match.isEmpty()) {
                return false;
            }
        }
        return left.isEmpty();
    }

    private boolean isSame(String expected, String shown) {
        if (expected.startsWith(TruthSet.UNNAMED)) {
            return shown.startsWith(TruthSet.UNNAMED)
                    && Names.same(
                            expected.substring(TruthSet.UNNAMED.length()), shown.substring(TruthSet.UNNAMED.length()));
        }
        return Names.isOf(set.source(expected), shown);
    }
}
