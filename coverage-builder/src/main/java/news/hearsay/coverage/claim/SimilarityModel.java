package news.hearsay.coverage.claim;

import java.util.ArrayList;
import java.util.List;

/**
 * Gradient-boosted trees (Friedman 2001) over the features of two wordings, which {@code src/lexicon/similarity.py}
 * fits to annotated pairs. Immutable.
 */
final class SimilarityModel {

    private static final class Loaded {
        static final SimilarityModel ANYWHERE = new SimilarityModel("similarity.txt");
        static final SimilarityModel STORY = new SimilarityModel("story-similarity.txt");
    }

    /**
     * A node of a tree.
     *
     * @param feature the index of the feature that it tests; -1 for a leaf
     * @param threshold the largest value for which the left branch is taken
     * @param value of a leaf
     */
    private record Node(int feature, double threshold, int left, int right, double value) {}

    private final double prior;
    private final Node[][] trees;

    private SimilarityModel(String resource) {
        double start = 0;
        List<List<Node>> read = new ArrayList<>();
        for (String line : SynonymLexicon.lines(resource)) {
            String[] part = line.split(" ");
            switch (part[0]) {
                case "prior" -> start = Double.parseDouble(part[1]);
                case "tree" -> read.add(new ArrayList<>());
                case "leaf" -> read.getLast().add(new Node(-1, 0, 0, 0, Double.parseDouble(part[1])));
                case "node" ->
                    read.getLast()
                            .add(new Node(
                                    Integer.parseInt(part[1]),
                                    Double.parseDouble(part[2]),
                                    Integer.parseInt(part[3]),
                                    Integer.parseInt(part[4]),
                                    0));
                default -> throw new IllegalStateException(resource + ": " + line);
            }
        }
        prior = start;
        trees = read.stream().map(tree -> tree.toArray(Node[]::new)).toArray(Node[][]::new);
    }

    /**
     * The model of {@link ClaimFeatures}, for claims of any two articles. It is monotonic: more shared content never
     * lowers the score.
     */
    static SimilarityModel anywhere() {
        return Loaded.ANYWHERE;
    }

    /** The model of {@link StoryFeatures}, for claims of one story. */
    static SimilarityModel story() {
        return Loaded.STORY;
    }

    /** How likely it is that wordings with these features have the same content, from 0 to 1. */
    double score(double[] features) {
        double sum = prior;
        for (Node[] tree : trees) {
            Node node = tree[0];
            while (node.feature() >= 0) {
                node = tree[features[node.feature()] <= node.threshold() ? node.left() : node.right()];
            }
            sum += node.value();
        }
        return 1 / (1 + Math.exp(-sum));
    }
}
