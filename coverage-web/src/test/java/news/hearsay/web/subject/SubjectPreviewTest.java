package news.hearsay.web.subject;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SubjectPreviewTest {

    @ParameterizedTest
    @CsvSource({"8000, 1000000, 37, 4600", "8000, 16000, 0, 0", "0, 0, 0, 0", "3, 7, 1, 2", "5, 5, 4, 4"})
    void a_count_of_a_sample_is_scaled_to_all_articles(long read, long inAll, long count, long estimate) {
        var result = new SubjectPreview.Result(false, read, inAll, 0, count, List.of(), List.of(), List.of());

        assertThat(result.estimate(count)).isEqualTo(estimate);
    }
}
