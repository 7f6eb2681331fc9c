package news.hearsay.extract.engine.relation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import news.hearsay.extract.corpus.Annotation;
import news.hearsay.extract.corpus.Scores;
import news.hearsay.extract.engine.model.Features;
import news.hearsay.extract.engine.model.Learner;
import news.hearsay.extract.engine.model.LinearModel;
import news.hearsay.extract.engine.text.Document;

/**
 * Learns to find relations from annotated articles: cues by logistic regression, their arguments by a chain, both with
 * AdaGrad.
 */
final class RelationTrainer {

    private final List<TrainingExample> examples;

    RelationTrainer(List<TrainingExample> examples) {
        this.examples = examples;
    }

    LinearModel cues(int epochs, float rate, float decay, int least) {
        Learner learner = new Learner(1);
        List<int[]> rows = new ArrayList<>();
        List<Boolean> truths = new ArrayList<>();
        Features features = new Features();
        for (TrainingExample example : examples) {
            Document d = example.document();
            boolean[] heads = new boolean[d.size()];
            example.relations().forEach(relation -> heads[relation.cueHead()] = true);
            for (int i = 0; i < d.size(); i++) {
                if (CueFeatures.candidate(d, i)) {
                    CueFeatures.collect(d, i, features);
                    rows.add(learner.rows(features, true));
                    truths.add(heads[i]);
                }
            }
        }
        return logistic("cues", learner, rows, truths, epochs, rate, decay, least);
    }

    static float sigmoid(float x) {
        return (float) (1 / (1 + StrictMath.exp(-x)));
    }

    record TrainedCrf(LinearModel scores, LinearChainCrf crf) {}

    TrainedCrf crf(int epochs, float rate, float decay, int least) {
        Learner learner = new Learner(TokenRole.COUNT);
        Features features = new Features();
        List<int[][]> windows = new ArrayList<>();
        List<byte[]> roles = new ArrayList<>();
        List<Integer> heads = new ArrayList<>();
        for (TrainingExample example : examples) {
            for (TrainingExample.Gold relation : example.relations()) {
                Window window = Window.around(example.document(), relation.cueHead());
                ArgumentFeatures arguments = new ArgumentFeatures(example.document(), relation.cueHead(), window);
                int[][] rows = new int[window.length()][];
                for (int i = 0; i < rows.length; i++) {
                    arguments.collect(window.start() + i, features);
                    rows[i] = learner.rows(features, true);
                }
                windows.add(rows);
                roles.add(relation.roles(window));
                heads.add(relation.cueHead() - window.start());
            }
        }
        System.err.printf(
                "  chain: %d windows, %d tokens, %d features%n",
                windows.size(), windows.stream().mapToInt(w -> w.length).sum(), learner.size());
        for (int[][] window : windows) {
            for (int i = 0; i < window.length; i++) {
                window[i] = learner.frequent(window[i], least);
            }
        }
        LinearChainCrf crf = LinearChainCrf.untrained();
        float[][] transitionSquares = new float[TokenRole.COUNT + 1][TokenRole.COUNT];
        int[] order = new int[windows.size()];
        Arrays.setAll(order, i -> i);
        Random random = new Random(13);
        int most = 2 * Window.LONGEST + 2;
        float[][] scores = new float[most][TokenRole.COUNT];
        double[][] alpha = new double[most][TokenRole.COUNT];
        double[][] beta = new double[most][TokenRole.COUNT];
        for (int epoch = 0; epoch < epochs; epoch++) {
            shuffle(order, random);
            double loss = 0;
            for (int k : order) {
                int[][] rows = windows.get(k);
                byte[] gold = roles.get(k);
                int n = rows.length;
                for (int i = 0; i < n; i++) {
                    learner.score(rows[i], scores[i]);
                }
                LinearChainCrf.clamp(scores[heads.get(k)]);
                double z = crf.forward(scores, n, alpha);
                crf.backward(scores, n, beta);
                double truth = 0;
                for (int i = 0; i < n; i++) {
                    truth += scores[i][gold[i]] + crf.transitions[i == 0 ? TokenRole.COUNT : gold[i - 1]][gold[i]];
                }
                loss += z - truth;
                // transitions
                for (int last = 0; last <= TokenRole.COUNT; last++) {
                    for (int next = 0; next < TokenRole.COUNT; next++) {
                        if (crf.transitions[last][next] <= LinearChainCrf.NEVER) {
                            continue;
                        }
                        double gradient = 0;
                        if (last == TokenRole.COUNT) {
                            gradient = StrictMath.exp(alpha[0][next] + beta[0][next] - z) - (gold[0] == next ? 1 : 0);
                        } else {
                            for (int i = 1; i < n; i++) {
                                double log = alpha[i - 1][last]
                                        + crf.transitions[last][next]
                                        + scores[i][next]
                                        + beta[i][next]
                                        - z;
                                gradient += (log > -20 ? StrictMath.exp(log) : 0)
                                        - (gold[i - 1] == last && gold[i] == next ? 1 : 0);
                            }
                        }
                        float g = (float) gradient;
                        transitionSquares[last][next] += g * g;
                        crf.transitions[last][next] -=
                                rate * g / (1e-2f + (float) Math.sqrt(transitionSquares[last][next]));
                    }
                }
                for (int i = 0; i < n; i++) {
                    if (i == heads.get(k)) {
                        continue;
                    }
                    for (int role = 0; role < TokenRole.COUNT; role++) {
                        float g = (float)
                                (StrictMath.exp(alpha[i][role] + beta[i][role] - z) - (gold[i] == role ? 1 : 0));
                        if (Math.abs(g) > 0.004f) {
                            learner.adagrad(rows[i], role, g, rate, decay);
                        }
                    }
                }
            }
            System.err.printf("  chain, epoch %d: loss %.3f per relation%n", epoch + 1, loss / order.length);
        }
        return new TrainedCrf(learner.model(0.028f), crf);
    }

    /** What a draft was, and whether the annotators agree. */
    record Verdict(TrainingExample example, List<Candidate> drafts, boolean[] right) {

        static Verdict of(TrainingExample example, List<Candidate> drafts) {
            List<Annotation> found = drafts.stream()
                    .map(draft -> annotation(example.document(), draft))
                    .toList();
            boolean[] right = new boolean[drafts.size()];
            Scores.right(example.article().text(), example.article().attributions(), found)
                    .forEach(i -> right[i] = true);
            return new Verdict(example, drafts, right);
        }
    }

    static Annotation annotation(Document d, Candidate c) {
        return new Annotation(
                c.source() == null
                        ? List.of()
                        : List.of(d.span(c.source().start(), c.source().end())),
                List.of(d.span(c.cue().start(), c.cue().end())),
                c.content().stream()
                        .map(range -> d.span(range.start(), range.end()))
                        .toList());
    }

    /** Learns which drafts stand; the drafts must come from models that have not seen the article. */
    static LinearModel reranker(List<Verdict> verdicts, int epochs, float rate, float decay, int least) {
        Learner learner = new Learner(1);
        List<int[]> rows = new ArrayList<>();
        List<Boolean> truths = new ArrayList<>();
        Features features = new Features();
        for (Verdict verdict : verdicts) {
            for (int i = 0; i < verdict.right().length; i++) {
                RerankerFeatures.collect(verdict.example().document(), verdict.drafts(), i, features);
                rows.add(learner.rows(features, true));
                truths.add(verdict.right()[i]);
            }
        }
        return logistic("judge", learner, rows, truths, epochs, rate, decay, least);
    }

    private static LinearModel logistic(
            String name,
            Learner learner,
            List<int[]> rows,
            List<Boolean> truths,
            int epochs,
            float rate,
            float decay,
            int least) {
        rows.replaceAll(row -> learner.frequent(row, least));
        int[] order = new int[rows.size()];
        Arrays.setAll(order, i -> i);
        Random random = new Random(11);
        float[] score = new float[1];
        for (int epoch = 0; epoch < epochs; epoch++) {
            shuffle(order, random);
            double loss = 0;
            for (int k : order) {
                learner.score(rows.get(k), score);
                float p = sigmoid(score[0]);
                float y = truths.get(k) ? 1 : 0;
                loss -= StrictMath.log(Math.max(1e-6, y > 0 ? p : 1 - p));
                if (Math.abs(p - y) > 0.002f) {
                    learner.adagrad(rows.get(k), 0, p - y, rate, decay);
                }
            }
            System.err.printf(
                    "  %s, epoch %d: loss %.4f, %d examples, %d features%n",
                    name, epoch + 1, loss / order.length, order.length, learner.size());
        }
        return learner.model(0.01f);
    }

    static void shuffle(int[] order, Random random) {
        for (int i = order.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int swap = order[i];
            order[i] = order[j];
            order[j] = swap;
        }
    }
}
