package news.hearsay.feeds.poll;

import java.net.URI;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import news.hearsay.feeds.FeedProperties;
import news.hearsay.feeds.host.HostClaims;
import news.hearsay.feeds.registry.Follow;
import news.hearsay.feeds.schedule.ChangeRate;
import news.hearsay.feeds.schedule.PollLimits;
import news.hearsay.feeds.sql.FeedStatements;
import news.hearsay.fetch.Validators;
import news.hearsay.formats.feed.FeedPacing;
import org.springframework.stereotype.Component;

/** Claims feeds that are due, each with its host, so that no other instance polls them. Thread-safe. */
@Component
public class FeedClaims {

    private final FeedStatements statements;
    private final HostClaims hosts;
    private final FeedProperties settings;
    private final Clock clock;

    FeedClaims(FeedStatements statements, HostClaims hosts, FeedProperties settings, Clock clock) {
        this.statements = statements;
        this.hosts = hosts;
        this.settings = settings;
        this.clock = clock;
    }

    private record Due(String feed, String host) {}

    /** Claims feeds of different hosts. */
    public List<ClaimedFeed> claim(int max) {
        Instant now = clock.instant();
        List<ClaimedFeed> claimed = new ArrayList<>();
        for (Due due : statements
                .statement("select_due_feeds")
                .param("now", FeedStatements.time(now))
                .param("limit", max)
                .query((row, _) -> new Due(row.getString("feed"), row.getString("host")))
                .list()) {
            hosts.claim(due.host(), now, claim -> claim(due, claim)).ifPresent(claimed::add);
        }
        return claimed;
    }

    private Optional<ClaimedFeed> claim(Due due, HostClaims.Claim claim) {
        return statements
                .statement("claim_feed")
                .param("feed", due.feed())
                .param("claim", claim.id())
                .param("now", FeedStatements.time(claim.now()))
                .param("until", FeedStatements.time(claim.until()))
                .param("minimum", FeedStatements.seconds(settings.minimumInterval()))
                .query((row, _) -> feed(row, claim))
                .optional();
    }

    private ClaimedFeed feed(ResultSet row, HostClaims.Claim claim) throws SQLException {
        Duration own = FeedStatements.seconds(row, "minimum_seconds");
        Duration general = settings.minimumInterval();
        Duration minimum = own == null || own.compareTo(general) < 0 ? general : own;
        Duration stated = FeedStatements.seconds(row, "stated_seconds");
        return new ClaimedFeed(
                row.getString("name"),
                claim.id(),
                claim.until(),
                row.getString("host"),
                URI.create(row.getString("address")),
                row.getString("outlet"),
                Follow.of(row.getString("follow")),
                new PollLimits(minimum, settings.maximumInterval()),
                new Validators(row.getString("etag"), row.getString("last_modified")),
                row.getInt("failures"),
                new ChangeRate(FeedStatements.seconds(row, "gap_seconds"), FeedStatements.time(row, "last_change_at")),
                new FeedPacing(
                        Objects.requireNonNullElse(stated, Duration.ZERO),
                        numbers(row, "skip_hours"),
                        numbers(row, "skip_days").stream().map(DayOfWeek::of).collect(Collectors.toSet())));
    }

    private static Set<Integer> numbers(ResultSet row, String column) throws SQLException {
        Array array = row.getArray(column);
        return Arrays.stream((Integer[]) array.getArray()).collect(Collectors.toSet());
    }
}
