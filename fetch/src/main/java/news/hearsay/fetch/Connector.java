package news.hearsay.fetch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;

/** Connects to one of the checked addresses of a host, with TLS if the address requires it. Thread-safe. */
final class Connector {

    private static final int MAX_ADDRESSES = 4;

    /** A server can send this much that nobody reads; the default of the operating system is several megabytes. */
    private static final int RECEIVE_BUFFER_BYTES = 256 * 1024;

    private final AddressGuard guard;
    private final SSLContext tls;
    private final Duration timeout;

    /** @param timeout how long a connection to one address may take */
    Connector(AddressGuard guard, SSLContext tls, Duration timeout) {
        this.guard = guard;
        this.tls = tls;
        this.timeout = timeout;
    }

    /**
     * A connection. Closing it ends it at once, without the closing handshake of TLS.
     *
     * @param transport the connected socket
     * @param secured the TLS socket on top of it, after the handshake; null without TLS
     */
    record Connection(BoundedSocket transport, @Nullable SSLSocket secured) implements AutoCloseable {

        @Override
        public void close() {
            try {
                transport.close();
            } catch (IOException e) {
                // nothing depends on it
            }
        }
    }

    /** Connects to the first of the addresses that accepts. */
    Connection connect(FetchAddress address, List<InetAddress> targets, TransferLimits limits) throws RefusedException {
        BoundedSocket socket = open(address, targets, limits);
        try {
            return new Connection(socket, address.isSecure() ? secured(address, socket, limits) : null);
        } catch (RefusedException e) {
            new Connection(socket, null).close();
            throw e;
        }
    }

    private BoundedSocket open(FetchAddress address, List<InetAddress> targets, TransferLimits limits)
            throws RefusedException {
        RefusedException failure = null;
        for (InetAddress target : targets.subList(0, Math.min(targets.size(), MAX_ADDRESSES))) {
            BoundedSocket socket = new BoundedSocket(limits);
            boolean connected = false;
            try {
                guard.check(address.host(), target);
                limits.startConnection();
                socket.setReceiveBufferSize(RECEIVE_BUFFER_BYTES);
                socket.connect(new InetSocketAddress(target, address.port()), limits.patienceMillis());
                guard.check(address.host(), socket.getInetAddress());
                connected = true;
                return socket;
            } catch (RefusedException e) {
                throw e;
            } catch (SocketTimeoutException e) {
                if (limits.isOver()) {
                    throw limits.outOfTime();
                }
                failure = new RefusedException(
                        FetchProblem.CONNECT_TIMEOUT,
                        "%s did not accept the connection within %s".formatted(address.host(), Shown.of(timeout)));
            } catch (IOException e) {
                failure = new RefusedException(
                        FetchProblem.CONNECT_FAILED,
                        "%s did not accept the connection on port %d".formatted(address.host(), address.port()));
            } finally {
                if (!connected) {
                    new Connection(socket, null).close();
                }
            }
        }
        throw failure == null
                ? new RefusedException(FetchProblem.UNKNOWN_HOST, "the host %s is unknown".formatted(address.host()))
                : failure;
    }

    /** The certificate is verified for the host of the address, not for the IP address. */
    private SSLSocket secured(FetchAddress address, BoundedSocket plain, TransferLimits limits)
            throws RefusedException {
        String host = address.host().startsWith("[")
                ? address.host().substring(1, address.host().length() - 1)
                : address.host();
        try {
            SSLSocket socket = (SSLSocket) tls.getSocketFactory().createSocket(plain, host, address.port(), true);
            SSLParameters parameters = socket.getSSLParameters();
            parameters.setEndpointIdentificationAlgorithm("HTTPS");
            socket.setSSLParameters(parameters);
            limits.startHandshake();
            socket.startHandshake();
            return socket;
        } catch (IOException e) {
            RefusedException violation = limits.violation();
            throw violation == null ? TlsProblems.of(address.host(), e) : violation;
        }
    }
}
