package news.hearsay.endtoend.truth;

import java.util.List;
import java.util.Optional;
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
        String words = AlignedSet.words(mention);
        Optional<Coverage.Mention> row = aligned.row(mention);
        scores.count(Aspect.MENTIONS_FOUND, row.isPresent(), words);
        if (row.isPresent()) {
            compare(mention, row.get());
        } else if (mention.commitment() == Commitment.DENIES) {
            scores.count(Aspect.DENIALS_RECALL, false, words + ": not found");
        }
        if (set.isWithdrawn(mention)) {
            String status = row.map(Coverage.Mention::status).orElse("not found");
            scores.count(Aspect.WITHDRAWALS_RECALL, status.equals("withdrawn"), words + ": " + status);
        }
    }

    private void compare(TruthSet.Mention mention, Coverage.Mention row) {
        String miss = "%s%s: found %s"
                .formatted(
                        AlignedSet.words(mention),
                        mention.via().isEmpty() ? "" : " via " + mention.via(),
                        AlignedSet.words(row));
        scores.count(Aspect.SOURCES, Names.isOf(set.source(mention.source()), row.shownSource()), miss);
        if (mention.via().isEmpty()) {
            scores.count(Aspect.NO_INTERMEDIARY, row.via().isEmpty(), miss);
        } else {
            scores.count(Aspect.CHAINS, isSame(mention.via(), row.via()), miss);
        }
        boolean right = aligned.isCommitmentRight(mention, row);
        scores.count(Aspect.COMMITMENTS, right, miss);
        if (mention.commitment() == Commitment.DENIES) {
            scores.count(Aspect.DENIALS_RECALL, right, miss);
        }
    }

    private void compare(Coverage.Mention row) {
        Optional<TruthSet.Mention> mention = aligned.mention(row);
        String shown = AlignedSet.words(row);
        scores.count(Aspect.MENTIONS_RIGHT, mention.isPresent(), shown);
        if (row.isOpposed()) {
            boolean denies = mention.filter(each -> each.commitment() == Commitment.DENIES)
                    .isPresent();
            scores.count(Aspect.DENIALS_PRECISION, denies, shown);
        }
        if (row.status().equals("withdrawn")) {
            boolean withdrawn = mention.filter(set::isWithdrawn).isPresent();
            scores.count(Aspect.WITHDRAWALS_PRECISION, withdrawn, shown);
        }
    }

    private boolean isSame(List<String> expected, List<String> found) {
        return expected.size() == found.size()
                && IntStream.range(0, expected.size())
                        .allMatch(i -> Names.isOf(set.source(expected.get(i)), found.get(i)));
    }
}
