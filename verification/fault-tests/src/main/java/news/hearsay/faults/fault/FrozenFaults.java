package news.hearsay.faults.fault;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import news.hearsay.faults.pipeline.ProcessPipeline;
import news.hearsay.faults.pipeline.ServiceInstance;
import news.hearsay.faults.pipeline.ServiceKind;

/** Processes that stop for some time and resume with outdated state. */
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
        String name = kind.label();
        String what = "SIGSTOP of " + name
                + " for 60 s, at a random moment or in the middle of its work; a second instance takes over, "
                + "then the first resumes as a zombie";
        return Fault.of(
                        name + "-zombie",
                        what,
                        context -> freeze(context, context.pipeline().service(kind), points))
                .preparedBy(context -> {
                    ProcessPipeline pipeline = context.pipeline();
                    pipeline.second(kind).start();
                    pipeline.awaitMembers(kind, 2);
                })
                .cleanedUpBy(context -> {
                    context.pipeline().awaitMembers(kind, 2);
                    context.pipeline().second(kind).stop();
                });
    }

    private static void freeze(FaultContext context, ServiceInstance service, List<String> points) throws Exception {
        if (context.random().nextInt(3) == 0) {
            context.awaitMoment();
            service.freeze();
        } else {
            context.freezeAt(service, context.oneOf(points));
        }
        long frozen = System.nanoTime();
        try {
            TimeUnit.NANOSECONDS.sleep(AWAY.toNanos() - (System.nanoTime() - frozen));
        } finally {
            service.thaw();
        }
    }

    private static void freezeIngest(FaultContext context) throws InterruptedException {
        ServiceInstance ingest = context.pipeline().service(ServiceKind.INGEST);
        context.awaitMoment();
        ingest.freeze();
        try {
            context.pause(5_000, 15_000);
        } finally {
            ingest.thaw();
        }
    }

    private static void freezeBroker(FaultContext context) throws InterruptedException {
        context.awaitMoment();
        context.pipeline().broker().freeze();
        try {
            context.pause(5_000, 20_000);
        } finally {
            context.pipeline().broker().thaw();
        }
    }

    private static void freezeDatabase(FaultContext context) throws InterruptedException {
        context.awaitMoment();
        context.pipeline().database().freeze();
        try {
            context.pause(5_000, 20_000);
        } finally {
            context.pipeline().database().thaw();
        }
    }
}
