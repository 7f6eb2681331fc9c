package news.hearsay.endtoend;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import news.hearsay.events.Event;
import news.hearsay.events.EventCodec;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One line of {@code bad-records.txt}: a valid event of its topic with one defect, and the expected outcome.
 *
 * @param number the line's number, from 1
 * @param extract the expected reason of the dead letter in extract, {@code taken} or {@code .}
 * @param store the same for store
 */
record BadRecord(int number, String topic, String where, String what, String extract, String store) {

    /** A header with the line's number, which identifies the record in its dead letter. */
    static final String MARK = "made-of-line";

    private static final JsonMapper MAPPER = JsonMapper.shared();

    static List<BadRecord> all() throws IOException {
        try (BufferedReader in = new BufferedReader(new InputStreamReader(
                BadRecord.class.getResourceAsStream("bad-records.txt"), StandardCharsets.UTF_8))) {
            int[] number = {0};
            return in.lines()
                    .map(line -> line(++number[0], line))
                    .filter(record -> record.topic.startsWith("hearsay."))
                    .toList();
        }
    }

    private static BadRecord line(int number, String line) {
        String[] parts = line.split("\\|");
        if (line.startsWith("#") || parts.length != 5) {
            return new BadRecord(number, "", "", "", "", "");
        }
        return new BadRecord(
                number,
                "hearsay." + parts[0].strip() + ".v1",
                parts[1].strip(),
                parts[2].strip(),
                parts[3].strip(),
                parts[4].strip());
    }

    /** @param good a valid event of the topic */
    ProducerRecord<byte[], byte[]> spoilt(Event good) {
        ProducerRecord<String, byte[]> record =
                EventCodec.encode(good, java.time.Instant.parse("2025-02-24T09:30:00Z"));
        byte[] key = record.key().getBytes(StandardCharsets.UTF_8);
        byte[] value = record.value();
        Headers headers = new RecordHeaders(record.headers());
        if (where.equals("key")) {
            key = what.equals("null") ? null : bytes(what);
        } else if (where.equals("value")) {
            value = what.equals("null") ? null : bytes(what);
        } else if (where.equals("header *")) {
            headers = new RecordHeaders();
        } else if (where.startsWith("header ")) {
            String name = where.substring("header ".length());
            headers.remove(name);
            if (!what.equals("-")) {
                headers.add(name, bytes(what));
            }
        } else {
            value = changed(MAPPER.readTree(value));
        }
        headers.add(MARK, Integer.toString(number).getBytes(StandardCharsets.UTF_8));
        return new ProducerRecord<>(topic, number % TestPipeline.PARTITIONS, key, value, headers);
    }

    private byte[] changed(JsonNode data) {
        JsonPointer pointer = JsonPointer.compile(where);
        JsonNode holder = data.at(pointer.head());
        // No node can hold this number: a string is written first and then replaced.
        JsonNode replacement = what.equals("-") ? null : MAPPER.readTree(what.equals("1e400") ? "\"1e400\"" : what);
        switch (holder) {
            case ObjectNode object
            when replacement == null -> object.remove(pointer.last().getMatchingProperty());
            case ObjectNode object -> object.set(pointer.last().getMatchingProperty(), replacement);
            case ArrayNode array -> array.set(pointer.last().getMatchingIndex(), replacement);
            default -> throw new IllegalStateException("line %d: there is no %s".formatted(number, where));
        }
        return new String(MAPPER.writeValueAsBytes(data), StandardCharsets.UTF_8)
                .replace("\"1e400\"", "1e400")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static byte @Nullable [] bytes(String text) {
        String[] repeated = text.split(" times ", 2);
        if (repeated.length == 2) {
            return repeated[1].repeat(Integer.parseInt(repeated[0])).getBytes(StandardCharsets.UTF_8);
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (String part : text.split("(?=\\\\x[0-9a-f]{2})")) {
            boolean isByte = part.matches("(?s)\\\\x[0-9a-f]{2}.*");
            if (isByte) {
                bytes.write(Integer.parseInt(part.substring(2, 4), 16));
            }
            bytes.writeBytes((isByte ? part.substring(4) : part).getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    @Override
    public String toString() {
        return "line %d: %s %s = %s"
                .formatted(number, topic, where, what.length() < 80 ? what : what.substring(0, 80) + " …");
    }

    /** Returns whether the record is the one that was sent, apart from the headers of the dead letter. */
    static boolean isSame(
            ProducerRecord<byte[], byte[]> sent, byte @Nullable [] key, byte @Nullable [] value, Headers headers) {
        return Arrays.equals(sent.key(), key)
                && Arrays.equals(sent.value(), value)
                && Arrays.stream(sent.headers().toArray())
                        .allMatch(header -> headers.lastHeader(header.key()) != null
                                && Arrays.equals(
                                        header.value(),
                                        headers.lastHeader(header.key()).value()));
    }
}
