package news.hearsay.fetch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/** A server on a loopback address that sends any bytes. Without a handler of its own, robots.txt does not exist. */
final class LoopbackServer implements AutoCloseable {

    /** Small, so that {@link #sent} is close to what the client accepts. */
    private static final int SEND_BUFFER_BYTES = 64 * 1024;

    private final ServerSocket listener;
    private final Handler handler;
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();
    private final AtomicLong sent = new AtomicLong();
    private final Thread accepting;

    /** Responds to one request. */
    @FunctionalInterface
    interface Handler {

        /**
         * Responds.
         *
         * @param path the target of the request line
         */
        void respond(String path, Reply reply) throws Exception;
    }

    /** The way back to the client. Counts what is sent. */
    final class Reply {

        private final Socket socket;
        private final OutputStream out;

        private Reply(Socket socket) throws IOException {
            this.socket = socket;
            this.out = socket.getOutputStream();
        }

        void send(byte[] bytes) throws IOException {
            out.write(bytes);
            out.flush();
            sent.addAndGet(bytes.length);
        }

        /** Sends characters as ISO-8859-1. */
        void send(String text) throws IOException {
            send(text.getBytes(StandardCharsets.ISO_8859_1));
        }

        void page(String headers, byte[] body) throws IOException {
            send("HTTP/1.1 200 OK\r\n" + headers + "Content-Length: " + body.length + "\r\n\r\n");
            send(body);
        }

        void status(String status, String... headers) throws IOException {
            String lines = headers.length == 0 ? "" : String.join("\r\n", headers) + "\r\n";
            send("HTTP/1.1 " + status + "\r\n" + lines + "Content-Length: 0\r\n\r\n");
        }

        Socket socket() {
            return socket;
        }
    }

    private LoopbackServer(ServerSocket listener, Handler handler) {
        this.listener = listener;
        this.handler = handler;
        this.accepting = Thread.ofVirtual().start(this::accept);
    }

    static LoopbackServer start(Handler handler) throws IOException {
        return startOn("127.0.0.1", handler);
    }

    static LoopbackServer startOn(String address, Handler handler) throws IOException {
        return new LoopbackServer(new ServerSocket(0, 50, InetAddress.ofLiteral(address)), withoutRobots(handler));
    }

    static LoopbackServer startWithTls(SSLContext tls, Handler handler) throws IOException {
        return new LoopbackServer(
                tls.getServerSocketFactory().createServerSocket(0, 50, InetAddress.ofLiteral("127.0.0.1")),
                withoutRobots(handler));
    }

    /** A server whose handler responds for robots.txt, too. */
    static LoopbackServer startWithRobots(Handler handler) throws IOException {
        return new LoopbackServer(new ServerSocket(0, 50, InetAddress.ofLiteral("127.0.0.1")), handler);
    }

    private static Handler withoutRobots(Handler handler) {
        return (path, reply) -> {
            if (path.equals("/robots.txt")) {
                reply.status("404 Not Found");
            } else {
                handler.respond(path, reply);
            }
        };
    }

    int port() {
        return listener.getLocalPort();
    }

    String url(String path) {
        return "http://127.0.0.1:" + port() + path;
    }

    /** Request lines and headers of the requests so far, without those for robots.txt. */
    List<String> requests() {
        return requests.stream()
                .filter(request -> !request.startsWith("GET /robots.txt "))
                .toList();
    }

    long robotsRequests() {
        return requests.stream()
                .filter(request -> request.startsWith("GET /robots.txt "))
                .count();
    }

    int connections() {
        return sockets.size();
    }

    long sent() {
        return sent.get();
    }

    /** Closes the listener and all connections. The port accepts no connection afterwards. */
    @Override
    public void close() throws IOException {
        listener.close();
        // the kernel accepts connections until a pending accept() has returned
        await(accepting);
        for (Socket socket : sockets) {
            socket.close();
        }
    }

    private static void await(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                Socket socket = listener.accept();
                socket.setSendBufferSize(SEND_BUFFER_BYTES);
                sockets.add(socket);
                Thread.ofVirtual().start(() -> serve(socket));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            String head = head(socket.getInputStream());
            if (head != null) {
                requests.add(head);
                handler.respond(head.split(" ", 3)[1], new Reply(socket));
            }
        } catch (Exception e) {
            // the client closed the connection, as most of these tests expect
        }
    }

    private static @Nullable String head(InputStream in) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        while (!bytes.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
            int b = in.read();
            if (b < 0) {
                return null;
            }
            bytes.write(b);
        }
        return bytes.toString(StandardCharsets.ISO_8859_1);
    }
}
