package news.hearsay.faults.fault;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import news.hearsay.faults.check.TopicReader;
import news.hearsay.faults.pipeline.Await;
import news.hearsay.faults.pipeline.ConsumerProgress;
import news.hearsay.faults.pipeline.ProcessPipeline;
import news.hearsay.faults.pipeline.ServiceInstance;
import news.hearsay.faults.pipeline.ServiceKind;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** Instances that start and stop during the load. */
final class InstanceFaults {

    private static final String NEW_VERSION = "99.0.0";
    private static final String EXTRACT = ServiceKind.EXTRACT.group();
    private static final Fault.LoadProfile LONG =
            new Fault.LoadProfile(0, Duration.ofMillis(1_200), true, Integer.MAX_VALUE);

    private InstanceFaults() {}

    static List<Fault> all() {
        return List.of(
                Fault.of(
                                "instances-come-and-go",
                                "a second instance of each service starts during the load, and stops or dies again",
                                InstanceFaults::comeAndGo)
                        .during(LONG),
                Fault.of(
                                "extractor-upgraded",
                                "an extractor of a new version takes over during the load; then it reads all articles"
                                        + " of the run again",
                                InstanceFaults::upgrade)
                        .during(LONG)
                        .withNewVersion(NEW_VERSION)
                        .cleanedUpBy(context -> {
                            context.pipeline().second(ServiceKind.EXTRACT).stop();
                            context.pipeline().service(ServiceKind.EXTRACT).start();
                        }));
    }

    private static void comeAndGo(FaultContext context) throws InterruptedException {
        ProcessPipeline pipeline = context.pipeline();
        context.load().awaitAcknowledged(1);
        List<ServiceKind> order = new ArrayList<>(ServiceKind.OF_ARTICLES);
        Collections.shuffle(order, context.random());
        for (ServiceKind kind : order) {
            pipeline.second(kind).start();
            context.pause(0, 1_000);
        }
        for (ServiceKind kind : order) {
            pipeline.second(kind).awaitReady();
        }
        context.pause(0, 2_000);
        Collections.shuffle(order, context.random());
        for (ServiceKind kind : order) {
            if (context.random().nextBoolean()) {
                pipeline.second(kind).stop();
            } else {
                pipeline.second(kind).kill();
            }
        }
    }

    private static void upgrade(FaultContext context) throws Exception {
        ProcessPipeline pipeline = context.pipeline();
        ServiceInstance older = pipeline.service(ServiceKind.EXTRACT);
        ServiceInstance newer = pipeline.second(ServiceKind.EXTRACT);
        List<String> version = List.of("--hearsay.faults.extractor-version=" + NEW_VERSION);
        context.load().awaitAcknowledged(1);
        newer.start(version, Map.of());
        newer.awaitReady();
        context.pause(0, 2_000);
        older.stop();
        context.load().await();
        try (Admin admin = pipeline.broker().admin()) {
            awaitAllRead(context, admin);
            newer.stop();
            setBack(context, admin);
            newer.start(version, Map.of());
            awaitAllRead(context, admin);
        }
    }

    private static void awaitAllRead(FaultContext context, Admin admin) throws InterruptedException {
        try (TopicReader reader = new TopicReader(context.pipeline().broker().address())) {
            Map<TopicPartition, Long> ends = reader.ends();
            ends.keySet().removeIf(partition -> !partition.topic().equals(TopicReader.ARTICLES));
            Await.until(
                    "all articles are read",
                    () -> ConsumerProgress.behind(admin, ServiceKind.EXTRACT, ends)
                            .isEmpty());
        }
    }

    /** Resets the offsets to the beginning of the run, as an operator does to read old articles again. */
    private static void setBack(FaultContext context, Admin admin) throws InterruptedException {
        Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>();
        context.starts().forEach((partition, offset) -> {
            if (partition.topic().equals(TopicReader.ARTICLES)) {
                offsets.put(partition, new OffsetAndMetadata(offset));
            }
        });
        Await.until("the offsets are set back", () -> {
            admin.alterConsumerGroupOffsets(EXTRACT, offsets).all().get(5, TimeUnit.SECONDS);
            return true;
        });
    }
}
