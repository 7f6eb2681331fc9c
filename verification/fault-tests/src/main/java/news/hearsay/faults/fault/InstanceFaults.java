package news.hearsay.faults.fault;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import news.hearsay.faults.check.TopicReader;
import news.hearsay.faults.line.Await;
import news.hearsay.faults.line.Line;
import news.hearsay.faults.line.Progress;
import news.hearsay.faults.line.Service;
import news.hearsay.faults.line.ServiceKind;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** Instances that come and go while articles come in. */
final class InstanceFaults {

    private static final String NEW_VERSION = "99.0.0";
    private static final String EXTRACT = ServiceKind.EXTRACT.group();
    private static final Fault.Shape LONG = new Fault.Shape(0, Duration.ofMillis(1_200), true, Integer.MAX_VALUE);

    private InstanceFaults() {}

    static List<Fault> all() {
        return List.of(
                Fault.of(
                                "instances-come-and-go",
                                "a second instance of each service starts amid the load, and stops or dies again",
                                InstanceFaults::comeAndGo)
                        .during(LONG),
                Fault.of(
                                "extractor-upgraded",
                                "an extractor of a new version takes over amid the load; then all articles of the run are read again",
                                InstanceFaults::upgrade)
                        .during(LONG)
                        .withNewVersion(NEW_VERSION)
                        .tidiedBy(scene -> {
                            scene.line().second(ServiceKind.EXTRACT).stop();
                            scene.line().service(ServiceKind.EXTRACT).start();
                        }));
    }

    private static void comeAndGo(Scene scene) throws InterruptedException {
        Line line = scene.line();
        scene.load().awaitAcknowledged(1);
        List<ServiceKind> order = new ArrayList<>(List.of(ServiceKind.values()));
        Collections.shuffle(order, scene.random());
        for (ServiceKind kind : order) {
            line.second(kind).start();
            scene.pause(0, 1_000);
        }
        for (ServiceKind kind : order) {
            line.second(kind).awaitReady();
        }
        scene.pause(0, 2_000);
        Collections.shuffle(order, scene.random());
        for (ServiceKind kind : order) {
            if (scene.random().nextBoolean()) {
                line.second(kind).stop();
            } else {
                line.second(kind).kill();
            }
        }
    }

    private static void upgrade(Scene scene) throws Exception {
        Line line = scene.line();
        Service older = line.service(ServiceKind.EXTRACT);
        Service newer = line.second(ServiceKind.EXTRACT);
        List<String> version = List.of("--hearsay.faults.extractor-version=" + NEW_VERSION);
        scene.load().awaitAcknowledged(1);
        newer.start(version, Map.of());
        newer.awaitReady();
        scene.pause(0, 2_000);
        older.stop();
        scene.load().await();
        try (Admin admin = line.broker().admin()) {
            awaitAllRead(scene, admin);
            newer.stop();
            setBack(scene, admin);
            newer.start(version, Map.of());
            awaitAllRead(scene, admin);
        }
    }

    private static void awaitAllRead(Scene scene, Admin admin) throws InterruptedException {
        try (TopicReader reader = new TopicReader(scene.line().broker().address())) {
            Map<TopicPartition, Long> ends = reader.ends();
            ends.keySet().removeIf(partition -> !partition.topic().equals(TopicReader.ARTICLES));
            Await.until(
                    "all articles are read",
                    () -> Progress.behind(admin, ServiceKind.EXTRACT, ends).isEmpty());
        }
    }

    /** As an operator would to have old articles read again, but only to where the run began. */
    private static void setBack(Scene scene, Admin admin) throws InterruptedException {
        Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>();
        scene.starts().forEach((partition, offset) -> {
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
