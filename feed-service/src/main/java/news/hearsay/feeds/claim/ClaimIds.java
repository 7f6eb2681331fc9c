package news.hearsay.feeds.claim;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.UUID;
import news.hearsay.feeds.FeedProperties;
import org.springframework.stereotype.Component;

/**
 * The ids of claims. Those of an instance with a name begin with a hash of that name, so its next process recognises
 * them. Each claim has an id of its own: a process that has lost a claim cannot end or use the one that follows it.
 * Thread-safe.
 */
@Component
public class ClaimIds {

    private final SecureRandom random = new SecureRandom();
    private final String instance;
    private final long prefix;

    ClaimIds(FeedProperties settings) {
        this.instance = settings.instance();
        this.prefix = UUID.nameUUIDFromBytes(instance.getBytes(StandardCharsets.UTF_8))
                .getMostSignificantBits();
    }

    /** Returns the id of a new claim. */
    public UUID next() {
        return isNamed() ? new UUID(prefix, random.nextLong()) : UUID.randomUUID();
    }

    /** Returns whether the claims of an earlier process of this instance can be recognised. */
    boolean isNamed() {
        return !instance.isEmpty();
    }

    /** The least id that a claim of this instance can have. */
    UUID first() {
        return new UUID(prefix, 0);
    }

    /** The greatest id that a claim of this instance can have, as PostgreSQL orders them. */
    UUID last() {
        return new UUID(prefix, -1);
    }
}
