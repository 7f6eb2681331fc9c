package news.hearsay.store.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import news.hearsay.backends.TestBackends;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.callback.BaseCallback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Migrates a database of the first version, with rows in it, to the newest. */
@Tag("slow")
class MigrationTest {

    /** Set {@code -Dhearsay.test.rows=1000000} for a million; the locks do not depend on it. */
    private static final int MANY = Integer.getInteger("hearsay.test.rows", 100_000);

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /**
     * Locks of V9 to V11, which were pushed before this test looked at tables that are younger than V1, and which
     * cannot be edited. They are on tables of coverage: its worker and, for AccessExclusiveLock, its readers wait while
     * the indexes of such a migration are created. Do not add to this list.
     */
    private static final List<String> KNOWN_BLOCKING = List.of(
            "V9__cookbook.sql: carried_report ShareLock",
            "V9__cookbook.sql: claim_origin ShareLock",
            "V9__cookbook.sql: claim_thread ShareLock",
            "V9__cookbook.sql: identity_decision ShareLock",
            "V9__cookbook.sql: mention ShareLock",
            "V9__cookbook.sql: source_shift ShareLock",
            "V10__strands.sql: claim_origin AccessExclusiveLock",
            "V10__strands.sql: mention AccessExclusiveLock",
            "V10__strands.sql: mention ShareLock",
            "V10__strands.sql: source_thread ShareLock",
            "V11__names.sql: identity ShareLock",
            "V11__names.sql: identity_alias ShareLock",
            "V11__names.sql: identity_decision AccessExclusiveLock");

    private final TestBackends.Database database = TestBackends.freshDatabase();
    private final DriverManagerDataSource source =
            new DriverManagerDataSource(database.jdbcUrl(), database.username(), database.password());
    private final JdbcClient sql = JdbcClient.create(source);
    private volatile boolean done;

    @Test
    void rows_of_the_first_version_survive_all_migrations_and_appear_in_the_views() throws Exception {
        flyway().target("1").load().migrate();
        sql.sql(new ClassPathResource("rows-of-v1.sql").getContentAsString(StandardCharsets.UTF_8))
                .update();
        Map<String, String> columns = columns();
        Map<String, String> before = checksums(columns);

        flyway().load().migrate();

        assertThat(checksums(columns)).isEqualTo(before).hasSize(8).doesNotContainValue("empty");
        assertThat(sql.sql("select chain || ': ' || claim from statement order by 1")
                        .query(String.class)
                        .list())
                .containsExactly(
                        "A US official → Placeholder Daily: nothing had been decided",
                        "Andrzej Duda → the WSJ → Placeholder Daily: talks had begun");
        assertThat(sql.sql("select subjects[1] || ': ' || array_to_string(aspects, ', ') from statement where"
                                + " source_kind = 'person'")
                        .query(String.class)
                        .single())
                .isEqualTo("Ukraine security guarantees: NATO membership, troops");
        assertThat(sql.sql("select title from article_wording where is_current")
                        .query(String.class)
                        .single())
                .isEqualTo("Talks begin, corrected");
        assertThat(sql.sql("select extractor_version from article_reading where is_current")
                        .query(String.class)
                        .single())
                .isEqualTo("1.10.0");
        assertThat(sql.sql("select count(*) from article_history")
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
        assertThat(sql.sql("select problem from incomplete_extraction")
                        .query(String.class)
                        .list())
                .containsExactly("the extraction record is missing");
    }

    @Test
    void counts_of_the_version_before_are_summed_by_day_and_outlet() {
        flyway().target("59").load().migrate();
        sql.sql("""
            insert into coverage_count values
                ('2025-03-01', 'Harbour Courier', false, null, null, 2, 3, 1),
                ('2025-03-01', 'Lighthouse Post', false, null, null, 1, 4, 2),
                ('2025-03-01', 'Lighthouse Post', true, 'Ukraine security guarantees', 'troops', 1, 1, 1);
            insert into counted_article values
                ('a', '2025-03-01', 'Harbour Courier'), ('b', '2025-03-01', 'Harbour Courier'), ('c', '2025-03-01', 'Lighthouse Post')
            """).update();

        flyway().load().migrate();

        assertThat(sql.sql("""
                select concat_ws(' ', day, subject, aspect, outlets, articles, claims) from coverage_day order by by_aspect
                """).query(String.class).list())
                .containsExactly("2025-03-01 2 3 7", "2025-03-01 Ukraine security guarantees troops 1 1 1");
        assertThat(sql.sql("select outlet || ' ' || articles from outlet_total order by 1")
                        .query(String.class)
                        .list())
                .containsExactly("Harbour Courier 2", "Lighthouse Post 1");
    }

    @Test
    void no_migration_blocks_readers_or_writers_of_an_older_table() {
        flyway().target("1").load().migrate();
        LocksHeld locks = new LocksHeld();

        flyway().callbacks(locks).load().migrate();

        assertThat(locks.migrations).as("checked migrations").isPositive();
        assertThat(locks.blocking).containsExactlyInAnyOrderElementsOf(KNOWN_BLOCKING);
    }

    @Test
    void readers_and_writers_of_a_large_table_continue_during_a_migration() throws Exception {
        flyway().target("1").load().migrate();
        sql.sql("""
            insert into claim
            select 'claim-' || n, array[1, 0, 0], 'article-' || n / 10, '0123456789abcdef', 'that the talks of day ' || n || ' go on',
                array[int4range(0, 30)], int4range(0, 40), 'indirect', 'positive', 'certain'
            from generate_series(1, :many) as n
            """).param("many", MANY).update();
        AtomicInteger reads = new AtomicInteger();
        AtomicInteger writes = new AtomicInteger();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> reader =
                    threads.submit(() -> untilDone(reads, "select count(*) from claim where article_id = 'article-7'"));
            Future<?> writer = threads.submit(
                    () -> untilDone(writes, "update claim set certainty = 'possible' where id = 'claim-7'"));
            try {
                await().atMost(PATIENCE)
                        .until(() -> reader.isDone() || writer.isDone() || reads.get() > 10 && writes.get() > 10);

                flyway().load().migrate();

                int readBefore = reads.get();
                int writtenBefore = writes.get();
                await().atMost(PATIENCE)
                        .until(() -> reader.isDone()
                                || writer.isDone()
                                || reads.get() > readBefore && writes.get() > writtenBefore);
            } finally {
                done = true;
            }
            // fails if a statement waited too long for a lock
            reader.get();
            writer.get();
        }
        assertThat(sql.sql("select count(*) from claim").query(Long.class).single())
                .isEqualTo(MANY);
    }

    /** Repeats a statement; it fails if it waits a second for a lock. */
    private Void untilDone(AtomicInteger times, String statement) throws SQLException {
        SingleConnectionDataSource own =
                new SingleConnectionDataSource(database.jdbcUrl(), database.username(), database.password(), true);
        try {
            JdbcClient client = JdbcClient.create(own);
            client.sql("set lock_timeout = '1s'").update();
            while (!done) {
                try (var prepared = own.getConnection().prepareStatement(statement)) {
                    prepared.execute();
                }
                times.incrementAndGet();
            }
            return null;
        } finally {
            own.destroy();
        }
    }

    private FluentConfiguration flyway() {
        return Flyway.configure().dataSource(source).initSql("set lock_timeout = '5s'");
    }

    /** Returns the current columns of each table. */
    private Map<String, String> columns() {
        return sql.sql("""
            select table_name, string_agg(quote_ident(column_name), ', ' order by ordinal_position) as columns
            from information_schema.columns
            where table_schema = 'public' and table_name <> 'flyway_schema_history'
            group by table_name
            """).query().listOfRows().stream()
                .collect(Collectors.toMap(row -> (String) row.get("table_name"), row -> (String) row.get("columns")));
    }

    private Map<String, String> checksums(Map<String, String> columns) {
        Map<String, String> checksums = new TreeMap<>();
        columns.forEach((table, names) -> checksums.put(
                table, sql.sql("""
                    select coalesce(md5(string_agg(held::text, E'\\n' order by held::text)), 'empty') from (select %s from %s) as held
                    """.formatted(names, table)).query(String.class).single()));
        return checksums;
    }

    /**
     * Collects, at the end of each migration and within its transaction, locks that block readers or writers of tables
     * that are older than the migration.
     */
    private static final class LocksHeld extends BaseCallback {

        private final List<String> blocking = new ArrayList<>();
        private String older = "";
        private int migrations;

        @Override
        public boolean supports(Event event, Context context) {
            return event == Event.BEFORE_EACH_MIGRATE || event == Event.AFTER_EACH_MIGRATE;
        }

        @Override
        public void handle(Event event, Context context) {
            if (event == Event.BEFORE_EACH_MIGRATE) {
                older = tables(context);
            } else {
                migrations++;
                addBlocking(context);
            }
        }

        /** Returns the tables and indexes that exist before a migration. */
        private static String tables(Context context) {
            try (var statement = context.getConnection().createStatement();
                    var oids = statement.executeQuery("""
                        select string_agg(oid::text, ',')
                        from pg_class
                        where relnamespace = 'public'::regnamespace and relkind in ('r', 'i', 'S')
                        """)) {
                oids.next();
                return oids.getString(1);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        private void addBlocking(Context context) {
            try (var statement = context.getConnection().createStatement();
                    var held = statement.executeQuery("""
                        select relation::regclass || ' ' || mode
                        from pg_locks
                        join pg_class on pg_class.oid = relation
                        where pid = pg_backend_pid()
                            and relation in (%s)
                            and relname <> 'flyway_schema_history'
                            and mode in ('ShareLock', 'ShareRowExclusiveLock', 'ExclusiveLock', 'AccessExclusiveLock')
                        """.formatted(older))) {
                while (held.next()) {
                    blocking.add(context.getMigrationInfo().getScript() + ": " + held.getString(1));
                }
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
