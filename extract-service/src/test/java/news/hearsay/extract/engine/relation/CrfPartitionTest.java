package news.hearsay.extract.engine.relation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CrfPartitionTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 40, Window.MAX_TOKENS})
    void theScaledSumEqualsThatOfLogarithms(int tokens) {
        Random random = new Random(3);
        LinearChainCrf crf = LinearChainCrf.untrained();
        for (float[] row : crf.transitions) {
            for (int role = 0; role < row.length; role++) {
                row[role] += (float) random.nextGaussian(0, 3);
            }
        }
        float[][] scores = new float[tokens][TokenRole.COUNT];
        for (float[] row : scores) {
            for (int role = 0; role < row.length; role++) {
                row[role] = (float) random.nextGaussian(0, 10);
            }
        }
        LinearChainCrf.clampToCue(scores[tokens / 2]);

        double expected = crf.forward(scores, tokens, new double[tokens][TokenRole.COUNT]);

        assertThat(new CrfPartition(crf).log(scores, tokens)).isCloseTo(expected, within(1e-3));
    }
}
