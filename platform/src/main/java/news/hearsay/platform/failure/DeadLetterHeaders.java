package news.hearsay.platform.failure;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;

/**
 * The headers that a dead letter has in addition to those of the original record. Headers that begin with
 * {@code kafka_dlt-} have the names and the encoding of Spring Kafka, for tools that read them: texts in UTF-8, numbers
 * big-endian.
 */
final class DeadLetterHeaders {

    static final String REASON = "hearsay_dlt-reason";
    static final String LEFT_AT_ORIGIN = "hearsay_dlt-left-at-origin";
    static final String DISCARDED = "hearsay_dlt-discarded-offset";
    static final String DISCARDED_BY = "hearsay_dlt-discarded-by";
    static final String DISCARDED_WHY = "hearsay_dlt-discarded-why";
    static final String EXCEPTION = "kafka_dlt-exception-fqcn";
    static final String CAUSE = "kafka_dlt-exception-cause-fqcn";
    static final String MESSAGE = "kafka_dlt-exception-message";
    static final String STACK_TRACE = "kafka_dlt-exception-stacktrace";
    static final String TOPIC = "kafka_dlt-original-topic";
    static final String PARTITION = "kafka_dlt-original-partition";
    static final String OFFSET = "kafka_dlt-original-offset";
    static final String TIMESTAMP = "kafka_dlt-original-timestamp";
    static final String TIMESTAMP_TYPE = "kafka_dlt-original-timestamp-type";
    static final String GROUP = "kafka_dlt-original-consumer-group";

    static final List<String> ALL = List.of(
            REASON,
            LEFT_AT_ORIGIN,
            EXCEPTION,
            CAUSE,
            MESSAGE,
            STACK_TRACE,
            TOPIC,
            PARTITION,
            OFFSET,
            TIMESTAMP,
            TIMESTAMP_TYPE,
            GROUP);

    private DeadLetterHeaders() {}

    static void addText(Headers headers, String name, String value) {
        headers.add(name, value.getBytes(UTF_8));
    }

    static void addNumber(Headers headers, String name, int value) {
        headers.add(name, ByteBuffer.allocate(Integer.BYTES).putInt(value).array());
    }

    static void addNumber(Headers headers, String name, long value) {
        headers.add(name, ByteBuffer.allocate(Long.BYTES).putLong(value).array());
    }

    static @Nullable String text(Headers headers, String name) {
        Header header = headers.lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), UTF_8);
    }

    /** Returns a number of the given size in bytes; -1 if the header is missing or has another size. */
    static long number(Headers headers, String name, int bytes) {
        Header header = headers.lastHeader(name);
        if (header == null || header.value() == null || header.value().length != bytes) {
            return -1;
        }
        return bytes == Integer.BYTES
                ? ByteBuffer.wrap(header.value()).getInt()
                : ByteBuffer.wrap(header.value()).getLong();
    }

    static Headers copyOf(Headers headers) {
        RecordHeaders copy = new RecordHeaders();
        headers.forEach(header -> copy.add(new RecordHeader(header.key(), header.value())));
        return copy;
    }

    /** Removes the last header of each name that a dead letter adds: the original record may have such headers too. */
    static Headers without(Headers headers) {
        List<String> toDrop = new ArrayList<>(ALL);
        List<Header> kept = new ArrayList<>();
        for (Header header : List.of(headers.toArray()).reversed()) {
            if (!toDrop.remove(header.key())) {
                kept.add(header);
            }
        }
        return new RecordHeaders(kept.reversed());
    }
}
