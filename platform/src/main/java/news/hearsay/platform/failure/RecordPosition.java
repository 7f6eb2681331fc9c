package news.hearsay.platform.failure;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Where a record stands. Written as {@code topic-partition@offset}.
 *
 * @param partition from 0
 * @param offset from 0
 */
public record RecordPosition(String topic, int partition, long offset) {

    private static final Pattern WRITTEN =
            Pattern.compile("(?<topic>[A-Za-z0-9._-]+)-(?<partition>\\d{1,9})@(?<offset>\\d{1,18})");

    public static RecordPosition of(ConsumerRecord<?, ?> message) {
        return new RecordPosition(message.topic(), message.partition(), message.offset());
    }

    /** @throws IllegalArgumentException if it is not written as {@link #toString} writes it */
    public static RecordPosition parse(String written) {
        Matcher parts = WRITTEN.matcher(written);
        if (!parts.matches()) {
            throw new IllegalArgumentException("a place is written as TOPIC-PARTITION@OFFSET, but this is " + written);
        }
        return new RecordPosition(
                parts.group("topic"),
                Integer.parseInt(parts.group("partition")),
                Long.parseLong(parts.group("offset")));
    }

    @Override
    public String toString() {
        return topic + "-" + partition + "@" + offset;
    }
}
