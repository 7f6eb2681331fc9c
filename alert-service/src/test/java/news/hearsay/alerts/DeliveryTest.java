package news.hearsay.alerts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import news.hearsay.alerts.Receiver.Message;
import news.hearsay.alerts.detect.Detection;
import news.hearsay.alerts.webhook.WebhookSignature;
import news.hearsay.coverage.assembly.Newsroom;
import news.hearsay.events.Stance;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** How alerts reach their receivers. */
@Tag("slow")
@ExtendWith(OutputCaptureExtension.class)
class DeliveryTest {

    private static final Duration PATIENCE = Duration.ofSeconds(12);
    private static final Instant START = Instant.parse("2025-03-04T00:00:00Z");
    private static final String CLAIM = "the port of Westmark will close its northern quay in March";

    private static Newsroom newsroom;
    private static int articles;

    @BeforeAll
    static void start() {
        newsroom = Newsroom.open();
        newsroom.store(
                Told.in("Courier", "first", START).says("Mara Lindqvist", CLAIM).events());
        newsroom.cover();
    }

    @AfterAll
    static void stop() {
        newsroom.close();
    }

    @BeforeEach
    void removeWatches() {
        newsroom.sql("truncate watch, watch_seen, alert, alert_delivery").update();
    }

    @Test
    void the_names_of_secrets_are_stored() {
        try (RunningAlerts _ = RunningAlerts.on(newsroom.database(), "--hearsay.alerts.secrets.desk=whsec_c2VjcmV0")) {
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(text("select max(names::text) from webhook_secrets"))
                            .isEqualTo("{default,desk}"));
        }
    }

    @Test
    void a_webhook_is_signed_and_has_the_alert() {
        try (Receiver receiver = Receiver.answering(_ -> 204);
                RunningAlerts _ = RunningAlerts.on(newsroom.database())) {
            watch(denials().posting(receiver.url("alerts")));
            deny();

            Message message = await().atMost(PATIENCE)
                    .until(receiver::messages, list -> list.size() == 1)
                    .getFirst();
            assertThat(message.id()).isEqualTo(text("select id::text from alert"));
            assertThat(WebhookSignature.of(RunningAlerts.SECRET)
                            .headers(
                                    message.id(),
                                    Instant.ofEpochSecond(Long.parseLong(message.timestamp())),
                                    message.body()))
                    .containsEntry("webhook-signature", message.signature());
            assertThat(message.body())
                    .isEqualTo(text("select body from alert"))
                    .contains("\"type\":\"watch.denial\"", "\"page\":\"https://coverage.example/threads/", CLAIM);
            awaitState("delivered");
        }
    }

    @Test
    void a_failed_webhook_is_sent_again_with_the_same_id_and_bytes() {
        try (Receiver receiver = Receiver.answering(number -> number < 3 ? 500 : 200);
                RunningAlerts _ = RunningAlerts.on(newsroom.database())) {
            watch(denials().posting(receiver.url("alerts")));
            deny();

            awaitState("delivered");
            assertThat(receiver.messages()).hasSize(4);
            assertThat(receiver.messages()).extracting(Message::id).containsOnly(text("select id::text from alert"));
            assertThat(receiver.messages()).extracting(Message::body).containsOnly(text("select body from alert"));
        }
    }

    @Test
    void a_webhook_that_fails_too_often_is_given_up_and_tried_again_when_the_owner_asks() {
        try (Receiver receiver = Receiver.answering(number -> number < 3 ? 503 : 200);
                RunningAlerts _ = RunningAlerts.on(newsroom.database(), "--hearsay.alerts.max-attempts=3")) {
            watch(denials().posting(receiver.url("alerts")));
            deny();
            awaitState("dead");
            assertThat(text("select last_error from alert_delivery")).isEqualTo("the receiver answered 503");

            newsroom.sql("update watch set replayed_at = now(), version = '2'").update();

            awaitState("delivered");
            assertThat(receiver.messages())
                    .hasSize(4)
                    .extracting(Message::id)
                    .containsOnly(text("select id::text from alert"));
        }
    }

    @Test
    void a_webhook_does_not_reach_this_machine_unless_its_range_is_allowed() {
        try (Receiver receiver = Receiver.answering(_ -> 200);
                RunningAlerts _ = RunningAlerts.on(
                        newsroom.database(),
                        "--hearsay.fetch.allowed-ranges=10.9.9.0/24",
                        "--hearsay.alerts.max-attempts=1")) {
            watch(denials().posting(receiver.url("alerts")));
            deny();

            awaitState("dead");
            assertThat(text("select last_error from alert_delivery")).startsWith("address-not-public: ");
            assertThat(receiver.messages()).isEmpty();
        }
    }

    @Test
    void a_webhook_without_a_secret_is_not_sent() {
        try (Receiver receiver = Receiver.answering(_ -> 200);
                RunningAlerts _ = RunningAlerts.on(newsroom.database(), "--hearsay.alerts.max-attempts=1")) {
            watch(denials().posting(receiver.url("alerts")));
            newsroom.sql("update watch set webhook_secret = 'other'").update();
            deny();

            awaitState("dead");
            assertThat(text("select last_error from alert_delivery"))
                    .isEqualTo("there is no secret \"other\"; set hearsay.alerts.secrets.other");
            assertThat(receiver.messages()).isEmpty();
        }
    }

    @Test
    void no_secret_is_written_to_a_log_or_to_the_database(CapturedOutput output) {
        try (Receiver receiver = Receiver.answering(_ -> 500);
                RunningAlerts alerts = RunningAlerts.on(
                        newsroom.database(),
                        "--hearsay.alerts.max-attempts=1",
                        "--hearsay.alerts.secrets.broken=whsec_notBase64!",
                        "--logging.level.news.hearsay=trace")) {
            watch(denials().posting(receiver.url("alerts")));
            watch(denials().posting(receiver.url("alerts")));
            newsroom.sql(
                            "update watch set webhook_secret = 'broken' where id = (select min(id::text)::uuid from watch)")
                    .update();
            deny();

            await().atMost(PATIENCE)
                    .until(() -> texts("select last_error from alert_delivery where state = 'dead'")
                                    .size()
                            == 2);
            assertThat(texts("select last_error from alert_delivery"))
                    .containsExactlyInAnyOrder(
                            "the receiver answered 500",
                            "hearsay.alerts.secrets.broken must be whsec_ and Base64, several separated by commas");
            assertThat(alerts.bean(AlertProperties.class).toString()).contains("broken", "default");
            assertThat(output.getAll() + alerts.bean(AlertProperties.class) + receiver.messages())
                    .doesNotContain("notBase64", RunningAlerts.SECRET.substring("whsec_".length()));
        }
    }

    @Test
    void without_a_mail_server_a_mail_waits() {
        try (RunningAlerts _ = RunningAlerts.on(newsroom.database(), "--spring.mail.host=")) {
            watch(denials().mailing("erika@desk.example", "immediate"));
            deny();

            await().atMost(PATIENCE)
                    .until(() -> texts("select last_error from alert_delivery")
                            .contains("there is no mail server; set spring.mail.host"));
        }
    }

    @Test
    void an_alert_that_was_stored_but_not_delivered_before_a_crash_is_delivered_after_it() {
        try (Receiver receiver = Receiver.answering(_ -> 200)) {
            try (RunningAlerts detecting = RunningAlerts.on(newsroom.database(), "--hearsay.alerts.enabled=false")) {
                watch(denials().posting(receiver.url("alerts")));
                deny();
                detecting.bean(Detection.class).run();
                // an attempt was begun and never ended
                newsroom.sql("""
                    update alert_delivery set claimed_by = gen_random_uuid(), attempts = 1, next_attempt_at = now() + interval '1 s'
                    """).update();
            }
            assertThat(receiver.messages()).isEmpty();
            try (RunningAlerts _ = RunningAlerts.on(newsroom.database())) {
                awaitState("delivered");
                assertThat(receiver.messages()).hasSize(1);
            }
        }
    }

    @Test
    void an_immediate_mail_has_one_alert() throws Exception {
        withMailServer((mails, port) -> {
            try (RunningAlerts _ = RunningAlerts.on(newsroom.database(), smtp(port))) {
                watch(denials().mailing("erika@desk.example", "immediate"));
                deny();
                deny();

                MimeMessage[] received = awaitMails(mails, 2);
                assertThat(received[0].getSubject()).isEqualTo("My watch: " + CLAIM);
                assertThat(received[0].getAllRecipients()[0].toString()).isEqualTo("erika@desk.example");
                assertThat(GreenMailUtil.getBody(received[0]))
                        .contains("denies it", "https://coverage.example/threads/");
                assertThat(Arrays.stream(received).map(DeliveryTest::alertOf))
                        .containsExactlyInAnyOrderElementsOf(texts("select id::text from alert"));
            }
        });
    }

    @Test
    void a_daily_mail_has_all_alerts_of_the_day() throws Exception {
        withMailServer((mails, port) -> {
            try (RunningAlerts _ = RunningAlerts.on(newsroom.database(), smtp(port))) {
                watch(denials().mailing("erika@desk.example", "daily"));
                deny();
                deny();
                await().atMost(PATIENCE)
                        .until(() -> texts("select id::text from alert").size() == 2);
                assertThat(mails.getReceivedMessages()).isEmpty();
                assertThat(text("""
                    select distinct (next_attempt_at at time zone 'UTC')::time::text from alert_delivery
                    """)).isEqualTo("06:00:00");

                newsroom.sql("update alert_delivery set next_attempt_at = now()")
                        .update();

                MimeMessage digest = awaitMails(mails, 1)[0];
                assertThat(digest.getSubject()).isEqualTo("Hearsay: 2 alerts");
                assertThat(digest.getHeader("Hearsay-Alert"))
                        .containsExactlyInAnyOrderElementsOf(texts("select id::text from alert"));
                awaitState("delivered");
            }
        });
    }

    @Test
    void a_mail_waits_while_the_server_is_unavailable() throws Exception {
        withMailServer((mails, port) -> {
            mails.stop();
            try (RunningAlerts _ = RunningAlerts.on(newsroom.database(), smtp(port))) {
                watch(denials().mailing("erika@desk.example", "immediate"));
                deny();
                await().atMost(PATIENCE)
                        .until(() -> !texts(
                                        "select alert_id::text from alert_delivery where last_error like 'the mail server%'")
                                .isEmpty());

                mails.start();

                awaitMails(mails, 1);
            }
        });
    }

    private interface MailTest {
        void run(GreenMail mails, int port) throws MessagingException;
    }

    private static void withMailServer(MailTest test) throws MessagingException {
        int port = freePort();
        GreenMail mails = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mails.start();
        try {
            test.run(mails, port);
        } finally {
            mails.stop();
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String[] smtp(int port) {
        return new String[] {"--spring.mail.host=127.0.0.1", "--spring.mail.port=" + port};
    }

    private static MimeMessage[] awaitMails(GreenMail mails, int number) {
        assertThat(mails.waitForIncomingEmail(PATIENCE.toMillis(), number)).isTrue();
        return mails.getReceivedMessages();
    }

    private static String alertOf(MimeMessage mail) {
        try {
            return mail.getHeader("Hearsay-Alert")[0];
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static WatchRow denials() {
        return WatchRow.on("subject", Told.SUBJECT, START.plusSeconds(60L * (articles + 1)), "denial");
    }

    private static void watch(WatchRow watch) {
        watch.store(newsroom.sql(WatchRow.INSERT));
    }

    /** One more article with a denial. */
    private static void deny() {
        articles++;
        // the same words of one outlet at another address would be a revision
        newsroom.store(Told.in("Gazette " + articles, "denial-" + articles, START.plusSeconds(60L * articles))
                .with("Jonas " + Names.of(articles), Stance.DENIES, CLAIM)
                .events());
        newsroom.cover();
    }

    private static void awaitState(String state) {
        await().atMost(PATIENCE)
                .until(() -> texts("select distinct state from alert_delivery").equals(List.of(state)));
    }

    private static String text(String query) {
        return newsroom.sql(query).query(String.class).single();
    }

    private static List<String> texts(String query) {
        return newsroom.sql(query).query(String.class).list();
    }
}
