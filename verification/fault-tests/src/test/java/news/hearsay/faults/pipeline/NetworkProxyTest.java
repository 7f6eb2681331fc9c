package news.hearsay.faults.pipeline;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class NetworkProxyTest {

    private static final int PATIENCE = 60_000;

    private ServerSocket echo;
    private NetworkProxy proxy;

    @BeforeEach
    void an_echo_behind_a_proxy() throws IOException {
        echo = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(() -> {
            while (!echo.isClosed()) {
                try {
                    Socket socket = echo.accept();
                    Thread.ofVirtual().start(() -> repeat(socket));
                } catch (IOException _) {
                    // closed
                }
            }
        });
        proxy = new NetworkProxy(0, echo.getLocalPort());
    }

    @AfterEach
    void hang_up() throws IOException {
        proxy.close();
        echo.close();
    }

    @Test
    void data_passes_in_both_directions() throws IOException {
        try (Socket socket = connected()) {
            assertThat(said(socket, "hello")).isEqualTo("hello");
        }
    }

    @Test
    void a_cut_resets_a_connection_and_accepts_the_next_one() throws IOException {
        try (Socket socket = connected()) {
            said(socket, "hello");
            proxy.cut();
            assertThatThrownBy(() -> said(socket, "again")).isInstanceOf(IOException.class);
        }
        try (Socket socket = connected()) {
            assertThat(said(socket, "hello")).isEqualTo("hello");
        }
    }

    @Test
    void a_cut_after_some_bytes_falls_within_a_message() throws IOException {
        proxy.cutAfter(3);
        try (Socket socket = connected()) {
            assertThatThrownBy(() -> said(socket, "hello")).isInstanceOf(IOException.class);
        }
    }

    @Test
    void data_held_back_by_silence_arrives_afterwards() throws IOException {
        try (Socket socket = connected()) {
            said(socket, "hello");
            proxy.fallSilent();
            socket.getOutputStream().write("again".getBytes(UTF_8));
            assertThat(socket.getInputStream().available()).isZero();
            proxy.heal();
            assertThat(new String(socket.getInputStream().readNBytes(5), UTF_8)).isEqualTo("again");
        }
    }

    @Test
    void a_delay_applies_to_every_message() throws IOException {
        proxy.delay(Duration.ofMillis(100));
        try (Socket socket = connected()) {
            long before = System.nanoTime();
            said(socket, "hello");
            assertThat(Duration.ofNanos(System.nanoTime() - before)).isGreaterThanOrEqualTo(Duration.ofMillis(200));
        }
    }

    private Socket connected() throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), proxy.port());
        socket.setSoTimeout(PATIENCE);
        return socket;
    }

    private static String said(Socket socket, String words) throws IOException {
        socket.getOutputStream().write(words.getBytes(UTF_8));
        byte[] answer = socket.getInputStream().readNBytes(words.length());
        if (answer.length < words.length()) {
            throw new IOException("the connection ended");
        }
        return new String(answer, UTF_8);
    }

    private static void repeat(Socket socket) {
        try (socket) {
            socket.getInputStream().transferTo(socket.getOutputStream());
        } catch (IOException _) {
            // reset
        }
    }
}
