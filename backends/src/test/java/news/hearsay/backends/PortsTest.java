package news.hearsay.backends;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PortsTest {

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 65_536})
    void a_number_outside_the_range_of_ports_is_refused(int port) {
        assertThatExceptionOfType(CannotStartException.class)
                .isThrownBy(() -> Ports.requireFree(port, "ingest", "--port"))
                .withMessage("port %d for ingest is not a port number: choose one from 1 to 65535 with --port", port);
    }
}
