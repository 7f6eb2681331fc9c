package news.hearsay.formats.encoding;

import java.io.ByteArrayOutputStream;

/** The bytes of a document from which its encoding can be told: those outside ASCII, and what is around them. */
final class EncodingSample {

    private static final int AROUND = 60;

    /** ICU's detector reads at most 12,000 bytes. */
    private static final int MAX_BYTES = 11_000;

    private EncodingSample() {}

    static byte[] of(byte[] bytes) {
        ByteArrayOutputStream sample = new ByteArrayOutputStream(MAX_BYTES);
        int taken = 0;
        int high = -AROUND;
        for (int i = 0; i < bytes.length && sample.size() < MAX_BYTES; i++) {
            if (bytes[i] < 0) {
                int start = Math.max(taken, i - AROUND);
                sample.write(bytes, start, i + 1 - start);
                high = i;
                taken = i + 1;
            } else if (taken > 0 && i - high <= AROUND) {
                sample.write(bytes[i]);
                taken = i + 1;
            }
        }
        return sample.toByteArray();
    }
}
