package news.hearsay.endtoend.truth;

import java.util.List;
import java.util.stream.IntStream;

/** Compares mention by mention: found, source, chain, commitment, denials and withdrawals. */
final class MentionComparison {

    private final AlignedSet aligned;
    private final TruthSet set;
    private final Scores scores;

    MentionComparison(AlignedSet aligned, Scores scores) {
        this.aligned = aligned;
        this.set = aligned.set();
        this.scores = scores;
    }

    void run() {
        set.mentions().forEach(this::compare);
        aligned.coverage().mentions().forEach(this::compare);
    }

    private void compare(TruthSet.Mention mention) {
        Coverage.Mention row = aligned.row(mention).orElse(null);
        String words = AlignedSet.words(mention);
        scores.count(Aspect.MENTIONS_FOUND, row != null, "%s", words);
        boolean denied = mention.commitment() == Commitment.DENIES;
        if (row != null) {
            compare(mention, row);
        } else if (denied) {
            scores.count(Aspect.DENIALS_RECALL, false, "%s: not found", words);
        }
        if (isWithdrawn(mention)) {
            scores.count(
                    Aspect.WITHDRAWALS_RECALL,
                    row != null && row.status().equals("withdrawn"),
                    "%s: %s",
                    words,
                    row == null ? "not found" : row.status());
        }
    }

    private void compare(TruthSet.Mention mention, Coverage.Mention row) {
        String words = AlignedSet.words(mention);
        String shown = AlignedSet.words(row);
        scores.count(
                Aspect.SOURCES,
                Names.isOf(set.source(mention.source()), row.shownSource()),
                "%s: found %s (%s)",
                words,
                row.shownSource(),
                shown);
        if (mention.via().isEmpty()) {
            scores.count(Aspect.NO_INTERMEDIARY, row.via().isEmpty(), "%s: found %s", words, shown);
        } else {
            scores.count(
                    Aspect.CHAINS,
                    isSame(mention.via(), row.via()),
                    "%s via %s: found %s",
                    words,
                    mention.via(),
                    shown);
        }
        boolean right = aligned.isCommitmentRight(mention, row);
        scores.count(Aspect.COMMITMENTS, right, "%s: found %s", words, shown);
        if (mention.commitment() == Commitment.DENIES) {
            scores.count(Aspect.DENIALS_RECALL, right, "%s: found %s", words, shown);
        }
    }

    private void compare(Coverage.Mention row) {
        TruthSet.Mention mention = aligned.mention(row).orElse(null);
        String shown = AlignedSet.words(row);
        scores.count(Aspect.MENTIONS_RIGHT, mention != null, "%s", shown);
        if (row.isOpposed()) {
            scores.count(
                    Aspect.DENIALS_PRECISION,
                    mention != null && mention.commitment() == Commitment.DENIES,
                    "%s",
                    shown);
        }
        if (row.status().equals("withdrawn")) {
            scores.count(Aspect.WITHDRAWALS_PRECISION, mention != null && isWithdrawn(mention), "%s", shown);
        }
    }

    private boolean isWithdrawn(TruthSet.Mention mention) {
        return set.withdrawals().stream().anyMatch(withdrawal -> withdrawal.isOf(mention));
    }

    private boolean isSame(List<String> expected, List<String> found) {
        return expected.size() == found.size()
                && IntStream.range(0, expected.size())
                        .allMatch(i -> Names.isOf(set.source(expected.get(i)), found.get(i)));
    }
}
