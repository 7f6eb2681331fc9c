package news.hearsay.alerts.detect;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import news.hearsay.platform.postgres.SqlStatements;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds what watches ask for in threads, and what was not reported to them yet. */
@Component
class WatchedFacts {

    private static final SqlStatements STATEMENTS = new SqlStatements("/sql/alerts");

    private final JdbcClient database;

    WatchedFacts(JdbcClient database) {
        this.database = database;
    }

    /**
     * A watch, and a thread that it concerns.
     *
     * @param minimumOrigins see {@link news.hearsay.events.Watch#minimumOrigins}
     * @param counted whether the watch asks for a number of origins that the thread may have
     */
    private record Watched(UUID watchId, UUID threadId, int minimumOrigins, boolean counted) {}

    private record ReachedInThread(UUID threadId, OriginGrowth.Reached reached) {}

    /** The facts in these threads, and in the threads that are their opposites. */
    List<Fact> in(Collection<String> threads) {
        List<Watched> watched = database.sql(STATEMENTS.get("select_watched_threads"))
                .param("threads", threads.toArray(String[]::new))
                .query((row, _) -> new Watched(
                        row.getObject("watch_id", UUID.class),
                        row.getObject("thread_id", UUID.class),
                        row.getInt("minimum_origins"),
                        row.getBoolean("counted")))
                .list();
        if (watched.isEmpty()) {
            return List.of();
        }
        List<ReachedInThread> reached = reached(watched);
        return database.sql(STATEMENTS.get("select_facts"))
                .param("watches", texts(watched, Watched::watchId))
                .param("threads", texts(watched, Watched::threadId))
                .param("reachedThreads", texts(reached, ReachedInThread::threadId))
                .param("numbers", texts(reached, row -> row.reached().number()))
                .param("mentions", texts(reached, row -> row.reached().mention()))
                .param("times", texts(reached, row -> row.reached().at()))
                .query((row, _) -> Fact.of(row))
                .list();
    }

    /** When the threads reached the numbers of origins that watches ask for. */
    private List<ReachedInThread> reached(List<Watched> watched) {
        Set<UUID> threads = new HashSet<>();
        Set<Integer> numbers = new HashSet<>(Set.of(2));
        watched.stream().filter(Watched::counted).forEach(row -> {
            threads.add(row.threadId());
            numbers.add(row.minimumOrigins());
        });
        Map<UUID, List<OriginEvent>> events = new HashMap<>();
        if (!threads.isEmpty()) {
            database.sql(STATEMENTS.get("select_origin_events"))
                    .param("threads", texts(threads, thread -> thread))
                    .query((row, _) -> events.computeIfAbsent(
                                    row.getObject("thread_id", UUID.class), _ -> new ArrayList<>())
                            .add(OriginEvent.of(row)))
                    .list();
        }
        List<ReachedInThread> all = new ArrayList<>();
        events.forEach((thread, ofThread) -> OriginGrowth.of(ofThread).stream()
                .filter(reached -> numbers.contains(reached.number()))
                .forEach(reached -> all.add(new ReachedInThread(thread, reached))));
        return all;
    }

    private static <T> String[] texts(Collection<T> rows, Function<T, Object> value) {
        return rows.stream().map(value).map(Object::toString).toArray(String[]::new);
    }
}
