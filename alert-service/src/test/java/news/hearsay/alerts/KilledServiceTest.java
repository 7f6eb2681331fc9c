package news.hearsay.alerts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import news.hearsay.alerts.Receiver.Message;
import news.hearsay.coverage.assembly.Newsroom;
import news.hearsay.events.Ids;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The service as a process of its own, which is killed (SIGKILL) while it detects and delivers. */
@Tag("slow")
class KilledServiceTest {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Instant START = Instant.parse("2025-03-04T00:00:00Z");
    private static final int WATCHES = 5;
    private static final int THREADS = 100;
    private static final int KILLS = 3;

    @Test
    void each_of_500_alerts_arrives_although_the_service_is_killed_three_times_and_every_other_request_fails()
            throws IOException {
        try (Newsroom newsroom = Newsroom.open();
                Receiver receiver = Receiver.answering(number -> number % 2 == 0 ? 500 : 200)) {
            List<WatchRow> watches = new ArrayList<>();
            for (int i = 0; i < WATCHES; i++) {
                watches.add(WatchRow.on("subject", Told.SUBJECT, START, "many-origins")
                        .posting(receiver.url("watch-" + i))
                        .store(newsroom.sql(WatchRow.INSERT)));
            }

            List<HeldService> services = services(newsroom);
            try {
                for (int killed = 0; killed < KILLS; killed++) {
                    services.get(killed).release();
                    tell(newsroom, killed * THREADS / KILLS, (killed + 1) * THREADS / KILLS);
                    int before = receiver.accepted().size();
                    await().atMost(PATIENCE).until(() -> receiver.accepted().size() > before + 20);
                    services.get(killed).kill();
                }
                services.get(KILLS).release();
                Map<String, String> expected = expected(newsroom, watches);
                assertThat(expected).hasSize(WATCHES * THREADS);
                await().atMost(PATIENCE).until(() -> ids(receiver.accepted()).equals(expected.keySet()));
                await().atMost(PATIENCE)
                        .until(() -> newsroom.sql("select count(*) from alert_delivery where state <> 'delivered'")
                                        .query(Long.class)
                                        .single()
                                == 0);

                assertThat(ids(receiver.messages())).isEqualTo(expected.keySet());
                Map<String, Set<String>> bodies = new HashMap<>();
                for (Message message : receiver.messages()) {
                    assertThat(message.path()).isEqualTo(expected.get(message.id()));
                    assertThat(message.body()).contains("\"id\":\"" + message.id() + "\"");
                    bodies.computeIfAbsent(message.id(), _ -> new TreeSet<>()).add(message.body());
                }
                assertThat(bodies.values()).allSatisfy(sent -> assertThat(sent).hasSize(1));
            } finally {
                services.forEach(HeldService::close);
            }
        }
    }

    /** Each id with the path to which it belongs, derived from coverage and not from the table of alerts. */
    private static Map<String, String> expected(Newsroom newsroom, List<WatchRow> watches) {
        List<String> mentions =
                newsroom.sql("select id from mention").query(String.class).list();
        Map<String, String> expected = new HashMap<>();
        for (int i = 0; i < watches.size(); i++) {
            for (String mention : mentions) {
                expected.put(Ids.alert(watches.get(i).id(), "many-origins", mention), "/watch-" + i);
            }
        }
        return expected;
    }

    /** One thread for each number. */
    private static void tell(Newsroom newsroom, int from, int to) {
        for (int i = from; i < to; i++) {
            newsroom.store(Told.in(
                            "Courier of " + Names.of(i), "story-" + i, START.plusSeconds(3600L * 24 * 30 * i + 60))
                    .says(
                            "Mayor " + Names.of(i + 1000),
                            "%s will close the %s bridge near %s"
                                    .formatted(Names.of(i + 4000), Names.of(i + 2000), Names.of(i + 3000)))
                    .events());
        }
        newsroom.cover();
    }

    private static Set<String> ids(List<Message> messages) {
        return messages.stream().map(Message::id).collect(Collectors.toSet());
    }

    /** One to be killed each time, and one that ends the work. */
    private static List<HeldService> services(Newsroom newsroom) throws IOException {
        List<HeldService> services = new ArrayList<>();
        for (int i = 0; i <= KILLS; i++) {
            services.add(HeldService.start(RunningAlerts.arguments(
                    newsroom.database(),
                    "--spring.main.web-application-type=none",
                    "--hearsay.alerts.max-attempts=100",
                    "--hearsay.alerts.claim-time=1s")));
        }
        return services;
    }
}
