package news.hearsay.backends;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** TCP ports of the loopback address 127.0.0.1. */
public final class Ports {

    static final String LOOPBACK = "127.0.0.1";

    private static final int MAX_PORT = 65_535;

    private Ports() {}

    /** Returns a port that was free at the time of the call. */
    public static int free() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName(LOOPBACK))) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Checks that a port is free.
     *
     * @param user what needs the port, for the message, such as "Kafka"
     * @param setting the option that sets the port, such as "--kafka-port"
     * @throws CannotStartException if the port is taken or is not a port number
     */
    public static void requireFree(int port, String user, String setting) {
        if (port < 1 || port > MAX_PORT) {
            throw new CannotStartException("port %d for %s is not a port number: choose one from 1 to %d with %s"
                    .formatted(port, user, MAX_PORT, setting));
        }
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(LOOPBACK, port));
        } catch (IOException e) {
            throw new CannotStartException(
                    "port %d for %s is taken: stop the program that uses it or choose another port with %s"
                            .formatted(port, user, setting),
                    e);
        }
    }
}
