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
 * Records of version 1 of the contract: keys, headers and bytes, none of them produced by current code. Topics retain
 * their records indefinitely, so every consumer must be able to read these. Shared with the tests of the services.
 */
public final class RecordedEvents {

    private RecordedEvents() {}

    /** Returns an article and its events: one record per topic, in the order of the pipeline. */
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
