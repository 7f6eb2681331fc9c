package news.hearsay.backends;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;

/** TCP ports of the loopback address 127.0.0.1. */
public final class Ports {

    static final String LOOPBACK = "127.0.0.1";

    private static final int MAX_PORT = 65_535;

    /**
     * Below the ports that Linux, macOS and Windows give to outgoing connections, so that none of these takes the port
     * before the server starts or while it is stopped.
     */
    private static final int FIRST = 20_000;

    private static final int AFTER_LAST = 32_000;
    private static final Set<Integer> RETURNED = ConcurrentHashMap.newKeySet();

    private Ports() {}

    /** Returns a port that was free at the time of the call, a different one on each call. */
    public static int free() {
        for (int tries = 0; tries < AFTER_LAST - FIRST; tries++) {
            int port = ThreadLocalRandom.current().nextInt(FIRST, AFTER_LAST);
            if (RETURNED.add(port) && isFree(port)) {
                return port;
            }
        }
        throw new CannotStartException(
                "no port from %d to %d is free: stop a program that uses one".formatted(FIRST, AFTER_LAST - 1));
    }

    private static boolean isFree(int port) {
        try {
            bind(port);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static void bind(int port) throws IOException {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(LOOPBACK, port));
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
        try {
            bind(port);
        } catch (IOException e) {
            throw new CannotStartException(
                    "port %d for %s is taken: stop the program that uses it or choose another port with %s"
                            .formatted(port, user, setting),
                    e);
        }
    }
}
