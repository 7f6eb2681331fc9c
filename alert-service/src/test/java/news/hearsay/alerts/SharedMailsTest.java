package news.hearsay.alerts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import news.hearsay.coverage.assembly.Newsroom;
import news.hearsay.events.Stance;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Two instances of the service and a mail server that takes its time. */
@Tag("slow")
class SharedMailsTest {

    private static final Instant START = Instant.parse("2025-03-04T00:00:00Z");
    private static final String CLAIM = "the port of Westmark will close its northern quay in March";
    private static final int MAILS = 10;
    private static final Duration TIME_OF_A_MAIL = Duration.ofMillis(500);
    private static final String CLAIM_TIME = "--hearsay.alerts.claim-time=3s";

    /** Ten mails of half a second take longer than the claim with which all of them begin. */
    @Test
    void each_mail_is_sent_once_although_all_of_them_take_longer_than_a_claim() throws Exception {
        GreenMail mails = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mails.start();
        try (Newsroom newsroom = Newsroom.open();
                ServerSocket slow = slow(mails.getSmtp().getPort())) {
            String[] settings = {"--spring.mail.host=127.0.0.1", "--spring.mail.port=" + slow.getLocalPort(), CLAIM_TIME
            };
            try (RunningAlerts _ = RunningAlerts.on(newsroom.database(), settings);
                    RunningAlerts _ = RunningAlerts.on(newsroom.database(), settings)) {
                for (int i = 0; i < MAILS; i++) {
                    WatchRow.on("subject", Told.SUBJECT, START, "denial")
                            .mailing("erika@desk.example", "immediate")
                            .store(newsroom.sql(WatchRow.INSERT));
                }
                newsroom.store(Told.in("Courier", "first", START)
                        .says("Mara Lindqvist", CLAIM)
                        .events());
                newsroom.store(Told.in("Gazette", "second", START.plusSeconds(60))
                        .with("Jonas Ebert", Stance.DENIES, CLAIM)
                        .events());
                newsroom.cover();
                await().atMost(Duration.ofSeconds(30))
                        .until(() -> newsroom.sql("select count(*) from alert_delivery where state = 'delivered'")
                                        .query(Integer.class)
                                        .single()
                                == MAILS);
            }

            assertThat(alertsOf(mails))
                    .containsExactlyInAnyOrderElementsOf(newsroom.sql("select id::text from alert")
                            .query(String.class)
                            .list());
        } finally {
            mails.stop();
        }
    }

    private static List<String> alertsOf(GreenMail mails) throws MessagingException {
        List<String> alerts = new ArrayList<>();
        for (MimeMessage mail : mails.getReceivedMessages()) {
            alerts.addAll(List.of(mail.getHeader("Hearsay-Alert")));
        }
        return alerts;
    }

    /** Returns a port that connects to the mail server after {@link #TIME_OF_A_MAIL}. */
    private static ServerSocket slow(int port) throws IOException {
        ServerSocket listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.startVirtualThread(() -> {
            while (!listening.isClosed()) {
                try {
                    Socket client = listening.accept();
                    Thread.startVirtualThread(() -> connect(client, port));
                } catch (IOException e) {
                    return; // closed
                }
            }
        });
        return listening;
    }

    private static void connect(Socket client, int port) {
        try (client) {
            Thread.sleep(TIME_OF_A_MAIL);
            try (Socket server = new Socket(InetAddress.getLoopbackAddress(), port)) {
                Thread answers = Thread.startVirtualThread(() -> copy(server, client));
                copy(client, server);
                answers.join();
            }
        } catch (IOException e) {
            // the client sees a broken connection
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void copy(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
            to.shutdownOutput();
        } catch (IOException e) {
            // one of both was closed
        }
    }
}
