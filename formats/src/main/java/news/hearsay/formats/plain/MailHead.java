package news.hearsay.formats.plain;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * The place of the headers at the start of a document.
 *
 * @param start where they start: after the line with which mailbox files begin a message
 * @param end where the first line starts that is neither a header nor continues one
 * @param names the names in lower case
 */
record MailHead(int start, int end, Set<String> names) {

    private static final String ENVELOPE = "From ";

    MailHead {
        names = Collections.unmodifiableSet(new HashSet<>(names));
    }

    static MailHead of(byte[] bytes) {
        int start = startsWithEnvelope(bytes) ? nextLine(bytes, 0) : 0;
        Set<String> names = new HashSet<>();
        int at = start;
        while (at < bytes.length) {
            boolean continues = at > start && (bytes[at] == ' ' || bytes[at] == '\t');
            int colon = continues ? at : colon(bytes, at);
            if (colon < 0) {
                break;
            }
            if (!continues) {
                names.add(new String(bytes, at, colon - at, StandardCharsets.US_ASCII).toLowerCase(Locale.ROOT));
            }
            at = nextLine(bytes, at);
        }
        return new MailHead(start, at, names);
    }

    private static boolean startsWithEnvelope(byte[] bytes) {
        return bytes.length >= ENVELOPE.length()
                && new String(bytes, 0, ENVELOPE.length(), StandardCharsets.ISO_8859_1).equals(ENVELOPE);
    }

    /** The end of the name of a header; negative if the line starts with none. */
    private static int colon(byte[] bytes, int start) {
        int i = start;
        while (i < bytes.length && bytes[i] > ' ' && bytes[i] < 127 && bytes[i] != ':') {
            i++;
        }
        return i > start && i < bytes.length && bytes[i] == ':' ? i : -1;
    }

    private static int nextLine(byte[] bytes, int start) {
        int i = start;
        while (i < bytes.length && bytes[i] != '\n') {
            i++;
        }
        return Math.min(i + 1, bytes.length);
    }
}
