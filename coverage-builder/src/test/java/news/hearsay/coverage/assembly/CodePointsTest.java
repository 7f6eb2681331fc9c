package news.hearsay.coverage.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import news.hearsay.coverage.assembly.StoredArticle.Range;
import org.junit.jupiter.api.Test;

class CodePointsTest {

    @Test
    void cuts_by_code_points() {
        assertThat(new CodePoints("The gate is shut.").cut(new Range(4, 8))).isEqualTo("gate");
        assertThat(new CodePoints("🚢 The 🚢🚢 sail.").cut(new Range(6, 13))).isEqualTo("🚢🚢 sail");
    }

    @Test
    void a_range_beyond_the_end_is_cut_off() {
        assertThat(new CodePoints("gate").cut(new Range(2, 9))).isEqualTo("te");
        assertThat(new CodePoints("🚢 gate").cut(new Range(4, 9))).isEqualTo("te");
        assertThat(new CodePoints("gate").cut(new Range(7, 9))).isEmpty();
    }
}
