package news.hearsay.coverage.assembly;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import news.hearsay.coverage.origin.Mention;
import news.hearsay.coverage.origin.Origin;
import news.hearsay.coverage.origin.Origins;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What follows from the set of a thread's mentions: their status and origins, and the thread's counts.
 *
 * <p>Mentions are looked at only in the reports and strands that have changed; all that concerns a whole thread is
 * found from its strands, of which there are as many as ways to say it (who, where, through whom), however often it is
 * said.
 */
@Component
class Standing {

    private final Rows rows;

    Standing(Rows rows) {
        this.rows = rows;
    }

    private record Strand(UUID id, Mention first, @Nullable Origin origin) {}

    private record OriginRow(
            UUID id,
            UUID originId,
            String origin,
            String originKind,
            boolean originGovernmental,
            @Nullable String through) {}

    /** An outlet, a source or an origin with a part in a thread. */
    private record Part(UUID threadId, UUID partId) {}

    /** Whose counts depend on the strands that have changed. */
    private record Touched(Set<UUID> threads, Set<Part> outlets, Set<Part> sources, Set<Part> origins) {

        Touched() {
            this(new HashSet<>(), new HashSet<>(), new HashSet<>(), new HashSet<>());
        }
    }

    /** Follows up what has changed. Returns the threads of which something may be another now. */
    Set<UUID> settle(Unsettled changed) {
        Touched touched = new Touched();
        Set<UUID> strands = new HashSet<>(changed.strands());
        Set<String> mentions = new HashSet<>(changed.mentions());
        Set<UUID> reports = new HashSet<>(changed.reports());
        reports.addAll(rows.statement("reports_of")
                .param("articles", Rows.texts(changed.articles()))
                .query(UUID.class)
                .list());
        place(changed.articles(), reports, strands, mentions);
        count(strands, touched);
        settleOrigins(reports, mentions, touched);
        count("count_outlets", touched.outlets());
        count("count_origins", touched.origins());
        count("count_sources", touched.sources());
        rows.statement("count_threads")
                .param("threads", Rows.ids(touched.threads()))
                .update();
        if (!touched.sources().isEmpty()) {
            shifts(
                    touched.threads(),
                    touched.sources().stream().map(Part::partId).collect(Collectors.toSet()));
        }
        List<UUID> opposed = rows.statement("count_opposites")
                .param("threads", Rows.ids(changed.threads()))
                .query(UUID.class)
                .list();
        if (!opposed.isEmpty()) {
            shifts(opposed, Set.of());
            touched.threads().addAll(opposed);
        }
        return touched.threads();
    }

    private void place(Set<String> articles, Set<UUID> reports, Set<UUID> strands, Set<String> mentions) {
        rows.statement("place")
                .param("articles", Rows.texts(articles))
                .param("reports", Rows.ids(reports))
                .query((row, _) -> {
                    add(row.getObject("before", UUID.class), strands);
                    add(row.getObject("now", UUID.class), strands);
                    return mentions.add(row.getString("id"));
                })
                .list();
    }

    /** Counts the mentions of these strands anew, and notes who has to be counted anew after that. */
    private void count(Collection<UUID> strands, Touched touched) {
        rows.statement("touched")
                .param("strands", Rows.ids(strands))
                .query((row, _) -> {
                    UUID thread = row.getObject("thread_id", UUID.class);
                    add(thread, row.getObject("outlet_id", UUID.class), touched.outlets());
                    add(thread, row.getObject("source_id", UUID.class), touched.sources());
                    add(thread, row.getObject("origin_id", UUID.class), touched.origins());
                    return touched.threads().add(thread);
                })
                .list();
        rows.statement("strands").param("strands", Rows.ids(strands)).update();
    }

    private void count(String file, Set<Part> parts) {
        rows.statement(file)
                .param("threads", Rows.ids(parts.stream().map(Part::threadId).toList()))
                .param("parts", Rows.ids(parts.stream().map(Part::partId).toList()))
                .update();
    }

    /** @param sources whose positions to go through; none stands for all */
    private void shifts(Collection<UUID> threads, Collection<UUID> sources) {
        rows.statement("shifts")
                .param("threads", Rows.ids(threads))
                .param("sources", Rows.ids(sources))
                .update();
    }

    private void settleOrigins(Set<UUID> reports, Set<String> mentions, Touched touched) {
        reports.addAll(rows.statement("origins_of_mentions")
                .param("strands", Rows.ids(findOrigins(touched)))
                .param("mentions", Rows.texts(mentions))
                .query(UUID.class)
                .list());
        List<UUID> recounted = rows.statement("first_of_origin")
                .param("reports", Rows.ids(reports))
                .query(UUID.class)
                .list();
        if (!recounted.isEmpty()) {
            count(recounted, touched);
        }
    }

    /** Returns the strands whose origin is another one now. */
    private List<UUID> findOrigins(Touched touched) {
        Map<UUID, List<Strand>> byThread = new HashMap<>();
        rows.statement("strands_of_threads")
                .param("threads", Rows.ids(touched.threads()))
                .query((row, _) -> byThread.computeIfAbsent(
                                row.getObject("thread_id", UUID.class), _ -> new ArrayList<>())
                        .add(strand(row)))
                .list();
        List<OriginRow> changed = new ArrayList<>();
        byThread.forEach((thread, strands) -> {
            Map<String, Origin> origins =
                    Origins.of(strands.stream().map(Strand::first).toList());
            for (Strand strand : strands) {
                Origin found = Objects.requireNonNull(origins.get(strand.first().id()));
                if (!found.equals(strand.origin())) {
                    add(thread, found.id(), touched.origins());
                    add(thread, strand.origin() == null ? null : strand.origin().id(), touched.origins());
                    changed.add(new OriginRow(
                            strand.id(),
                            found.id(),
                            found.name(),
                            found.kind().word(),
                            found.governmental(),
                            found.through()));
                }
            }
        });
        if (!changed.isEmpty()) {
            rows.with("origins", changed).update();
        }
        return changed.stream().map(OriginRow::id).toList();
    }

    private static void add(UUID thread, @Nullable UUID part, Set<Part> parts) {
        if (part != null) {
            parts.add(new Part(thread, part));
        }
    }

    private static void add(@Nullable UUID id, Set<UUID> ids) {
        if (id != null) {
            ids.add(id);
        }
    }

    private static Strand strand(ResultSet row) throws SQLException {
        UUID source = row.getObject("source_id", UUID.class);
        boolean tellsSource = source != null && !"outlet".equals(row.getString("source_kind"));
        Mention first = new Mention(
                row.getString("first_mention"),
                !row.getString("status").equals("superseded"),
                row.getTimestamp("first_seen").toInstant(),
                tellsSource
                        ? new Mention.Source(
                                source,
                                row.getString("source"),
                                !row.getBoolean("anonymous"),
                                row.getBoolean("governmental"))
                        : null,
                new Mention.Outlet(row.getObject("gate_id", UUID.class), row.getString("gate")),
                new Mention.Outlet(row.getObject("outlet_id", UUID.class), row.getString("outlet")));
        UUID origin = row.getObject("origin_id", UUID.class);
        return new Strand(
                row.getObject("id", UUID.class),
                first,
                origin == null
                        ? null
                        : new Origin(
                                origin,
                                row.getString("origin"),
                                Origin.Kind.of(row.getString("origin_kind")),
                                row.getBoolean("origin_governmental"),
                                row.getString("through")));
    }
}
