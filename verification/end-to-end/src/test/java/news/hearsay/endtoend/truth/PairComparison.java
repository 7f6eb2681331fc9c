package news.hearsay.endtoend.truth;

import java.util.List;

/** Compares which mentions make the same claim, pair by pair, outside copied reports and revisions of one article. */
final class PairComparison {

    private final AlignedSet aligned;
    private final Scores scores;

    PairComparison(AlignedSet aligned, Scores scores) {
        this.aligned = aligned;
        this.scores = scores;
    }

    void run() {
        List<TruthSet.Mention> mentions = aligned.set().mentions().toList();
        for (int i = 0; i < mentions.size(); i++) {
            for (TruthSet.Mention later : mentions.subList(i + 1, mentions.size())) {
                if (mentions.get(i).article().equals(later.article())
                        || !aligned.set().isSameReport(mentions.get(i).article(), later.article())) {
                    compare(mentions.get(i), later);
                }
            }
        }
    }

    private void compare(TruthSet.Mention one, TruthSet.Mention other) {
        boolean same = one.thread().equals(other.thread());
        String words = "%s / %s".formatted(AlignedSet.words(one), AlignedSet.words(other));
        if (same) {
            scores.count(Aspect.PAIRS_RECALL, aligned.agree(one, other), words);
        }
        if (aligned.areLinked(one, other)) {
            scores.count(Aspect.PAIRS_PRECISION, same, words);
        }
    }
}
