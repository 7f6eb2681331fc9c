package news.hearsay.faults.fault;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import news.hearsay.faults.check.Message;
import news.hearsay.faults.check.TopicReader;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Events that come more than once, and in another order. */
final class EventFaults {

    private EventFaults() {}

    static List<Fault> all() {
        return List.of(
                Fault.of(
                        "events-duplicated",
                        "what was committed on all four topics is sent again, three times over",
                        EventFaults::repeat),
                Fault.of(
                                "events-reordered",
                                "all events of the batch come in random order, across topics and within, half of them before any is posted",
                                scene -> send(scene, half(scene, 1)))
                        .preparedBy(scene -> send(scene, half(scene, 0))));
    }

    private static void repeat(Scene scene) throws InterruptedException, ExecutionException {
        for (int i = 0; i < 3; i++) {
            scene.awaitMoment();
            try (TopicReader reader = new TopicReader(scene.line().broker().address())) {
                List<Message> messages = new ArrayList<>(reader.since(scene.starts()));
                messages.removeIf(_ -> scene.random().nextInt(3) == 0);
                Collections.shuffle(messages, scene.random());
                send(scene, messages);
            }
        }
    }

    private static List<Message> half(Scene scene, int which) {
        List<Message> messages = new ArrayList<>();
        for (int i = which; i < scene.undisturbed().size(); i += 2) {
            messages.add(scene.undisturbed().get(i));
        }
        Collections.shuffle(messages, scene.random());
        return messages;
    }

    private static void send(Scene scene, List<Message> messages) throws InterruptedException, ExecutionException {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", scene.line().broker().address(), "acks", "all");
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            List<Future<?>> sent = new ArrayList<>();
            for (Message message : messages) {
                var copy = new ProducerRecord<>(message.topic(), message.key(), message.value());
                message.headers().forEach((name, value) -> copy.headers().add(name, value.getBytes(UTF_8)));
                copy.headers().remove(Message.INJECTED).add(Message.INJECTED, new byte[0]);
                sent.add(producer.send(copy));
            }
            producer.flush();
            for (Future<?> one : sent) {
                one.get();
            }
        }
    }
}
