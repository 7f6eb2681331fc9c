package news.hearsay.feeds.host;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import news.hearsay.feeds.FeedProperties;
import news.hearsay.feeds.claim.ClaimIds;
import news.hearsay.feeds.sql.FeedStatements;
import org.springframework.stereotype.Component;

/** The claims on hosts in the database. Thread-safe. */
@Component
public class HostClaims {

    private final FeedStatements statements;
    private final ClaimIds ids;
    private final FeedProperties settings;
    private final Clock clock;

    HostClaims(FeedStatements statements, ClaimIds ids, FeedProperties settings, Clock clock) {
        this.statements = statements;
        this.ids = ids;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * A claim that begins.
     *
     * @param id what identifies it
     * @param until when it ends by itself
     */
    public record Claim(UUID id, Instant now, Instant until) {}

    /**
     * Claims a host, for one request or several that follow each other, together with what is fetched from it.
     *
     * @param fetched claims what is fetched; empty if another instance has claimed it
     * @return empty if the host is not free, accepts no request now, or nothing is to be fetched
     */
    public <T> Optional<T> claim(String host, Instant now, Function<Claim, Optional<T>> fetched) {
        Claim claim = new Claim(ids.next(), now, now.plus(settings.claimTime()));
        if (!claim(host, claim.id(), now, claim.until())) {
            return Optional.empty();
        }
        Optional<T> claimed = fetched.apply(claim);
        if (claimed.isEmpty()) {
            release(host, claim.id(), now, now);
        }
        return claimed;
    }

    private boolean claim(String host, UUID claim, Instant now, Instant until) {
        return statements
                        .statement("claim_host")
                        .param("host", host)
                        .param("claim", claim)
                        .param("now", FeedStatements.time(now))
                        .param("until", FeedStatements.time(until))
                        .update()
                == 1;
    }

    /**
     * Ends a claim.
     *
     * @param pause how long the host accepts no other request
     */
    public void release(String host, UUID claim, Duration pause) {
        Instant now = clock.instant();
        release(host, claim, now, now.plus(pause));
    }

    private void release(String host, UUID claim, Instant now, Instant nextRequest) {
        statements
                .statement("release_host")
                .param("host", host)
                .param("claim", claim)
                .param("now", FeedStatements.time(now))
                .param("next", FeedStatements.time(nextRequest))
                .update();
    }
}
