package news.hearsay.standalone.deadletter;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import news.hearsay.platform.failure.DeadLetter;
import org.jspecify.annotations.Nullable;

/**
 * The record that a dead letter is about, by its content. Several consumers may give up the same record, and a record
 * that is sent again and fails again has the same content.
 *
 * @param digest SHA-256 of topic, key and value; the original position if the letter has no copy of them
 */
record OriginalRecord(String digest) {

    static OriginalRecord of(DeadLetter letter) {
        if (letter.leftAtOrigin()) {
            return new OriginalRecord(letter.origin().toString());
        }
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(letter.origin().topic().getBytes(StandardCharsets.UTF_8));
            add(digest, letter.letter().key());
            add(digest, letter.letter().value());
            return new OriginalRecord(HexFormat.of().formatHex(digest.digest()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static void add(MessageDigest digest, byte @Nullable [] bytes) {
        digest.update(ByteBuffer.allocate(Integer.BYTES)
                .putInt(bytes == null ? -1 : bytes.length)
                .array());
        if (bytes != null) {
            digest.update(bytes);
        }
    }
}
