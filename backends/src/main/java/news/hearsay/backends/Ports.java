package news.hearsay.backends;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** TCP ports of the loopback address 127.0.0.1. */
public final class Ports {

    static final String LOOPBACK = "127.0.0.1";

    private Ports() {}

    /** A port that was free a moment ago. */
    public static int free() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName(LOOPBACK))) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Makes sure that nobody listens on a port.
     *
     * @param user who wants it, as a user would name it, such as "Kafka"
     * @param setting how the user chooses another one, such as "--kafka-port"
     * @throws CannotStartException if it is taken
     */
    public static void requireFree(int port, String user, String setting) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(LOOPBACK, port));
        } catch (IOException e) {
            throw new CannotStartException(
                    "port %d, which %s needs, is taken: stop what listens there or choose another with %s"
                            .formatted(port, user, setting),
                    e);
        }
    }
}
