package news.hearsay.coverage.assembly;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import news.hearsay.coverage.origin.Origin;
import news.hearsay.coverage.origin.OriginEvidence;
import news.hearsay.coverage.origin.Origins;
import news.hearsay.events.SourceKind;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Updates what follows from the set of a thread's mentions: their status and origins, and the thread's counts.
 *
 * <p>It reads mentions only of reports and strands that have changed. Everything about a whole thread is computed from
 * its strands; their number is the number of combinations of source, outlet, gate and stance, however often each is
 * repeated.
 */
@Component
class ThreadAggregator {

    private final CoverageStatements statements;
    private final ThreadDrift drift;

    ThreadAggregator(CoverageStatements statements, ThreadDrift drift) {
        this.statements = statements;
        this.drift = drift;
    }

    private record Strand(
            UUID id,
            UUID thread,
            boolean asserts,
            OriginEvidence first,
            @Nullable Origin origin) {}

    private record OriginRow(
            UUID id,
            @Nullable UUID originId,
            @Nullable String origin,
            @Nullable String originKind,
            @Nullable Boolean originGovernmental,
            @Nullable String through) {

        static OriginRow of(Strand strand, @Nullable Origin origin) {
            return origin == null
                    ? new OriginRow(strand.id(), null, null, null, null, null)
                    : new OriginRow(
                            strand.id(),
                            origin.id(),
                            origin.name(),
                            origin.kind().word(),
                            origin.governmental(),
                            origin.through());
        }
    }

    /** An outlet, source or origin within a thread. */
    private record Part(UUID thread, UUID id) {}

    /**
     * The strands before and after, and the mentions, that have been placed.
     *
     * @param counted strands that are new, with the right counts
     */
    private record Placed(Set<UUID> strands, Set<String> mentions, Set<UUID> counted) {}

    /** The threads and parts whose counts depend on strands that have changed. */
    private record Affected(Set<UUID> threads, Set<Part> outlets, Set<Part> sources, Set<Part> origins) {

        Affected() {
            this(new HashSet<>(), new HashSet<>(), new HashSet<>(), new HashSet<>());
        }

        void add(UUID thread, @Nullable UUID outlet, @Nullable UUID source, @Nullable UUID origin) {
            threads.add(thread);
            add(outlets, thread, outlet);
            add(sources, thread, source);
            add(origins, thread, origin);
        }

        private static void add(Set<Part> parts, UUID thread, @Nullable UUID id) {
            if (id != null) {
                parts.add(new Part(thread, id));
            }
        }

        Affected and(Affected other) {
            Affected both = new Affected();
            List.of(this, other).forEach(one -> {
                both.threads.addAll(one.threads);
                both.outlets.addAll(one.outlets);
                both.sources.addAll(one.sources);
                both.origins.addAll(one.origins);
            });
            return both;
        }
    }

    /** Strands with a new origin, and the origins within threads that have gained or lost one. */
    private record OriginChanges(List<OriginRow> strands, Affected affected) {}

    /** Updates everything that depends on these changes. Returns the threads that may have changed. */
    Set<UUID> update(ChangeSet changes) {
        Set<UUID> reports = new HashSet<>(changes.reports());
        reports.addAll(reportsOf(changes.articles()));
        Placed placed = place(changes, reports);
        Affected affected = recount(placed.strands(), placed.counted());
        affected = affected.and(updateOrigins(affected.threads(), reports, placed.mentions()));
        recount("upsert_outlet_threads", affected.outlets());
        recount("upsert_claim_origins", affected.origins());
        statements
                .statement("upsert_claim_threads")
                .param("threads", CoverageStatements.ids(affected.threads()))
                .update();
        List<UUID> opposed = updateOpposites(changes.threads());
        Set<Part> shifting = updateOpposedThreads(changes.threads(), opposed);
        shifting.addAll(affected.sources());
        recount("upsert_source_shifts", shifting);
        drift.update(affected.threads(), changes.articles());
        statements
                .statement("queue_revised_threads")
                .param("articles", CoverageStatements.texts(changes.articles()))
                .query((_, _) -> true)
                .list();
        Set<UUID> threads = new HashSet<>(affected.threads());
        threads.addAll(opposed);
        return threads;
    }

    private List<UUID> reportsOf(Set<String> articles) {
        return statements
                .statement("select_reports_of_articles")
                .param("articles", CoverageStatements.texts(articles))
                .query(UUID.class)
                .list();
    }

    /** Sets status, gate and strand of all mentions in these reports. */
    private Placed place(ChangeSet changes, Set<UUID> reports) {
        Placed placed =
                new Placed(new HashSet<>(changes.strands()), new HashSet<>(changes.mentions()), new HashSet<>());
        statements
                .statement("update_mention_strands")
                .param("articles", CoverageStatements.texts(changes.articles()))
                .param("reports", CoverageStatements.ids(reports))
                .query((row, _) -> {
                    String mention = row.getString("id");
                    UUID now = row.getObject("now", UUID.class);
                    add(row.getObject("before", UUID.class), placed.strands());
                    add(now, placed.strands());
                    return mention == null
                            ? placed.counted().add(now)
                            : placed.mentions().add(mention);
                })
                .list();
        return placed;
    }

    /**
     * Counts the mentions of these strands. Returns what depends on the strands, as they were before and are now.
     *
     * @param counted those of the strands whose counts are right
     */
    private Affected recount(Collection<UUID> strands, Set<UUID> counted) {
        Affected affected = new Affected();
        statements
                .statement("select_affected_parts")
                .param("strands", CoverageStatements.ids(strands))
                .query((row, _) -> {
                    UUID thread = row.getObject("thread_id", UUID.class);
                    affected.add(
                            thread,
                            row.getObject("outlet_id", UUID.class),
                            row.getObject("source_id", UUID.class),
                            row.getObject("origin_id", UUID.class));
                    return thread;
                })
                .list();
        statements
                .statement("update_strands")
                .param(
                        "strands",
                        CoverageStatements.ids(strands.stream()
                                .filter(strand -> !counted.contains(strand))
                                .toList()))
                .update();
        return affected;
    }

    private void recount(String file, Set<Part> parts) {
        statements
                .statement(file)
                .param(
                        "threads",
                        CoverageStatements.ids(parts.stream().map(Part::thread).toList()))
                .param(
                        "parts",
                        CoverageStatements.ids(parts.stream().map(Part::id).toList()))
                .update();
    }

    /** Returns the threads that have a different opposite now. */
    private List<UUID> updateOpposites(Set<UUID> threads) {
        return statements
                .statement("update_thread_opposites")
                .param("threads", CoverageStatements.ids(threads))
                .query(UUID.class)
                .list();
    }

    /** Returns the sources of threads that have become opposed, or are no longer, which both threads have. */
    private Set<Part> updateOpposedThreads(Set<UUID> threads, List<UUID> opposed) {
        Set<UUID> reworded = new HashSet<>(threads);
        reworded.addAll(opposed);
        return new HashSet<>(statements
                .statement("update_opposed_threads")
                .param("threads", CoverageStatements.ids(reworded))
                .query((row, _) ->
                        new Part(row.getObject("thread_id", UUID.class), row.getObject("source_id", UUID.class)))
                .list());
    }

    /** Updates the origins of strands and mentions. Returns what depends on those that have changed. */
    private Affected updateOrigins(Set<UUID> threads, Set<UUID> reports, Set<String> mentions) {
        OriginChanges changes = originChanges(threads);
        if (!changes.strands().isEmpty()) {
            statements.with("update_strand_origins", changes.strands()).update();
        }
        Set<UUID> touched = new HashSet<>(reports);
        touched.addAll(statements
                .statement("update_mention_origins")
                .param(
                        "strands",
                        CoverageStatements.ids(
                                changes.strands().stream().map(OriginRow::id).toList()))
                .param("mentions", CoverageStatements.texts(mentions))
                .query(UUID.class)
                .list());
        List<UUID> strands = statements
                .statement("update_first_of_origin")
                .param("reports", CoverageStatements.ids(touched))
                .query(UUID.class)
                .list();
        return strands.isEmpty() ? changes.affected() : changes.affected().and(recount(strands, Set.of()));
    }

    /** Finds the origins of all strands of these threads, and compares them with those that are stored. */
    private OriginChanges originChanges(Set<UUID> threads) {
        Map<UUID, List<Strand>> byThread = statements
                .statement("select_strands_of_threads")
                .param("threads", CoverageStatements.ids(threads))
                .query((row, _) -> strand(row))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Strand::thread));
        Map<UUID, Map<String, Origin>> originsByThread = new ConcurrentHashMap<>();
        byThread.entrySet().parallelStream()
                .forEach(thread -> originsByThread.put(
                        thread.getKey(),
                        Origins.of(thread.getValue().stream()
                                .filter(Strand::asserts)
                                .map(Strand::first)
                                .toList())));
        List<OriginRow> changed = new ArrayList<>();
        Affected affected = new Affected();
        byThread.forEach((thread, strands) -> {
            Map<String, Origin> origins = Present.in(originsByThread, thread);
            for (Strand strand : strands) {
                Origin found = origins.get(strand.first().id());
                Origin stored = strand.origin();
                if (!Objects.equals(found, stored)) {
                    affected.add(thread, null, null, found == null ? null : found.id());
                    affected.add(thread, null, null, stored == null ? null : stored.id());
                    changed.add(OriginRow.of(strand, found));
                }
            }
        });
        return new OriginChanges(changed, affected);
    }

    private static void add(@Nullable UUID id, Set<UUID> ids) {
        if (id != null) {
            ids.add(id);
        }
    }

    private static Strand strand(ResultSet row) throws SQLException {
        UUID source = row.getObject("source_id", UUID.class);
        OriginEvidence first = evidence(row, source);
        return new Strand(
                row.getObject("id", UUID.class),
                row.getObject("thread_id", UUID.class),
                row.getBoolean("asserts"),
                first,
                origin(row));
    }

    private static OriginEvidence evidence(ResultSet row, @Nullable UUID source) throws SQLException {
        String mention = row.getString("first_mention");
        boolean counts = !row.getString("status").equals("superseded");
        Instant saidAt = row.getTimestamp("first_seen").toInstant();
        OriginEvidence.Outlet gate =
                new OriginEvidence.Outlet(row.getObject("gate_id", UUID.class), row.getString("gate"));
        OriginEvidence.Outlet carrier =
                new OriginEvidence.Outlet(row.getObject("outlet_id", UUID.class), row.getString("outlet"));
        OriginEvidence.Mentioned known = source == null
                ? null
                : new OriginEvidence.Mentioned(
                        source,
                        SourceKind.valueOf(row.getString("source_kind").toUpperCase(Locale.ROOT)),
                        row.getString("source"),
                        row.getBoolean("anonymous"),
                        row.getBoolean("governmental"));
        return OriginEvidence.of(mention, counts, saidAt, known, gate, carrier);
    }

    private static @Nullable Origin origin(ResultSet row) throws SQLException {
        UUID origin = row.getObject("origin_id", UUID.class);
        return origin == null
                ? null
                : new Origin(
                        origin,
                        row.getString("origin"),
                        Origin.Kind.of(row.getString("origin_kind")),
                        row.getBoolean("origin_governmental"),
                        row.getString("through"));
    }
}
