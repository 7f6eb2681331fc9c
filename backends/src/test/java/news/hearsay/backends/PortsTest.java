package news.hearsay.backends;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ConnectException;
import java.net.Socket;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PortsTest {

    @Test
    void free_ports_differ_and_are_none_that_an_outgoing_connection_gets() {
        List<Integer> ports =
                IntStream.range(0, 200).mapToObj(_ -> Ports.free()).toList();

        assertThat(ports).doesNotHaveDuplicates().allMatch(port -> port >= 20_000 && port < 32_000);
    }

    @Test
    void a_refusing_port_refuses_connections_and_cannot_be_listened_on() {
        try (RefusingPort port = new RefusingPort()) {
            assertThatThrownBy(() -> connect(port.number())).isInstanceOf(ConnectException.class);
            assertThatExceptionOfType(CannotStartException.class)
                    .isThrownBy(() -> Ports.requireFree(port.number(), "ingest", "--port"));
        }
    }

    private static void connect(int port) throws IOException {
        new Socket(Ports.LOOPBACK, port).close();
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 65_536})
    void a_number_outside_the_range_of_ports_is_refused(int port) {
        assertThatExceptionOfType(CannotStartException.class)
                .isThrownBy(() -> Ports.requireFree(port, "ingest", "--port"))
                .withMessage("port %d for ingest is not a port number: choose one from 1 to 65535 with --port", port);
    }
}
