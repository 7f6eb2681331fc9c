package news.hearsay.endtoend.truth;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Compares thread by thread: the origins of those who assert it, and whether all of it is right. */
final class ThreadComparison {

    private static final String UNNAMED = "unnamed, by ";

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
            List<String> expected = expectedOrigins(thread);
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

    /** Returns the origins behind current mentions, or behind all if none is current. */
    private List<String> expectedOrigins(String thread) {
        List<TruthSet.Mention> asserting = set.mentions()
                .filter(mention -> mention.thread().equals(thread) && mention.commitment() == Commitment.ASSERTS)
                .toList();
        List<String> current = asserting.stream()
                .filter(mention -> !isWithdrawn(mention))
                .map(this::origin)
                .toList();
        List<String> withdrawn =
                asserting.stream().filter(this::isWithdrawn).map(this::origin).toList();
        return set.origins().getOrDefault(thread, List.of()).stream()
                .filter(origin -> current.isEmpty() || current.contains(origin) || !withdrawn.contains(origin))
                .toList();
    }

    private boolean isWithdrawn(TruthSet.Mention mention) {
        return set.withdrawals().stream().anyMatch(withdrawal -> withdrawal.isOf(mention));
    }

    private String origin(TruthSet.Mention mention) {
        if (!set.source(mention.source()).isAnonymous()) {
            return mention.source();
        }
        return UNNAMED
                + mention.via().stream()
                        .filter(link -> set.source(link).kind().equals("outlet"))
                        .findFirst()
                        .orElse(set.article(mention.article()).post().outlet());
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
        if (expected.startsWith(UNNAMED)) {
            return shown.startsWith(UNNAMED)
                    && Names.same(expected.substring(UNNAMED.length()), shown.substring(UNNAMED.length()));
        }
        return Names.isOf(set.source(expected), shown);
    }
}
