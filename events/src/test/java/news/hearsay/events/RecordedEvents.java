package news.hearsay.events;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Records as they stood on the topics when version 1 of the contract was made: keys, headers and bytes, nothing of it
 * made by today's code. Topics keep their records without end, so every consumer must go on reading these. Shared with
 * the tests of the services.
 */
public final class RecordedEvents {

    private RecordedEvents() {}

    /** An article and what was found in it: one record of each topic, in the order in which an article passes them. */
    public static List<ConsumerRecord<byte[], byte[]>> ofVersion1() {
        try (InputStream records = RecordedEvents.class.getResourceAsStream("/recorded/records.v1.json")) {
            return JsonMapper.shared().readTree(records).values().stream()
                    .map(RecordedEvents::received)
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ConsumerRecord<byte[], byte[]> received(JsonNode recorded) {
        RecordHeaders headers = new RecordHeaders();
        recorded.get("headers").properties().forEach(header -> headers.add(header.getKey(), bytes(header.getValue())));
        return new ConsumerRecord<>(
                recorded.get("topic").asString(),
                0,
                0,
                0,
                TimestampType.CREATE_TIME,
                0,
                0,
                bytes(recorded.get("key")),
                bytes(recorded.get("value")),
                headers,
                Optional.empty());
    }

    private static byte[] bytes(JsonNode text) {
        return text.asString().getBytes(UTF_8);
    }
}
