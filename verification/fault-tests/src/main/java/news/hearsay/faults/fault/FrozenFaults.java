package news.hearsay.faults.fault;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import news.hearsay.faults.line.Line;
import news.hearsay.faults.line.Service;
import news.hearsay.faults.line.ServiceKind;

/** Processes that stand still and come back, not knowing that the world went on. */
final class FrozenFaults {

    private static final Duration AWAY = Duration.ofSeconds(60);

    private FrozenFaults() {}

    static List<Fault> all() {
        return List.of(
                zombie(
                        ServiceKind.EXTRACT,
                        List.of(
                                "before:producer.send",
                                "before:producer.sendOffsetsToTransaction",
                                "before:producer.commitTransaction")),
                zombie(
                        ServiceKind.STORE,
                        List.of("before:database.commit", "after:database.commit", "before:consumer.commitSync")),
                Fault.of("ingest-frozen", "SIGSTOP of ingest for 5 to 15 s", FrozenFaults::freezeIngest),
                Fault.of("broker-frozen", "SIGSTOP of the broker for 5 to 20 s", FrozenFaults::freezeBroker),
                Fault.of(
                        "postgresql-frozen",
                        "SIGSTOP of all processes of PostgreSQL for 5 to 20 s",
                        FrozenFaults::freezeDatabase));
    }

    private static Fault zombie(ServiceKind kind, List<String> points) {
        String name = ServiceFaults.name(kind);
        String what = "SIGSTOP of " + name
                + " for 60 s, at a random moment or in the middle of its work; a second instance takes over, "
                + "and the first comes back as a zombie";
        return Fault.of(
                        name + "-zombie",
                        what,
                        scene -> freeze(scene, scene.line().service(kind), points))
                .preparedBy(scene -> {
                    Line line = scene.line();
                    line.second(kind).start();
                    line.awaitMembers(kind, 2);
                })
                .tidiedBy(scene -> {
                    scene.line().awaitMembers(kind, 2);
                    scene.line().second(kind).stop();
                });
    }

    private static void freeze(Scene scene, Service service, List<String> points) throws Exception {
        if (scene.random().nextInt(3) == 0) {
            scene.awaitMoment();
            service.freeze();
        } else {
            scene.freezeAt(service, scene.oneOf(points));
        }
        long frozen = System.nanoTime();
        try {
            TimeUnit.NANOSECONDS.sleep(AWAY.toNanos() - (System.nanoTime() - frozen));
        } finally {
            service.thaw();
        }
    }

    private static void freezeIngest(Scene scene) throws InterruptedException {
        Service ingest = scene.line().service(ServiceKind.INGEST);
        scene.awaitMoment();
        ingest.freeze();
        try {
            scene.pause(5_000, 15_000);
        } finally {
            ingest.thaw();
        }
    }

    private static void freezeBroker(Scene scene) throws InterruptedException {
        scene.awaitMoment();
        scene.line().broker().freeze();
        try {
            scene.pause(5_000, 20_000);
        } finally {
            scene.line().broker().thaw();
        }
    }

    private static void freezeDatabase(Scene scene) throws InterruptedException {
        scene.awaitMoment();
        scene.line().database().freeze();
        try {
            scene.pause(5_000, 20_000);
        } finally {
            scene.line().database().thaw();
        }
    }
}
