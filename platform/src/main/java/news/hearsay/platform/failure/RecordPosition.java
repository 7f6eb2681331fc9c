package news.hearsay.platform.failure;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * The position of a record, in text form {@code topic-partition@offset}.
 *
 * @param partition from 0
 * @param offset from 0
 */
public record RecordPosition(String topic, int partition, long offset) {

    private static final Pattern TEXT_FORM =
            Pattern.compile("(?<topic>[A-Za-z0-9._-]+)-(?<partition>\\d{1,9})@(?<offset>\\d{1,18})");

    /** Returns the position of a record. */
    public static RecordPosition of(ConsumerRecord<?, ?> message) {
        return new RecordPosition(message.topic(), message.partition(), message.offset());
    }

    /**
     * Parses the form of {@link #toString}.
     *
     * @throws IllegalArgumentException if the text does not have that form
     */
    public static RecordPosition parse(String text) {
        Matcher parts = TEXT_FORM.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException("expected TOPIC-PARTITION@OFFSET, found " + text);
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
