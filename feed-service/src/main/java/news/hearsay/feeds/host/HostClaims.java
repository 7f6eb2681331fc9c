package news.hearsay.feeds.host;

import java.time.Instant;
import java.util.UUID;
import news.hearsay.feeds.sql.FeedStatements;
import org.springframework.stereotype.Component;

/** The claims on hosts in the database. Thread-safe. */
@Component
public class HostClaims {

    private final FeedStatements statements;

    /** Creates the claims on a database. */
    public HostClaims(FeedStatements statements) {
        this.statements = statements;
    }

    /**
     * Claims a host for one request, or for several that follow each other.
     *
     * @param until when the claim ends by itself
     * @return whether the host was free and accepts a request now
     */
    public boolean claim(String host, UUID claim, Instant now, Instant until) {
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
     * @param nextRequest when the host accepts another request
     */
    public void release(String host, UUID claim, Instant now, Instant nextRequest) {
        statements
                .statement("release_host")
                .param("host", host)
                .param("claim", claim)
                .param("now", FeedStatements.time(now))
                .param("next", FeedStatements.time(nextRequest))
                .update();
    }
}
