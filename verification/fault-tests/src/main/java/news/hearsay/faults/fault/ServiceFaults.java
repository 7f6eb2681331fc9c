package news.hearsay.faults.fault;

import java.util.List;
import java.util.Locale;
import news.hearsay.faults.line.Line;
import news.hearsay.faults.line.Service;
import news.hearsay.faults.line.ServiceKind;

/** Services that die, at random moments and at the worst ones. */
final class ServiceFaults {

    private ServiceFaults() {}

    static List<Fault> all() {
        return List.of(
                killed(ServiceKind.INGEST),
                killedAt(
                        ServiceKind.INGEST,
                        "before-produce",
                        "just before it sends an article to Kafka",
                        "before:producer.send",
                        8),
                killedAt(
                        ServiceKind.INGEST,
                        "after-produce",
                        "when Kafka has an article, and the client does not know",
                        "acknowledged:producer",
                        8),
                killed(ServiceKind.EXTRACT),
                killedAt(
                        ServiceKind.EXTRACT,
                        "in-transaction",
                        "when it has sent findings that are not committed",
                        "before:producer.sendOffsetsToTransaction",
                        2),
                killedAt(
                        ServiceKind.EXTRACT,
                        "before-commit",
                        "when it has sent findings and offsets that are not committed",
                        "before:producer.commitTransaction",
                        2),
                killedAt(
                        ServiceKind.EXTRACT,
                        "after-commit",
                        "just after a commit",
                        "after:producer.commitTransaction",
                        2),
                killed(ServiceKind.STORE),
                killedAt(
                        ServiceKind.STORE,
                        "before-database-commit",
                        "when rows are written and not committed",
                        "before:database.commit",
                        2),
                killedAt(
                        ServiceKind.STORE,
                        "before-offset-commit",
                        "when rows are committed and offsets are not",
                        "before:consumer.commitSync",
                        2),
                Fault.of("all-services-killed", "SIGKILL of all three services at once", ServiceFaults::killAll));
    }

    private static Fault killed(ServiceKind kind) {
        return Fault.of(name(kind) + "-killed", "SIGKILL of " + name(kind) + " at a random moment, twice", scene -> {
            Service service = scene.line().service(kind);
            scene.awaitMoment();
            service.kill();
            scene.pause(0, 1_000);
            service.start();
            scene.pause(0, 4_000);
            service.kill();
            service.start();
        });
    }

    private static Fault killedAt(ServiceKind kind, String when, String words, String point, int mostTimes) {
        return Fault.of(name(kind) + "-killed-" + when, "death of " + name(kind) + " " + words, scene -> {
            Service service = scene.line().service(kind);
            scene.haltAt(service, point, mostTimes);
            scene.pause(0, 1_000);
            service.start();
        });
    }

    private static void killAll(Scene scene) throws InterruptedException {
        Line line = scene.line();
        scene.awaitMoment();
        for (ServiceKind kind : ServiceKind.values()) {
            line.service(kind).kill();
        }
        scene.pause(0, 1_000);
        for (ServiceKind kind : ServiceKind.values()) {
            line.service(kind).start();
        }
    }

    static String name(ServiceKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
