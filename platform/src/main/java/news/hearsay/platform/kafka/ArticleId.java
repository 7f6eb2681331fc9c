package news.hearsay.platform.kafka;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** The id of the article that a record is about: its key. Other keys, which anybody may have sent, are not logged. */
final class ArticleId {

    private static final int LENGTH = 36;
    private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private ArticleId() {}

    static @Nullable String of(ConsumerRecord<byte[], ?> message) {
        byte[] key = message.key();
        if (key == null || key.length != LENGTH) {
            return null;
        }
        String text = new String(key, ISO_8859_1);
        return UUID.matcher(text).matches() ? text : null;
    }
}
