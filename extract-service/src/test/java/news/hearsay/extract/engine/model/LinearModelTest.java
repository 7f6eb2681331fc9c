package news.hearsay.extract.engine.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinearModelTest {

    private static final float SCALE = 0.25f;

    private final Random random = new Random(5);

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 6, 7, 8, 44, 51, 64})
    void scoresAreSumsOfTheWeightsOfTheFeatures(int labels) {
        int known = 20_000;
        Map<Integer, byte[]> weights = weights(labels, known);
        LinearModel model = LinearModel.trained(rows(labels, weights));
        for (int decision = 0; decision < 200; decision++) {
            Features features = new Features();
            for (int i = 0; i < 60; i++) {
                features.add(7, random.nextInt(known * 2));
            }
            assertScores(model, labels, weights, features);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 7, 51})
    void sumsOfManyGreatWeightsDoNotOverflow(int labels) {
        byte[] row = new byte[labels];
        Arrays.fill(row, (byte) -127);
        Features features = new Features();
        for (int i = 0; i < 1000; i++) {
            features.add(7, 1);
        }
        Map<Integer, byte[]> weights = new TreeMap<>(Map.of(features.key(0), row));
        assertScores(LinearModel.trained(rows(labels, weights)), labels, weights, features);
    }

    @Test
    void aModelIsReadAsItWasWritten() throws IOException {
        Map<Integer, byte[]> weights = weights(7, 1000);
        LinearModel read = copy(LinearModel.trained(rows(7, weights)));
        Features features = new Features();
        for (int i = 0; i < 60; i++) {
            features.add(7, i);
        }
        assertThat(read.size()).isEqualTo(weights.size());
        assertScores(read, 7, weights, features);
    }

    @Test
    void aModelThatWasReadIsNotWritten() throws IOException {
        LinearModel read = copy(LinearModel.trained(rows(3, weights(3, 10))));
        assertThatIllegalStateException().isThrownBy(() -> copy(read)).withMessageContaining("copy its file");
    }

    private static LinearModel copy(LinearModel model) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        model.write(new DataOutputStream(bytes));
        return LinearModel.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
    }

    private static void assertScores(LinearModel model, int labels, Map<Integer, byte[]> weights, Features features) {
        float[] expected = new float[labels];
        for (int i = 0; i < features.size(); i++) {
            byte[] row = weights.getOrDefault(features.key(i), new byte[labels]);
            for (int label = 0; label < labels; label++) {
                expected[label] += SCALE * row[label];
            }
        }
        float[] scores = new float[labels];
        model.score(features, scores);
        assertThat(scores).containsExactly(expected);
    }

    /** Weights of the features from 0; rows with few labels and rows with many, none of them empty. */
    private Map<Integer, byte[]> weights(int labels, int features) {
        Map<Integer, byte[]> weights = new TreeMap<>();
        Features feature = new Features();
        for (int i = 0; i < features; i++) {
            feature.clear();
            feature.add(7, i);
            byte[] row = new byte[labels];
            row[random.nextInt(labels)] = 1;
            for (int more = random.nextInt(3) * random.nextInt(labels); more > 0; more--) {
                row[random.nextInt(labels)] = (byte) (random.nextInt(127) + 1);
                row[random.nextInt(labels)] = (byte) (-random.nextInt(127) - 1);
            }
            weights.put(feature.key(0), row);
        }
        return weights;
    }

    private static FeatureRows rows(int labels, Map<Integer, byte[]> weights) {
        byte[] rows = new byte[weights.size() * (1 + 2 * labels)];
        int at = 0;
        for (byte[] row : weights.values()) {
            int start = at++;
            for (int label = 0; label < labels; label++) {
                if (row[label] != 0) {
                    rows[at++] = (byte) label;
                    rows[at++] = row[label];
                    rows[start]++;
                }
            }
        }
        int[] keys = weights.keySet().stream().mapToInt(Integer::intValue).toArray();
        return new FeatureRows(labels, SCALE, keys, Arrays.copyOf(rows, at));
    }
}
