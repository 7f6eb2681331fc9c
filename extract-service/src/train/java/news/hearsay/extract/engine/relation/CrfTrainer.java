package news.hearsay.extract.engine.relation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import news.hearsay.extract.engine.model.Features;
import news.hearsay.extract.engine.model.Hyperparameters;
import news.hearsay.extract.engine.model.Learner;
import news.hearsay.extract.engine.model.LinearModel;

/** Trains the linear-chain CRF of the arguments by maximum likelihood, with AdaGrad. Deterministic; used once. */
final class CrfTrainer {

    private static final float MIN_WEIGHT = 0.028f;
    /** A gradient of an emission below this one changes nothing. */
    private static final float MIN_GRADIENT = 0.004f;
    /** Log-probabilities below this one add nothing to a gradient. */
    private static final double NEGLIGIBLE = -20;

    /**
     * The trained field.
     *
     * @param roles scores the roles of a token
     * @param crf scores which role follows which
     */
    record TrainedCrf(LinearModel roles, LinearChainCrf crf) {}

    /**
     * A window of one relation.
     *
     * @param rows the features of each token
     * @param gold the right role of each token
     * @param cueHead the index of the cue's head in the window
     */
    private record TrainingWindow(int[][] rows, byte[] gold, int cueHead) {
        int length() {
            return rows.length;
        }
    }

    private final Hyperparameters settings;
    private final Learner learner = new Learner(TokenRole.COUNT);
    private final LinearChainCrf crf = LinearChainCrf.untrained();
    private final float[][] transitionSquares = new float[TokenRole.COUNT + 1][TokenRole.COUNT];
    private final float[][] scores = new float[Window.MAX_TOKENS][TokenRole.COUNT];
    private final double[][] alpha = new double[Window.MAX_TOKENS][TokenRole.COUNT];
    private final double[][] beta = new double[Window.MAX_TOKENS][TokenRole.COUNT];

    CrfTrainer(Hyperparameters settings) {
        this.settings = settings;
    }

    TrainedCrf train(List<TrainingExample> examples) {
        List<TrainingWindow> windows = windows(examples);
        Random random = new Random(13);
        for (int epoch = 0; epoch < settings.epochs(); epoch++) {
            Collections.shuffle(windows, random);
            double loss = 0;
            for (TrainingWindow window : windows) {
                loss += step(window);
            }
            System.err.printf("  CRF, epoch %d: loss %.3f per relation%n", epoch + 1, loss / windows.size());
        }
        return new TrainedCrf(learner.model(MIN_WEIGHT), crf);
    }

    private List<TrainingWindow> windows(List<TrainingExample> examples) {
        List<TrainingWindow> windows = new ArrayList<>();
        Features features = new Features();
        for (TrainingExample example : examples) {
            for (TrainingExample.GoldRelation relation : example.relations()) {
                Window window = Window.around(example.document(), relation.cueHead());
                ArgumentFeatures arguments = new ArgumentFeatures(example.document(), relation.cueHead(), window);
                int[][] rows = new int[window.length()][];
                for (int i = 0; i < rows.length; i++) {
                    arguments.collect(window.start() + i, features);
                    rows[i] = learner.rows(features, true);
                }
                windows.add(new TrainingWindow(rows, relation.roles(window), relation.cueHead() - window.start()));
            }
        }
        System.err.printf(
                "  CRF: %d windows, %d tokens, %d features%n",
                windows.size(),
                windows.stream().mapToInt(TrainingWindow::length).sum(),
                learner.size());
        for (TrainingWindow window : windows) {
            for (int i = 0; i < window.length(); i++) {
                window.rows[i] = learner.frequent(window.rows[i], settings.minFeatureCount());
            }
        }
        return windows;
    }

    /** Moves the weights along the gradient of one window; returns its negative log-likelihood before. */
    private double step(TrainingWindow window) {
        int n = window.length();
        for (int i = 0; i < n; i++) {
            learner.score(window.rows[i], scores[i]);
        }
        LinearChainCrf.clampToCue(scores[window.cueHead]);
        double logPartition = crf.forward(scores, n, alpha);
        crf.backward(scores, n, beta);
        double loss = logPartition - goldScore(window.gold);
        for (int last = 0; last <= TokenRole.COUNT; last++) {
            for (int next = 0; next < TokenRole.COUNT; next++) {
                if (crf.transitions[last][next] > LinearChainCrf.IMPOSSIBLE) {
                    updateTransition(last, next, transitionGradient(window.gold, last, next, logPartition));
                }
            }
        }
        for (int i = 0; i < n; i++) {
            if (i != window.cueHead) {
                updateEmissions(window, i, logPartition);
            }
        }
        return loss;
    }

    private double goldScore(byte[] gold) {
        double score = 0;
        for (int i = 0; i < gold.length; i++) {
            score += scores[i][gold[i]] + crf.transitions[i == 0 ? TokenRole.COUNT : gold[i - 1]][gold[i]];
        }
        return score;
    }

    private double transitionGradient(byte[] gold, int last, int next, double logPartition) {
        if (last == TokenRole.COUNT) {
            return StrictMath.exp(alpha[0][next] + beta[0][next] - logPartition) - (gold[0] == next ? 1 : 0);
        }
        double gradient = 0;
        for (int i = 1; i < gold.length; i++) {
            double log =
                    alpha[i - 1][last] + crf.transitions[last][next] + scores[i][next] + beta[i][next] - logPartition;
            gradient += (log > NEGLIGIBLE ? StrictMath.exp(log) : 0) - (gold[i - 1] == last && gold[i] == next ? 1 : 0);
        }
        return gradient;
    }

    private void updateTransition(int last, int next, double gradient) {
        float g = (float) gradient;
        transitionSquares[last][next] += g * g;
        crf.transitions[last][next] -= settings.rate() * g / (1e-2f + (float) Math.sqrt(transitionSquares[last][next]));
    }

    private void updateEmissions(TrainingWindow window, int i, double logPartition) {
        for (int role = 0; role < TokenRole.COUNT; role++) {
            double expected = StrictMath.exp(alpha[i][role] + beta[i][role] - logPartition);
            float gradient = (float) (expected - (window.gold[i] == role ? 1 : 0));
            if (Math.abs(gradient) > MIN_GRADIENT) {
                learner.adagrad(window.rows[i], role, gradient, settings.rate(), settings.decay());
            }
        }
    }
}
