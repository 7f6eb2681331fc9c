package news.hearsay.feeds.claim;

import java.time.Clock;
import java.time.Instant;
import news.hearsay.feeds.FeedProperties;
import news.hearsay.feeds.sql.FeedStatements;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Ends the claims that an earlier process of this instance left behind when it was killed. If that process still runs,
 * it records nothing any more for these claims. Thread-safe.
 */
@Component
public class Takeover {

    private static final Logger LOG = LoggerFactory.getLogger(Takeover.class);

    private final FeedStatements statements;
    private final TransactionTemplate transactions;
    private final ClaimIds ids;
    private final FeedProperties settings;
    private final Clock clock;
    private boolean done;

    Takeover(
            FeedStatements statements,
            TransactionTemplate transactions,
            ClaimIds ids,
            FeedProperties settings,
            Clock clock) {
        this.statements = statements;
        this.transactions = transactions;
        this.ids = ids;
        this.settings = settings;
        this.clock = clock;
    }

    /** Ends the claims unless this process has already done so. It must come before the first claim of the process. */
    public synchronized void ensureDone() {
        if (done) {
            return;
        }
        if (ids.isNamed()) {
            Integer ended = transactions.execute(_ -> {
                Instant now = clock.instant();
                return end("release_own_feeds", now)
                        + end("release_own_hosts", now)
                        + end("release_own_deliveries", now);
            });
            LOG.info("{} claims of an earlier process of {} were ended", ended, settings.instance());
        }
        done = true;
    }

    private int end(String statement, Instant now) {
        return statements
                .statement(statement)
                .param("first", ids.first())
                .param("last", ids.last())
                .param("now", FeedStatements.time(now))
                .param("minimum", FeedStatements.seconds(settings.minimumInterval()))
                .update();
    }
}
