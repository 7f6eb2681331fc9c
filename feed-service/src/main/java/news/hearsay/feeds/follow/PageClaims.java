package news.hearsay.feeds.follow;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import news.hearsay.feeds.host.HostClaims;
import news.hearsay.feeds.item.ArticleLine;
import news.hearsay.feeds.sql.FeedStatements;
import org.springframework.stereotype.Component;

/** Claims pages that are to be read, each with its host. Thread-safe. */
@Component
public class PageClaims {

    private final FeedStatements statements;
    private final HostClaims hosts;
    private final Clock clock;

    PageClaims(FeedStatements statements, HostClaims hosts, Clock clock) {
        this.statements = statements;
        this.hosts = hosts;
        this.clock = clock;
    }

    private record Due(long delivery, String host) {}

    /** Claims pages of different hosts. */
    public List<ClaimedPage> claim(int max) {
        Instant now = clock.instant();
        List<ClaimedPage> claimed = new ArrayList<>();
        for (Due due : statements
                .statement("select_due_pages")
                .param("now", FeedStatements.time(now))
                .param("limit", max)
                .query((row, _) -> new Due(row.getLong("id"), row.getString("host")))
                .list()) {
            hosts.claim(due.host(), now, claim -> claim(due, claim)).ifPresent(claimed::add);
        }
        return claimed;
    }

    private Optional<ClaimedPage> claim(Due due, HostClaims.Claim claim) {
        return statements
                .statement("claim_page")
                .param("id", due.delivery())
                .param("claim", claim.id())
                .param("now", FeedStatements.time(claim.now()))
                .param("until", FeedStatements.time(claim.until()))
                .query((row, _) -> new ClaimedPage(
                        row.getLong("id"),
                        claim.id(),
                        row.getString("host"),
                        URI.create(row.getString("follow")),
                        ArticleLine.parse(row.getString("line")),
                        row.getInt("attempts")))
                .optional();
    }
}
