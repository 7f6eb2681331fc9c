package news.hearsay.alerts;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A watch to be stored. */
public record WatchRow(
        String id,
        String kind,
        String target,
        List<String> triggers,
        int minimumOrigins,
        Instant since,
        @Nullable String webhook,
        @Nullable String mail,
        String frequency) {

    /** A watch on a target, without deliveries. */
    public static WatchRow on(String kind, String target, Instant since, String... triggers) {
        return new WatchRow(
                UUID.randomUUID().toString(), kind, target, List.of(triggers), 1, since, null, null, "immediate");
    }

    public WatchRow posting(String url) {
        return new WatchRow(id, kind, target, triggers, minimumOrigins, since, url, mail, frequency);
    }

    public WatchRow mailing(String address, String how) {
        return new WatchRow(id, kind, target, triggers, minimumOrigins, since, webhook, address, how);
    }

    public WatchRow above(int origins) {
        return new WatchRow(id, kind, target, triggers, origins, since, webhook, mail, frequency);
    }

    /** Stores it. */
    public WatchRow store(JdbcClient.StatementSpec statement) {
        statement
                .param("id", id)
                .param("kind", kind)
                .param("target", target)
                .param("triggers", triggers.toArray(String[]::new))
                .param("origins", minimumOrigins)
                .param("webhook", webhook)
                .param("mail", mail)
                .param("frequency", mail == null ? null : frequency)
                .param("since", since.atOffset(ZoneOffset.UTC))
                .update();
        return this;
    }

    /** The statement of {@link #store}. */
    public static final String INSERT = """
        insert into watch (id, owner, name, target_kind, target, triggers, minimum_origins, webhook_url, mail_address,
            mail_frequency, since, changed_at, changed_by, version, deleted)
        values (:id::uuid, 'erika', 'My watch', :kind, :target, :triggers, :origins, :webhook, :mail, :frequency, :since, now(),
            'erika', '1', false)
        """;
}
