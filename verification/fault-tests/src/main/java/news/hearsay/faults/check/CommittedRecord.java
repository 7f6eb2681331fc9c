package news.hearsay.faults.check;

import java.util.Map;

/**
 * A committed record.
 *
 * @param headers as text
 */
public record CommittedRecord(
        String topic, int partition, long offset, String key, Map<String, String> headers, byte[] value) {

    /** Put there by the harness itself, not by a service. */
    public static final String INJECTED = "hearsay-faults-injected";

    boolean isInjected() {
        return headers.containsKey(INJECTED);
    }
}
