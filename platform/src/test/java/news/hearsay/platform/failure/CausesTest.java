package news.hearsay.platform.failure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class CausesTest {

    private final IOException deepest = new IOException("disk full\nno space left");
    private final RuntimeException failure =
            new IllegalStateException("as a library wraps it", new RuntimeException(deepest));

    @Test
    void the_root_is_the_deepest_cause() {
        assertThat(Causes.root(failure)).isSameAs(deepest);
        assertThat(Causes.root(deepest)).isSameAs(deepest);
    }

    @Test
    void the_root_is_described_in_one_line() {
        assertThat(Causes.describeRoot(failure)).isEqualTo("IOException: disk full");
        assertThat(Causes.describeRoot(new NullPointerException())).isEqualTo("NullPointerException");
    }

    @Test
    void the_description_is_at_most_300_characters_long() {
        assertThat(Causes.describeRoot(new IOException("x".repeat(1_000)))).hasSize(300);
    }

    @Test
    void the_first_cause_of_a_type_is_found() {
        assertThat(Causes.first(RuntimeException.class, failure)).contains(failure);
        assertThat(Causes.first(IOException.class, failure)).contains(deepest);
        assertThat(Causes.first(Error.class, failure)).isEmpty();
    }

    @Test
    void a_ring_of_causes_is_walked_to_a_bound() {
        Exception one = new IllegalStateException("one");
        one.initCause(new IllegalStateException("other", one));

        assertThat(Causes.of(one)).hasSize(50);
        assertThat(Causes.root(one)).isInstanceOf(IllegalStateException.class);
    }
}
