package news.hearsay.faults.check;

import java.util.Map;

/**
 * A committed record of a topic.
 *
 * @param headers as text
 */
public record CommittedRecord(
        String topic, int partition, long offset, String key, Map<String, String> headers, byte[] value) {

    /** The header of records that the harness sent itself. */
    public static final String INJECTED = "hearsay-faults-injected";

    boolean isInjected() {
        return headers.containsKey(INJECTED);
    }
}
