package news.hearsay.feeds.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import news.hearsay.feeds.FeedDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("slow")
class FeedRegistryTest {

    private static final Instant NOW = Instant.parse("2025-02-24T09:30:00Z");

    private static FeedDatabase database;
    private static FeedRegistry registry;

    @BeforeAll
    static void migrate() {
        database = FeedDatabase.fresh();
        registry = new FeedRegistry(database.sql(), database.transactions(), Clock.fixed(NOW, ZoneOffset.UTC));
    }

    @BeforeEach
    void removeFeeds() {
        registry.list().forEach(feed -> registry.delete(feed.definition().name()));
    }

    @Test
    void a_new_feed_is_created_and_due_at_once() {
        assertThat(registry.put(feed("https://outlet.example/rss", null))).isEqualTo(PutResult.CREATED);

        FeedHealth health = registry.get("outlet").orElseThrow();
        assertThat(health.definition()).isEqualTo(feed("https://outlet.example/rss", null));
        assertThat(health.nextPollAt()).isEqualTo(NOW);
        assertThat(health.state()).isEqualTo("active");
        assertThat(health.lastSuccessAt()).isNull();
        assertThat(health.pending()).isZero();
    }

    @Test
    void the_same_feed_again_changes_nothing() {
        registry.put(feed("https://outlet.example/rss", Duration.ofMinutes(7)));

        assertThat(registry.put(feed("https://outlet.example/rss", Duration.ofMinutes(7))))
                .isEqualTo(PutResult.UNCHANGED);
        assertThat(registry.put(feed("https://outlet.example/rss", Duration.ofMinutes(8))))
                .isEqualTo(PutResult.CHANGED);
    }

    @Test
    void another_address_starts_the_state_anew() {
        registry.put(feed("https://outlet.example/rss", null));
        database.sql()
                .sql("update feed_state set state = 'gone', etag = '\"1\"', next_poll_at = next_poll_at + interval"
                        + " '1 day'")
                .update();

        registry.put(feed("https://outlet.example/atom", null));

        FeedHealth health = registry.get("outlet").orElseThrow();
        assertThat(health.state()).isEqualTo("active");
        assertThat(health.nextPollAt()).isEqualTo(NOW);
        assertThat(database.sql()
                        .sql("select etag is null from feed_state")
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void a_deleted_feed_is_gone_with_its_state() {
        registry.put(feed("https://outlet.example/rss", null));

        assertThat(registry.delete("outlet")).isTrue();
        assertThat(registry.delete("outlet")).isFalse();
        assertThat(registry.list()).isEqualTo(List.of());
        assertThat(database.sql()
                        .sql("select count(*) from feed_state")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private static FeedDefinition feed(String address, @Nullable Duration minimum) {
        return new FeedDefinition("outlet", URI.create(address), "Outlet", Follow.INCOMPLETE, minimum, FeedOrigin.API);
    }
}
