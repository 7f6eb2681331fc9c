package news.hearsay.faults.fault;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import news.hearsay.faults.pipeline.NetworkProxy;
import news.hearsay.faults.pipeline.ProcessPipeline;
import news.hearsay.faults.pipeline.ServiceKind;

/** Bad networks between the services and their backends. */
final class NetworkFaults {

    private NetworkFaults() {}

    static List<Fault> all() {
        return List.of(
                Fault.of(
                        "kafka-cut",
                        "connections of one service to Kafka are reset, and new ones too, for 1 to 12 s",
                        context -> whileBad(context, oneToKafka(context), NetworkProxy::refuse, 1_000, 12_000)),
                Fault.of(
                        "kafka-cut-amid-message",
                        "connections of every service to Kafka are reset within messages, five times",
                        context -> cutAmidMessages(context, allToKafka(context.pipeline()))),
                Fault.of(
                        "kafka-silent",
                        "no data passes between one service and Kafka for 8 to 25 s, while connections stay open",
                        context -> whileBad(context, oneToKafka(context), NetworkProxy::fallSilent, 8_000, 25_000)),
                databaseCut("postgresql-cut", ServiceKind.STORE),
                databaseCutAmidMessage("postgresql-cut-amid-message", ServiceKind.STORE),
                Fault.of(
                        "postgresql-silent",
                        "no data passes between store and PostgreSQL for 8 to 25 s, while connections stay open",
                        context -> whileBad(
                                context,
                                List.of(context.pipeline().toDatabase(ServiceKind.STORE)),
                                NetworkProxy::fallSilent,
                                8_000,
                                25_000)),
                Fault.of(
                        "network-slow",
                        "every message is delayed by 50 to 300 ms, everywhere, for 5 to 12 s",
                        context -> {
                            Duration latency = Duration.ofMillis(context.between(50, 300));
                            whileBad(
                                    context,
                                    everywhere(context.pipeline()),
                                    proxy -> proxy.delay(latency),
                                    5_000,
                                    12_000);
                        }),
                Fault.of("network-narrow", "10 to 50 kB/s for each connection, everywhere, for 5 to 12 s", context -> {
                    int bytes = context.between(10_000, 50_000);
                    whileBad(context, everywhere(context.pipeline()), proxy -> proxy.throttle(bytes), 5_000, 12_000);
                }));
    }

    static Fault databaseCut(String name, ServiceKind kind) {
        return Fault.of(
                name,
                "connections of %s to PostgreSQL are reset, and new ones too, for 1 to 12 s".formatted(kind.label()),
                context -> whileBad(
                        context, List.of(context.pipeline().toDatabase(kind)), NetworkProxy::refuse, 1_000, 12_000));
    }

    static Fault databaseCutAmidMessage(String name, ServiceKind kind) {
        return Fault.of(
                name,
                "connections of %s to PostgreSQL are reset within messages, five times".formatted(kind.label()),
                context -> cutAmidMessages(context, List.of(context.pipeline().toDatabase(kind))));
    }

    private static void whileBad(
            FaultContext context, List<NetworkProxy> proxies, Consumer<NetworkProxy> harm, int least, int most)
            throws InterruptedException {
        context.awaitMoment();
        try {
            proxies.forEach(harm);
            context.pause(least, most);
        } finally {
            proxies.forEach(NetworkProxy::heal);
        }
    }

    private static void cutAmidMessages(FaultContext context, List<NetworkProxy> proxies) throws InterruptedException {
        context.awaitMoment();
        try {
            for (int i = 0; i < 5; i++) {
                for (NetworkProxy proxy : proxies) {
                    proxy.cutAfter(context.between(1, 20_000));
                }
                context.pause(100, 1_000);
            }
        } finally {
            proxies.forEach(NetworkProxy::heal);
        }
    }

    private static List<NetworkProxy> oneToKafka(FaultContext context) {
        return List.of(context.pipeline().toKafka(context.oneOf(ServiceKind.kafkaClients())));
    }

    private static List<NetworkProxy> allToKafka(ProcessPipeline pipeline) {
        List<NetworkProxy> all = new ArrayList<>();
        for (ServiceKind kind : ServiceKind.kafkaClients()) {
            all.add(pipeline.toKafka(kind));
        }
        return all;
    }

    private static List<NetworkProxy> everywhere(ProcessPipeline pipeline) {
        List<NetworkProxy> all = allToKafka(pipeline);
        all.add(pipeline.toDatabase(ServiceKind.STORE));
        all.add(pipeline.toDatabase(ServiceKind.COVERAGE_BUILDER));
        return all;
    }
}
