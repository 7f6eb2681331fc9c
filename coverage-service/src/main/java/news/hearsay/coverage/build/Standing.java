package news.hearsay.coverage.build;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import news.hearsay.coverage.origin.Mention;
import news.hearsay.coverage.origin.Origin;
import news.hearsay.coverage.origin.Origins;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What follows from the set of a thread's mentions: their status and origins, and the thread's counts. */
@Component
class Standing {

    private final Rows rows;

    Standing(Rows rows) {
        this.rows = rows;
    }

    private record Held(String id, Mention mention, UUID originId, String origin, String originKind, boolean governmental, @Nullable String through) {

        boolean differsFrom(Origin found) {
            return !originId.equals(found.id()) || !origin.equals(found.name()) || !originKind.equals(found.kind().word())
                    || governmental != found.governmental() || !Objects.equals(through, found.through());
        }
    }

    private record OriginRow(String id, UUID originId, String origin, String originKind, boolean originGovernmental, @Nullable String through) {}

    /** Sets these threads anew. */
    void settle(Collection<UUID> threads) {
        if (threads.isEmpty()) {
            return;
        }
        String[] ids = Rows.ids(threads);
        rows.statement("statuses").param("threads", ids).update();
        findOrigins(ids);
        for (String count : List.of("count_threads", "count_opposites", "count_origins", "count_sources", "shifts")) {
            rows.statement(count).param("threads", ids).update();
        }
    }

    private void findOrigins(String[] ids) {
        Map<UUID, List<Held>> byThread = new HashMap<>();
        rows.statement("evidence").param("threads", ids).query((row, _) -> byThread
                .computeIfAbsent(row.getObject("thread_id", UUID.class), _ -> new ArrayList<>())
                .add(held(row))).list();
        List<OriginRow> changed = new ArrayList<>();
        byThread.values().forEach(mentions -> {
            Map<String, Origin> origins = Origins.of(mentions.stream().map(Held::mention).toList());
            for (Held held : mentions) {
                Origin found = Objects.requireNonNull(origins.get(held.id()));
                if (held.differsFrom(found)) {
                    changed.add(new OriginRow(held.id(), found.id(), found.name(), found.kind().word(), found.governmental(), found.through()));
                }
            }
        });
        if (!changed.isEmpty()) {
            rows.with("origins", changed).update();
        }
    }

    private static Held held(ResultSet row) throws SQLException {
        String id = row.getString("id");
        Mention mention = Evidence.of(
                id,
                !row.getString("status").equals("superseded"),
                row.getTimestamp("said_at").toInstant(),
                row.getObject("source_id", UUID.class),
                row.getString("source"),
                row.getString("source_kind"),
                row.getBoolean("governmental"),
                row.getBoolean("anonymous"),
                Arrays.asList((String[]) row.getArray("chain").getArray()),
                Arrays.asList((UUID[]) row.getArray("chain_ids").getArray()),
                Arrays.asList((String[]) row.getArray("chain_roles").getArray()),
                row.getObject("outlet_id", UUID.class),
                row.getString("outlet"),
                row.getObject("report_id", UUID.class),
                row.getString("article_id"));
        return new Held(
                id, mention, row.getObject("origin_id", UUID.class), row.getString("origin"), row.getString("origin_kind"),
                row.getBoolean("origin_governmental"), row.getString("through"));
    }
}
