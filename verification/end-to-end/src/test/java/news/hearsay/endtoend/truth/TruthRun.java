package news.hearsay.endtoend.truth;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import news.hearsay.endtoend.CoverageRows;

/** Posts sets and compares their coverage with their truth. */
record TruthRun(World world) {

    /** Posts a set in the order of its file, on an empty database. */
    AlignedSet inOrder(TruthSet set) throws IOException, InterruptedException {
        return post(set, set.articles());
    }

    /** Posts a set in random order. The revisions of one article keep their order, because the last one is current. */
    AlignedSet shuffled(TruthSet set, long seed) throws IOException, InterruptedException {
        List<TruthSet.Article> shuffled = new ArrayList<>(set.articles());
        Collections.shuffle(shuffled, new Random(seed));
        Map<String, Queue<TruthSet.Article>> revisions = new HashMap<>();
        set.articles()
                .forEach(article -> revisions
                        .computeIfAbsent(address(article), _ -> new ArrayDeque<>())
                        .add(article));
        return post(
                set,
                shuffled.stream()
                        .map(article -> revisions
                                .getOrDefault(address(article), new ArrayDeque<>())
                                .remove())
                        .toList());
    }

    /** Returns the rows of coverage, without the columns that depend on the time of reception. */
    Map<String, List<String>> rows() {
        return CoverageRows.of(world.rows());
    }

    static Scores scores(AlignedSet aligned) {
        Scores scores = new Scores();
        new MentionComparison(aligned, scores).run();
        new PairComparison(aligned, scores).run();
        new ThreadComparison(aligned, scores).run();
        new ReportComparison(aligned, scores).run();
        new ChangeComparison(aligned, scores).run();
        return scores;
    }

    private AlignedSet post(TruthSet set, List<TruthSet.Article> articles) throws IOException, InterruptedException {
        world.clear();
        List<World.Receipt> receipts =
                world.post(articles.stream().map(TruthSet.Article::post).toList());
        Map<String, World.Receipt> byArticle = new HashMap<>();
        for (int i = 0; i < articles.size(); i++) {
            byArticle.put(articles.get(i).id(), receipts.get(i));
        }
        return AlignedSet.of(set, byArticle, Coverage.of(world.rows()));
    }

    private static String address(TruthSet.Article article) {
        return article.post().outlet() + " " + article.post().url();
    }
}
