package news.hearsay.extract.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import news.hearsay.extract.corpus.Reliability.Bin;
import org.assertj.core.data.Offset;

class ReliabilityTest {

    private static final Offset<Double> ROUNDED = within(1e-9);

    private final Reliability reliability = new Reliability();

    @Example
    void predictions_are_counted_by_the_tenth_of_their_confidence() {
        reliability.add(0.3, true);
        reliability.add(0.39, false);
        reliability.add(0.4, true);

        assertThat(reliability.bins()).hasSize(2);
        Bin first = reliability.bins().getFirst();
        assertThat(first.from()).isEqualTo(0.3);
        assertThat(first.predictions()).isEqualTo(2);
        assertThat(first.confidence()).isCloseTo(0.345, ROUNDED);
        assertThat(first.right()).isEqualTo(0.5);
    }

    @Example
    void confidence_1_belongs_to_the_last_bin() {
        reliability.add(0.95, true);
        reliability.add(1, true);

        assertThat(reliability.bins())
                .singleElement()
                .extracting(Bin::predictions)
                .isEqualTo(2);
    }

    @Example
    void the_error_is_the_mean_distance_of_confidence_and_share_weighted_by_predictions() {
        add(0.6, 3, 1); // three predictions: confidence 0.6, one of three is right
        add(0.9, 1, 1);

        assertThat(reliability.expectedCalibrationError())
                .isCloseTo((3 * (0.6 - 1.0 / 3) + 1 * (1 - 0.9)) / 4, ROUNDED);
    }

    @Property
    void a_perfectly_calibrated_set_has_the_error_0(
            @ForAll @Size(max = 20) List<@IntRange(min = 1, max = 50) Integer> sizes,
            @ForAll @DoubleRange(max = 1) double share) {
        for (int size : sizes) {
            int right = (int) Math.round(share * size);
            add((double) right / size, size, right);
        }

        assertThat(reliability.expectedCalibrationError()).isCloseTo(0, ROUNDED);
    }

    @Property
    void a_set_that_is_wrong_throughout_has_its_confidence_as_error(
            @ForAll @Size(min = 1, max = 50) List<@DoubleRange(max = 1) Double> confidences) {
        confidences.forEach(confidence -> reliability.add(confidence, false));

        assertThat(reliability.expectedCalibrationError())
                .isCloseTo(reliability.all().confidence(), ROUNDED);
    }

    @Example
    void without_predictions_there_is_no_bin_and_no_error() {
        assertThat(reliability.bins()).isEmpty();
        assertThat(reliability.expectedCalibrationError()).isZero();
    }

    @Example
    void a_confidence_out_of_range_is_an_error_of_the_caller() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> reliability.add(1.2, true))
                .withMessage("confidence is 1.2, but must be from 0 to 1");
    }

    @Example
    void the_table_draws_the_share_that_is_right_and_marks_the_mean_confidence() {
        add(0.75, 4, 2);
        add(0.95, 2, 2);

        assertThat(reliability.table()).isEqualToNormalizingNewlines("""
                        confidence       predicted    mean   right   0 % to 100 %: = right, | mean confidence
                        0.7 to 0.8               4    75.0    50.0   ====================          |
                        0.9 to 1.0               2    95.0   100.0   ======================================|=
                        all                      6    81.7    66.7
                        expected calibration error: 0.183
                        """);
    }

    private void add(double confidence, int predictions, int right) {
        for (int i = 0; i < predictions; i++) {
            reliability.add(confidence, i < right);
        }
    }
}
