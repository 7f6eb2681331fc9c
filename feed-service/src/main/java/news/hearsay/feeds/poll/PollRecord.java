package news.hearsay.feeds.poll;

import java.net.URI;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.random.RandomGenerator;
import news.hearsay.feeds.item.ItemVersion;
import news.hearsay.feeds.schedule.ChangeRate;
import news.hearsay.feeds.schedule.NextPoll;
import news.hearsay.feeds.schedule.SiteWishes;
import news.hearsay.feeds.sql.FeedStatements;
import news.hearsay.fetch.Validators;
import news.hearsay.formats.feed.FeedPacing;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Records what a poll led to, in one transaction: its items become pending exactly if the validators with which the
 * next poll asks for changes are stored. A poll that has lost its claim records nothing. Thread-safe.
 */
@Component
class PollRecord {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final FeedStatements statements;
    private final TransactionTemplate transactions;
    private final Clock clock;

    PollRecord(FeedStatements statements, TransactionTemplate transactions, Clock clock) {
        this.statements = statements;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Returns the number of items that are new or have changed. */
    int write(ClaimedFeed feed, PollOutcome outcome, RandomGenerator random) {
        return transactions.execute(_ -> {
            // The lock comes first: whoever changes or deletes the feed meanwhile waits, or has ended the claim.
            boolean isHeld = !statements
                    .statement("select_claimed_feed")
                    .param("feed", feed.name())
                    .param("claim", feed.claim())
                    .query(String.class)
                    .list()
                    .isEmpty();
            return isHeld ? record(feed, outcome, random) : 0;
        });
    }

    private int record(ClaimedFeed feed, PollOutcome outcome, RandomGenerator random) {
        Instant now = clock.instant();
        return switch (outcome) {
            case PollOutcome.Complete complete -> {
                int changed = writeItems(feed, complete.items(), now);
                complete.parts().forEach(part -> writePart(feed, part, now));
                success(feed, now, changed > 0, new SiteWishes(complete.pacing(), complete.stated()), random)
                        .param("etag", complete.validators().etag())
                        .param("lastModified", complete.validators().lastModified())
                        .params(moved(complete.movedTo()))
                        .update();
                if (complete.error() != null) {
                    showError(feed, now, complete.error());
                }
                yield changed;
            }
            case PollOutcome.Unchanged same -> {
                success(feed, now, false, new SiteWishes(same.pacing(), feed.stated()), random)
                        .param("etag", same.validators().etag())
                        .param("lastModified", same.validators().lastModified())
                        .params(moved(same.movedTo()))
                        .update();
                yield 0;
            }
            case PollOutcome.Failed failed -> {
                int changed = writeItems(feed, failed.items(), now);
                failure(feed, now, failed, random);
                yield changed;
            }
            case PollOutcome.Gone gone -> {
                statements
                        .statement("update_feed_gone")
                        .param("feed", feed.name())
                        .param("now", FeedStatements.time(now))
                        .param("error", gone.error())
                        .update();
                yield 0;
            }
            case PollOutcome.Postponed _ -> {
                statements
                        .statement("update_feed_postponed")
                        .param("feed", feed.name())
                        .param(
                                "next",
                                FeedStatements.time(now.plus(feed.limits().minimum())))
                        .update();
                yield 0;
            }
        };
    }

    private JdbcClient.StatementSpec success(
            ClaimedFeed feed, Instant now, boolean changed, SiteWishes wishes, RandomGenerator random) {
        ChangeRate rate = feed.rate().after(changed, now);
        var interval = rate.interval(feed.limits(), now);
        FeedPacing stated = wishes.feed();
        return statements
                .statement("update_feed_success")
                .param("feed", feed.name())
                .param("now", FeedStatements.time(now))
                .param("next", FeedStatements.time(NextPoll.afterSuccess(now, interval, wishes, random)))
                .param("interval", FeedStatements.seconds(interval))
                .param("lastChange", FeedStatements.timeOrNull(rate.lastChange()))
                .param("gap", FeedStatements.seconds(rate.gap()))
                .param("stated", stated.interval().isZero() ? null : FeedStatements.seconds(stated.interval()))
                .param("skipHours", stated.skipHours().toArray(Integer[]::new))
                .param(
                        "skipDays",
                        stated.skipDays().stream().map(DayOfWeek::getValue).toArray(Integer[]::new));
    }

    private void failure(ClaimedFeed feed, Instant now, PollOutcome.Failed failed, RandomGenerator random) {
        SiteWishes wishes = new SiteWishes(failed.pacing(), feed.stated());
        int failures = feed.failures() + 1;
        statements
                .statement("update_feed_failure")
                .param("feed", feed.name())
                .param("now", FeedStatements.time(now))
                .param("next", FeedStatements.time(NextPoll.afterFailure(now, failures, feed.limits(), wishes, random)))
                .param("failures", failures)
                .param("error", failed.error())
                .update();
    }

    private void showError(ClaimedFeed feed, Instant now, String error) {
        statements
                .statement("update_feed_error")
                .param("feed", feed.name())
                .param("error", error)
                .param("now", FeedStatements.time(now))
                .update();
    }

    private int writeItems(ClaimedFeed feed, List<ItemVersion> items, Instant now) {
        if (items.isEmpty()) {
            return 0;
        }
        List<Map<String, Object>> rows = new ArrayList<>();
        for (ItemVersion item : items) {
            Map<String, Object> row = new HashMap<>();
            row.put("item_key", item.key());
            row.put("content_hash", item.hash());
            row.put("line", item.line().toString());
            URI follow = item.follow();
            if (follow != null) {
                row.put("follow", follow.toString());
                row.put("host", host(follow));
            }
            rows.add(row);
        }
        return statements
                .statement("insert_changed_items")
                .param("feed", feed.name())
                .param("items", MAPPER.writeValueAsString(rows))
                .param("now", FeedStatements.time(now))
                .update();
    }

    private void writePart(ClaimedFeed feed, ReadPart part, Instant now) {
        Validators validators = part.validators();
        statements
                .statement("upsert_feed_part")
                .param("feed", feed.name())
                .param("address", part.address().toString())
                .param("etag", validators.etag())
                .param("lastModified", validators.lastModified())
                .param("modified", part.modified())
                .param("now", FeedStatements.time(now))
                .update();
    }

    private static Map<String, Object> moved(@Nullable URI address) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("movedTo", address == null ? null : address.toString());
        parameters.put("movedHost", address == null ? null : host(address));
        return parameters;
    }

    private static String host(URI address) {
        return String.valueOf(address.getHost()).toLowerCase(Locale.ROOT);
    }
}
