package news.hearsay.extract.engine.text;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import news.hearsay.extract.engine.model.Features;
import news.hearsay.extract.engine.model.Learner;
import news.hearsay.extract.engine.model.LinearModel;

/** Teaches the taggers and the parser what a slower teacher reads in the same texts (distillation). */
final class TextTrainer {

    /** What the teacher read: per token its tag, entity, head (-1 for a root) and label. */
    record Lesson(Tokens tokens, byte[] tags, byte[] entities, int[] heads, byte[] labels) {

        int end(int sentence) {
            return sentence + 1 < tokens.sentences ? tokens.sentenceStart[sentence + 1] : tokens.size;
        }
    }

    private static final float LEAST = 0.2f;
    /**
     * The parser's many small weights fit the texts that it learnt from: without them it reads others better (chosen on
     * dev).
     */
    private static final float LEAST_ARC = 1.7f;

    private final List<Lesson> lessons;
    private final TokenFeatures[] words;

    TextTrainer(List<Lesson> lessons, BrownClusters lexicon) {
        this.lessons = lessons;
        this.words = lessons.stream()
                .map(lesson -> {
                    String[] cased = Document.words(lesson.tokens());
                    return new TokenFeatures(cased, Document.lower(cased), lexicon);
                })
                .toArray(TokenFeatures[]::new);
    }

    /** One decision of a sequence: the features at a token given the labels before it. */
    private interface Extraction {
        void at(int lesson, int from, int to, int token, byte[] before, Features features);
    }

    LinearModel tagger(int epochs) {
        return sequence(
                epochs,
                PennTags.NAMES.length,
                lessons.stream().map(Lesson::tags).toArray(byte[][]::new),
                (lesson, from, to, i, before, features) ->
                        Tagger.features(words[lesson], from, to, i, before, features));
    }

    /** Learns on the tags that {@code tagger} gives, as it will read them. */
    LinearModel entities(int epochs, byte[][] tags) {
        return sequence(
                epochs,
                EntityType.values().length,
                lessons.stream().map(Lesson::entities).toArray(byte[][]::new),
                (lesson, from, to, i, before, features) ->
                        EntityTagger.features(words[lesson], tags[lesson], from, to, i, before, features));
    }

    private LinearModel sequence(int epochs, int labels, byte[][] gold, Extraction extraction) {
        Learner learner = new Learner(labels);
        Features features = new Features();
        float[] scores = new float[labels];
        int step = 1;
        int[] order = sentencesInOrder();
        Random random = new Random(7);
        for (int epoch = 0; epoch < epochs; epoch++) {
            shuffle(order, random);
            long wrong = 0;
            for (int packed : order) {
                int lesson = packed >>> 12;
                Lesson l = lessons.get(lesson);
                int sentence = packed & 0xfff;
                int from = l.tokens().sentenceStart[sentence];
                int to = l.end(sentence);
                byte[] before = new byte[l.tokens().size];
                for (int i = from; i < to; i++) {
                    extraction.at(lesson, from, to, i, before, features);
                    int[] rows = learner.rows(features, true);
                    learner.score(rows, scores);
                    int guess = Tagger.best(scores);
                    int right = gold[lesson][i];
                    if (guess != right) {
                        learner.perceptron(rows, right, 1, step);
                        learner.perceptron(rows, guess, -1, step);
                        wrong++;
                    }
                    before[i] = (byte) guess;
                    step++;
                }
            }
            System.err.printf("  epoch %d: %d wrong, %d features%n", epoch + 1, wrong, learner.size());
        }
        return learner.averaged(step, LEAST);
    }

    /** Tags as the finished tagger gives them. */
    byte[][] tagged(LinearModel model) {
        Tagger tagger = new Tagger(model);
        byte[][] tags = new byte[lessons.size()][];
        for (int lesson = 0; lesson < tags.length; lesson++) {
            Lesson l = lessons.get(lesson);
            tags[lesson] = new byte[l.tokens().size];
            for (int s = 0; s < l.tokens().sentences; s++) {
                tagger.tag(words[lesson], l.tokens().sentenceStart[s], l.end(s), tags[lesson]);
            }
        }
        return tags;
    }

    LinearModel arcs(int epochs, byte[][] tags) {
        Learner learner = new Learner(Parser.ACTIONS);
        Features features = new Features();
        float[] scores = new float[Parser.ACTIONS];
        int step = 1;
        int[] order = sentencesInOrder();
        Random random = new Random(7);
        for (int epoch = 0; epoch < epochs; epoch++) {
            shuffle(order, random);
            long right = 0;
            long all = 0;
            for (int packed : order) {
                int lesson = packed >>> 12;
                Lesson l = lessons.get(lesson);
                int sentence = packed & 0xfff;
                int from = l.tokens().sentenceStart[sentence];
                int to = l.end(sentence);
                ParserState state = new ParserState(words[lesson], tags[lesson], from, to);
                while (!state.done()) {
                    state.features(features);
                    int[] rows = learner.rows(features, true);
                    learner.score(rows, scores);
                    int guess = -1;
                    int wanted = -1;
                    int least = Integer.MAX_VALUE;
                    for (int action = 0; action < Parser.ACTIONS; action++) {
                        if (state.allowed(action)) {
                            least = Math.min(least, cost(state, action, l.heads(), from, to));
                        }
                    }
                    for (int action = 0; action < Parser.ACTIONS; action++) {
                        if (!state.allowed(action)) {
                            continue;
                        }
                        if (guess < 0 || scores[action] > scores[guess]) {
                            guess = action;
                        }
                        if (cost(state, action, l.heads(), from, to) == least
                                && (wanted < 0 || scores[action] > scores[wanted])) {
                            wanted = action;
                        }
                    }
                    if (guess != wanted) {
                        learner.perceptron(rows, wanted, 1, step);
                        learner.perceptron(rows, guess, -1, step);
                    }
                    step++;
                    // from the second epoch on, go where the parser itself would go
                    state.apply(epoch > 0 && random.nextInt(10) < 9 ? guess : wanted);
                }
                for (int i = from; i < to; i++) {
                    all++;
                    right += state.head[i - from] == l.heads()[i] ? 1 : 0;
                }
            }
            System.err.printf(
                    "  epoch %d: %.2f %% of heads, %d features%n", epoch + 1, 100.0 * right / all, learner.size());
        }
        return learner.averaged(step, LEAST_ARC);
    }

    /** How many of the teacher's arcs an action puts out of reach (Goldberg &amp; Nivre 2013, arc-hybrid). */
    private static int cost(ParserState state, int action, int[] heads, int from, int to) {
        int s0 = state.top();
        int b0 = state.next();
        int cost = 0;
        switch (action) {
            case Parser.SHIFT -> {
                for (int i = 0; i < state.depth(); i++) {
                    int s = state.stack(i);
                    cost += heads[s] == b0 ? 1 : 0;
                    cost += heads[b0] == s && i < state.depth() - 1 ? 1 : 0;
                }
            }
            case Parser.LEFT -> {
                int head = heads[s0];
                if (b0 == to) {
                    cost += head == state.below() && head >= 0 ? 1 : 0;
                } else {
                    cost += head == state.below() && head >= 0 || head > b0 || head < 0 ? 1 : 0;
                }
                cost += dependentsAhead(s0, b0, to, heads);
            }
            default -> {
                int head = heads[s0];
                cost += head >= b0 || head < 0 ? 1 : 0;
                cost += dependentsAhead(s0, b0, to, heads);
            }
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

    LinearModel labels(int epochs, byte[][] tags) {
        Learner learner = new Learner(DependencyLabels.NAMES.length);
        Features features = new Features();
        float[] scores = new float[DependencyLabels.NAMES.length];
        int step = 1;
        int[] order = sentencesInOrder();
        Random random = new Random(7);
        for (int epoch = 0; epoch < epochs; epoch++) {
            shuffle(order, random);
            long wrong = 0;
            for (int packed : order) {
                int lesson = packed >>> 12;
                Lesson l = lessons.get(lesson);
                int sentence = packed & 0xfff;
                int from = l.tokens().sentenceStart[sentence];
                int to = l.end(sentence);
                ParserState state = new ParserState(words[lesson], tags[lesson], from, to);
                state.draw(l.heads());
                for (int i = from; i < to; i++) {
                    if (l.heads()[i] < 0) {
                        continue;
                    }
                    Parser.labelFeatures(words[lesson], tags[lesson], from, to, i, l.heads(), state, features);
                    int[] rows = learner.rows(features, true);
                    learner.score(rows, scores);
                    int guess = Tagger.best(scores);
                    if (guess != l.labels()[i]) {
                        learner.perceptron(rows, l.labels()[i], 1, step);
                        learner.perceptron(rows, guess, -1, step);
                        wrong++;
                    }
                    step++;
                }
            }
            System.err.printf("  epoch %d: %d wrong, %d features%n", epoch + 1, wrong, learner.size());
        }
        return learner.averaged(step, LEAST);
    }

    private int[] sentencesInOrder() {
        int count =
                lessons.stream().mapToInt(lesson -> lesson.tokens().sentences).sum();
        int[] order = new int[count];
        int n = 0;
        for (int lesson = 0; lesson < lessons.size(); lesson++) {
            for (int s = 0; s < lessons.get(lesson).tokens().sentences; s++) {
                order[n++] = lesson << 12 | s;
            }
        }
        return Arrays.copyOf(order, n);
    }

    private static void shuffle(int[] order, Random random) {
        for (int i = order.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int swap = order[i];
            order[i] = order[j];
            order[j] = swap;
        }
    }
}
