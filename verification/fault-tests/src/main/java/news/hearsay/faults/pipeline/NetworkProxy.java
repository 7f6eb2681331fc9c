package news.hearsay.faults.pipeline;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** A TCP proxy on loopback that can simulate a bad network. */
public final class NetworkProxy implements AutoCloseable {

    private static final int CHUNK = 16 * 1024;
    private static final long NO_LIMIT = Long.MAX_VALUE;

    private final ServerSocket door;
    private final InetSocketAddress target;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private final AtomicLong untilCut = new AtomicLong(NO_LIMIT);
    private volatile boolean refusing;
    private volatile boolean silent;
    private volatile Duration latency = Duration.ZERO;
    private volatile long bytesPerSecond = NO_LIMIT;

    NetworkProxy(int port, int targetPort) throws IOException {
        door = new ServerSocket();
        door.setReuseAddress(true);
        door.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 200);
        target = new InetSocketAddress(InetAddress.getLoopbackAddress(), targetPort);
        Thread.ofVirtual().name("proxy-" + port).start(this::accept);
    }

    int port() {
        return door.getLocalPort();
    }

    /** Resets all connections. New ones are accepted. */
    public void cut() {
        for (Socket socket : sockets) {
            reset(socket);
        }
    }

    /** Resets all connections after this number of further bytes, most likely within a message. */
    public void cutAfter(long bytes) {
        untilCut.set(bytes);
    }

    /** Resets all connections and every new one, until {@link #heal}. */
    public void refuse() {
        refusing = true;
        cut();
    }

    /** Stops all traffic but keeps connections open, until {@link #heal}. */
    public void fallSilent() {
        silent = true;
    }

    /** Delays every piece of data in both directions, until {@link #heal}. */
    public void delay(Duration time) {
        latency = time;
    }

    /** Limits each connection and direction to this number of bytes per second, until {@link #heal}. */
    public void throttle(long bytes) {
        bytesPerSecond = bytes;
    }

    /** Restores a good network. */
    public void heal() {
        untilCut.set(NO_LIMIT);
        refusing = false;
        silent = false;
        latency = Duration.ZERO;
        bytesPerSecond = NO_LIMIT;
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        cut();
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                Socket client = door.accept();
                if (refusing) {
                    reset(client);
                } else {
                    Thread.ofVirtual().start(() -> connect(client));
                }
            } catch (IOException _) {
                // the proxy is closed, or the client has disconnected
            }
        }
    }

    private void connect(Socket client) {
        Socket server = new Socket();
        try {
            server.connect(target, 5_000);
            client.setTcpNoDelay(true);
            server.setTcpNoDelay(true);
            sockets.add(client);
            sockets.add(server);
            Thread.ofVirtual().start(() -> pump(client, server));
            Thread.ofVirtual().start(() -> pump(server, client));
        } catch (IOException e) {
            reset(client);
            reset(server);
        }
    }

    private void pump(Socket from, Socket to) {
        byte[] chunk = new byte[CHUNK];
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int length = in.read(chunk); length >= 0; length = in.read(chunk)) {
                while (silent) {
                    Thread.sleep(20);
                }
                Thread.sleep(latency);
                out.write(chunk, 0, allowed(length));
                if (untilCut.get() <= 0) {
                    untilCut.set(NO_LIMIT);
                    cut();
                }
                if (bytesPerSecond != NO_LIMIT) {
                    Thread.sleep(Duration.ofMillis(1_000L * length / bytesPerSecond));
                }
            }
        } catch (IOException e) {
            reset(from);
            reset(to);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            sockets.remove(from);
            sockets.remove(to);
        }
    }

    private int allowed(int length) {
        if (untilCut.get() == NO_LIMIT) {
            return length;
        }
        long left = untilCut.getAndAdd(-length);
        return Math.clamp(left, 0, length);
    }

    private static void reset(Socket socket) {
        try {
            socket.setSoLinger(true, 0);
        } catch (IOException _) {
            // it is closed
        }
        try {
            socket.close();
        } catch (IOException _) {
            // it is closed
        }
    }
}
