package news.hearsay.coverage.identity;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/**
 * Ids made from content: version 5 UUIDs (RFC 9562) in a name space of coverage's own, over the parts joined by line
 * feeds.
 */
public final class DerivedId {

    private static final UUID NAMESPACE = UUID.fromString("2f6f0b0e-5c0d-5d0b-8f5e-9b1c7f0c4a52");

    private DerivedId() {}

    /** The same parts make the same id. */
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
            throw new IllegalStateException("every Java platform has SHA-1", e);
        }
    }
}
