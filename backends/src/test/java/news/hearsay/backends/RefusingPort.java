package news.hearsay.backends;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;

/**
 * A port of 127.0.0.1 that refuses connections. It is bound without listening, so until it is closed no other program
 * can listen there.
 */
public final class RefusingPort implements AutoCloseable {

    private final Socket socket = new Socket();

    /** Takes any port. */
    public RefusingPort() {
        try {
            socket.bind(new InetSocketAddress(InetAddress.ofLiteral(Ports.LOOPBACK), 0));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The number of the port. */
    public int number() {
        return socket.getLocalPort();
    }

    /** Host and port, as in Kafka's {@code bootstrap.servers}. */
    public String address() {
        return Ports.LOOPBACK + ":" + number();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
