package news.hearsay.faults.fault;

import java.util.List;
import news.hearsay.faults.pipeline.ProcessPipeline;
import news.hearsay.faults.pipeline.ServiceInstance;
import news.hearsay.faults.pipeline.ServiceKind;

/** Services that die, at random moments and at the most critical points. */
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
                        "when Kafka has an article and the client has no response",
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
                Fault.of("all-services-killed", "SIGKILL of all services at once", ServiceFaults::killAll));
    }

    static Fault killed(ServiceKind kind) {
        return Fault.of(
                kind.label() + "-killed", "SIGKILL of " + kind.label() + " at a random moment, twice", context -> {
                    ServiceInstance service = context.pipeline().service(kind);
                    context.awaitMoment();
                    service.kill();
                    context.pause(0, 1_000);
                    service.start();
                    context.pause(0, 4_000);
                    service.kill();
                    service.start();
                });
    }

    static Fault killedAt(ServiceKind kind, String when, String words, String point, int mostTimes) {
        return Fault.of(kind.label() + "-killed-" + when, kind.label() + " dies " + words, context -> {
            ServiceInstance service = context.pipeline().service(kind);
            context.haltAt(service, point, mostTimes);
            context.pause(0, 1_000);
            service.start();
        });
    }

    private static void killAll(FaultContext context) throws InterruptedException {
        ProcessPipeline pipeline = context.pipeline();
        context.awaitMoment();
        for (ServiceKind kind : ServiceKind.OF_ARTICLES) {
            pipeline.service(kind).kill();
        }
        context.pause(0, 1_000);
        for (ServiceKind kind : ServiceKind.OF_ARTICLES) {
            pipeline.service(kind).start();
        }
    }
}
