package news.hearsay.faults.fault;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import news.hearsay.faults.line.Line;
import news.hearsay.faults.line.Proxy;
import news.hearsay.faults.line.ServiceKind;

/** Bad networks between the services and what they stand on. */
final class NetworkFaults {

    private NetworkFaults() {}

    static List<Fault> all() {
        return List.of(
                Fault.of(
                        "kafka-cut",
                        "one service's connections to Kafka are reset, and new ones too, for 1 to 12 s",
                        scene -> whileBad(scene, oneToKafka(scene), Proxy::refuse, 1_000, 12_000)),
                Fault.of(
                        "kafka-cut-amid-message",
                        "every service's connections to Kafka are reset in the middle of messages, five times",
                        scene -> cutAmidMessages(scene, allToKafka(scene.line()))),
                Fault.of(
                        "kafka-silent",
                        "nothing passes between one service and Kafka for 8 to 25 s, and connections stay open",
                        scene -> whileBad(scene, oneToKafka(scene), Proxy::fallSilent, 8_000, 25_000)),
                Fault.of(
                        "postgresql-cut",
                        "the store's connections to PostgreSQL are reset, and new ones too, for 1 to 12 s",
                        scene -> whileBad(scene, List.of(scene.line().toDatabase()), Proxy::refuse, 1_000, 12_000)),
                Fault.of(
                        "postgresql-cut-amid-message",
                        "the store's connections to PostgreSQL are reset in the middle of messages, five times",
                        scene -> cutAmidMessages(scene, List.of(scene.line().toDatabase()))),
                Fault.of(
                        "postgresql-silent",
                        "nothing passes between store and PostgreSQL for 8 to 25 s, and connections stay open",
                        scene -> whileBad(scene, List.of(scene.line().toDatabase()), Proxy::fallSilent, 8_000, 25_000)),
                Fault.of("network-slow", "every message waits 50 to 300 ms, everywhere, for 5 to 12 s", scene -> {
                    Duration latency = Duration.ofMillis(scene.between(50, 300));
                    whileBad(scene, everywhere(scene.line()), proxy -> proxy.delay(latency), 5_000, 12_000);
                }),
                Fault.of("network-narrow", "10 to 50 kB/s for each connection, everywhere, for 5 to 12 s", scene -> {
                    int bytes = scene.between(10_000, 50_000);
                    whileBad(scene, everywhere(scene.line()), proxy -> proxy.throttle(bytes), 5_000, 12_000);
                }));
    }

    private static void whileBad(Scene scene, List<Proxy> proxies, Consumer<Proxy> harm, int least, int most)
            throws InterruptedException {
        scene.awaitMoment();
        try {
            proxies.forEach(harm);
            scene.pause(least, most);
        } finally {
            proxies.forEach(Proxy::heal);
        }
    }

    private static void cutAmidMessages(Scene scene, List<Proxy> proxies) throws InterruptedException {
        scene.awaitMoment();
        try {
            for (int i = 0; i < 5; i++) {
                for (Proxy proxy : proxies) {
                    proxy.cutAfter(scene.between(1, 20_000));
                }
                scene.pause(100, 1_000);
            }
        } finally {
            proxies.forEach(Proxy::heal);
        }
    }

    private static List<Proxy> oneToKafka(Scene scene) {
        return List.of(scene.line().toKafka(scene.oneOf(List.of(ServiceKind.values()))));
    }

    private static List<Proxy> allToKafka(Line line) {
        List<Proxy> all = new ArrayList<>();
        for (ServiceKind kind : ServiceKind.values()) {
            all.add(line.toKafka(kind));
        }
        return all;
    }

    private static List<Proxy> everywhere(Line line) {
        List<Proxy> all = allToKafka(line);
        all.add(line.toDatabase());
        return all;
    }
}
