package news.hearsay.benchmarks.overload;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One connection of {@link LoadClient}, with at most one pending request. Non-blocking. It parses only as much HTTP as
 * it needs to find the end of a response.
 */
final class LoadConnection {

    private static final byte[] NOTHING = {};

    private final SocketChannel channel;
    private final SelectionKey key;
    private final ByteBuffer in = ByteBuffer.allocate(8 * 1024);
    private ByteBuffer out = ByteBuffer.wrap(NOTHING);
    private long number;
    private long due;
    private long sent;
    private boolean busy;

    LoadConnection(int port, Selector selector) throws IOException {
        channel = SocketChannel.open();
        channel.configureBlocking(false);
        channel.setOption(java.net.StandardSocketOptions.TCP_NODELAY, true);
        channel.connect(new InetSocketAddress("127.0.0.1", port));
        key = channel.register(selector, SelectionKey.OP_CONNECT, this);
    }

    /** A response; {@code closing} if the service will close the connection. */
    record Answer(int status, boolean retryAfter, boolean closing, String body) {}

    /** @param due when the request was due, by {@link System#nanoTime()} */
    void send(byte[] request, long number, long due) throws IOException {
        this.out = ByteBuffer.wrap(request);
        this.number = number;
        this.due = due;
        this.sent = System.nanoTime();
        this.busy = true;
        if (channel.isConnected()) {
            write();
        }
    }

    boolean isBusy() {
        return busy;
    }

    long number() {
        return number;
    }

    long due() {
        return due;
    }

    /** Returns when the request was passed to this connection, by {@link System#nanoTime()}. */
    long sent() {
        return sent;
    }

    /**
     * Sends and receives what is possible without blocking. @return the response; null if it is incomplete @throws
     * IOException if the connection is broken
     */
    @Nullable
    Answer proceed() throws IOException {
        if (key.isConnectable()) {
            channel.finishConnect();
            key.interestOps(SelectionKey.OP_READ);
            write();
        }
        if (key.isValid() && key.isWritable()) {
            write();
        }
        if (!key.isReadable()) {
            return null;
        }
        if (channel.read(in) < 0) {
            throw new IOException("closed");
        }
        Answer answer = answer();
        if (answer != null) {
            in.clear();
            busy = false;
        }
        return answer;
    }

    void close() {
        try {
            key.cancel();
            channel.close();
        } catch (IOException e) {
            // it is closed
        }
    }

    private void write() throws IOException {
        channel.write(out);
        key.interestOps(out.hasRemaining() ? SelectionKey.OP_READ | SelectionKey.OP_WRITE : SelectionKey.OP_READ);
    }

    private @Nullable Answer answer() {
        String text = new String(in.array(), 0, in.position(), StandardCharsets.ISO_8859_1);
        int end = text.indexOf("\r\n\r\n");
        if (end < 0) {
            return null;
        }
        String head = text.substring(0, end).toLowerCase(Locale.ROOT);
        String body = text.substring(end + 4);
        int length = head.indexOf("content-length: ");
        boolean whole = length >= 0
                ? body.length() >= Integer.parseInt(head, length + 16, lineEnd(head, length), 10)
                : body.endsWith("0\r\n\r\n");
        return whole
                ? new Answer(
                        Integer.parseInt(head, 9, 12, 10),
                        head.contains("retry-after: "),
                        head.contains("connection: close"),
                        body)
                : null;
    }

    private static int lineEnd(String head, int from) {
        int end = head.indexOf('\r', from);
        return end < 0 ? head.length() : end;
    }
}
