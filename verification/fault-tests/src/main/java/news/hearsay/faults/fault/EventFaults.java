package news.hearsay.faults.fault;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import news.hearsay.faults.check.CommittedRecord;
import news.hearsay.faults.check.TopicReader;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Events that arrive more than once or in another order. */
final class EventFaults {

    private EventFaults() {}

    static List<Fault> all() {
        return List.of(
                Fault.of(
                        "events-duplicated",
                        "committed records of all four topics are sent again, in three rounds",
                        EventFaults::repeat),
                Fault.of(
                                "events-reordered",
                                "all events of the batch arrive in random order, across topics and within, half of"
                                        + " them before any article is posted",
                                context -> send(context, half(context, 1)))
                        .preparedBy(context -> send(context, half(context, 0))));
    }

    private static void repeat(FaultContext context) throws InterruptedException, ExecutionException {
        for (int i = 0; i < 3; i++) {
            context.awaitMoment();
            try (TopicReader reader =
                    new TopicReader(context.pipeline().broker().address())) {
                List<CommittedRecord> messages = new ArrayList<>(reader.since(context.starts()));
                messages.removeIf(_ -> context.random().nextInt(3) == 0);
                Collections.shuffle(messages, context.random());
                send(context, messages);
            }
        }
    }

    private static List<CommittedRecord> half(FaultContext context, int which) {
        List<CommittedRecord> messages = new ArrayList<>();
        for (int i = which; i < context.undisturbed().size(); i += 2) {
            messages.add(context.undisturbed().get(i));
        }
        Collections.shuffle(messages, context.random());
        return messages;
    }

    private static void send(FaultContext context, List<CommittedRecord> messages)
            throws InterruptedException, ExecutionException {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", context.pipeline().broker().address(), "acks", "all");
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            List<Future<?>> sent = new ArrayList<>();
            for (CommittedRecord message : messages) {
                var copy = new ProducerRecord<>(message.topic(), message.key(), message.value());
                message.headers().forEach((name, value) -> copy.headers().add(name, value.getBytes(UTF_8)));
                copy.headers().remove(CommittedRecord.INJECTED).add(CommittedRecord.INJECTED, new byte[0]);
                sent.add(producer.send(copy));
            }
            producer.flush();
            for (Future<?> one : sent) {
                one.get();
            }
        }
    }
}
