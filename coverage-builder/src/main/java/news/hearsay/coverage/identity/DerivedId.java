package news.hearsay.coverage.identity;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/**
 * Ids derived from content: version 5 UUIDs (RFC 9562) over parts joined by line feeds, in coverage's own name space.
 */
public final class DerivedId {

    private static final UUID NAMESPACE = UUID.fromString("2f6f0b0e-5c0d-5d0b-8f5e-9b1c7f0c4a52");

    private DerivedId() {}

    /** The id of these parts. Equal parts give equal ids. */
    public static UUID of(String... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-1");
            digest.update(ByteBuffer.allocate(16)
                    .putLong(NAMESPACE.getMostSignificantBits())
                    .putLong(NAMESPACE.getLeastSignificantBits())
                    .array());
            ByteBuffer hash =
                    ByteBuffer.wrap(digest.digest(String.join("\n", parts).getBytes(StandardCharsets.UTF_8)));
            return new UUID(
                    hash.getLong() & ~0xf000L | 0x5000L, hash.getLong() & 0x3fffffffffffffffL | 0x8000000000000000L);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform provides SHA-1", e);
        }
    }
}
