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
        boolean agree = aligned.agree(one, other);
        if (one.thread().equals(other.thread())) {
            scores.count(Aspect.PAIRS_RECALL, agree, "%s / %s", AlignedSet.words(one), AlignedSet.words(other));
        }
        Coverage.Mention row = aligned.rows().get(one);
        Coverage.Mention next = aligned.rows().get(other);
        if (row != null && next != null && aligned.coverage().isSameQuestion(row.thread(), next.thread())) {
            scores.count(Aspect.PAIRS_PRECISION, agree, "%s / %s", AlignedSet.words(one), AlignedSet.words(other));
        }
    }
}
