package news.hearsay.extract.engine.text;

import java.util.Collections;
import java.util.List;
import java.util.Random;
import news.hearsay.extract.engine.model.Features;
import news.hearsay.extract.engine.model.Learner;
import news.hearsay.extract.engine.model.LinearModel;

/**
 * Trains the arcs of the parser by the averaged perceptron, with a dynamic oracle and exploration (Goldberg &amp; Nivre
 * 2013, arc-hybrid). Deterministic; used once.
 */
final class ArcTrainer {

    /**
     * The parser's many small weights overfit the training texts: without them it parses other texts better (chosen on
     * the dev part).
     */
    private static final float MIN_WEIGHT = 1.7f;
    /** The number of decisions in ten that follow the parser's own prediction, from the second epoch on. */
    private static final int EXPLORED_OF_TEN = 9;

    private final List<SilverText> texts;
    private final TokenFeatures[] words;
    private final byte[][] tags;
    private final Learner learner = new Learner(Parser.ACTIONS);
    private final Features features = new Features();
    private final float[] scores = new float[Parser.ACTIONS];
    private final Random random = new Random(7);
    private int step = 1;

    /** @param tags for each text the tags of its tokens, as the tagger predicts them */
    ArcTrainer(List<SilverText> texts, TokenFeatures[] words, byte[][] tags) {
        this.texts = texts;
        this.words = words;
        this.tags = tags;
    }

    LinearModel train(int epochs) {
        List<SilverText.Sentence> sentences = SilverText.sentences(texts);
        for (int epoch = 0; epoch < epochs; epoch++) {
            Collections.shuffle(sentences, random);
            long right = 0;
            long all = 0;
            for (SilverText.Sentence sentence : sentences) {
                int[] heads = texts.get(sentence.text()).annotations().heads;
                ParserState state = parse(sentence, heads, epoch > 0);
                for (int i = sentence.from(); i < sentence.to(); i++) {
                    all++;
                    right += state.head(i) == heads[i] ? 1 : 0;
                }
            }
            System.err.printf(
                    "  epoch %d: %.2f %% of heads, %d features%n", epoch + 1, 100.0 * right / all, learner.size());
        }
        return learner.averaged(step, MIN_WEIGHT);
    }

    /** Parses a sentence, and corrects the weights after each decision. */
    private ParserState parse(SilverText.Sentence sentence, int[] heads, boolean explore) {
        ParserState state = new ParserState(sentence.from(), sentence.to());
        ParserFeatures stateFeatures =
                new ParserFeatures(state, words[sentence.text()], tags[sentence.text()], sentence.to());
        while (!state.done()) {
            stateFeatures.collect(features);
            int[] rows = learner.rows(features, true);
            learner.score(rows, scores);
            int guess = bestAllowed(state);
            int wanted = bestOfLeastCost(state, heads, sentence.to());
            if (guess != wanted) {
                learner.perceptron(rows, wanted, 1, step);
                learner.perceptron(rows, guess, -1, step);
            }
            step++;
            state.apply(explore && random.nextInt(10) < EXPLORED_OF_TEN ? guess : wanted);
        }
        return state;
    }

    private int bestAllowed(ParserState state) {
        int best = -1;
        for (int action = 0; action < Parser.ACTIONS; action++) {
            if (state.allowed(action) && (best < 0 || scores[action] > scores[best])) {
                best = action;
            }
        }
        return best;
    }

    /** Of the allowed actions that cost least, the one with the best score. */
    private int bestOfLeastCost(ParserState state, int[] heads, int to) {
        int least = Integer.MAX_VALUE;
        int best = -1;
        for (int action = 0; action < Parser.ACTIONS; action++) {
            if (state.allowed(action)) {
                int cost = cost(state, action, heads, to);
                if (cost < least || cost == least && scores[action] > scores[best]) {
                    least = cost;
                    best = action;
                }
            }
        }
        return best;
    }

    /** The number of the teacher's arcs that an action puts out of reach. */
    private static int cost(ParserState state, int action, int[] heads, int to) {
        int s0 = state.top();
        int b0 = state.next();
        return switch (action) {
            case Parser.SHIFT -> shiftCost(state, heads);
            case Parser.LEFT -> {
                int head = heads[s0];
                boolean lost = head == state.below() && head >= 0 || b0 != to && (head > b0 || head < 0);
                yield (lost ? 1 : 0) + dependentsAhead(s0, b0, to, heads);
            }
            default -> {
                int head = heads[s0];
                yield (head >= b0 || head < 0 ? 1 : 0) + dependentsAhead(s0, b0, to, heads);
            }
        };
    }

    private static int shiftCost(ParserState state, int[] heads) {
        int b0 = state.next();
        int cost = 0;
        for (int i = 0; i < state.depth(); i++) {
            int s = state.stack(i);
            cost += heads[s] == b0 ? 1 : 0;
            cost += heads[b0] == s && i < state.depth() - 1 ? 1 : 0;
        }
        return cost;
    }

    private static int dependentsAhead(int token, int next, int to, int[] heads) {
        int count = 0;
        for (int i = next; i < to; i++) {
            count += heads[i] == token ? 1 : 0;
        }
        return count;
    }
}
