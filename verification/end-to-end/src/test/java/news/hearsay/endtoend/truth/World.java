package news.hearsay.endtoend.truth;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import news.hearsay.backends.TestBackends;
import news.hearsay.endtoend.Rows;
import news.hearsay.endtoend.TestPipeline;
import news.hearsay.endtoend.TopicRecords;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The whole pipeline, on a database that can be emptied, so that articles of one set or case never meet those of
 * another. What the coverage builder writes at its start (the seed list) is restored each time.
 */
final class World implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int ATTEMPTS = 5;

    /** PostgreSQL's SQLSTATE {@code deadlock_detected}. */
    private static final String DEADLOCK = "40P01";

    private static final JsonMapper JSON = JsonMapper.shared();

    private final TestPipeline pipeline;

    /** An article's id and revision. Both are null if the article was refused. */
    record Receipt(@Nullable String id, @Nullable String revision) {

        boolean isAccepted() {
            return id != null;
        }
    }

    private World(TestPipeline pipeline) {
        this.pipeline = pipeline;
    }

    static World start() throws InterruptedException {
        World world = new World(TestPipeline.startWithCoverage());
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (world.rows().count("identity") == 0) {
            assertThat(System.nanoTime()).as("the seed list is written").isLessThan(end);
            Thread.sleep(50);
        }
        world.execute("""
            create schema pristine;
            do $$
            declare name text;
            begin
                for name in select tablename from pg_tables where schemaname = 'public' loop
                    execute format('create table pristine.%1$I as select * from public.%1$I', name);
                end loop;
            end
            $$\
            """);
        return world;
    }

    Rows rows() {
        return pipeline.rows();
    }

    /** Removes all articles and what came of them. Tries again if a service that reads the tables causes a deadlock. */
    void clear() {
        executeDespiteDeadlocks("""
            do $$
            declare name text;
            begin
                execute (
                    select 'truncate ' || string_agg(format('public.%I', tablename), ', ')
                    from pg_tables where schemaname = 'public' and tablename not like 'flyway%');
                set local session_replication_role = replica;
                for name in select tablename from pg_tables where schemaname = 'pristine' and tablename not like 'flyway%' loop
                    execute format('insert into public.%1$I overriding system value select * from pristine.%1$I', name);
                end loop;
            end
            $$\
            """);
    }

    /** Posts articles in this order, and returns when coverage has all of them. */
    List<Receipt> post(List<Post> posts) throws IOException, InterruptedException {
        List<Receipt> receipts = new ArrayList<>();
        for (Post post : posts) {
            receipts.add(post(post));
        }
        List<Receipt> accepted = receipts.stream().filter(Receipt::isAccepted).toList();
        Set<Receipt> revisions = new HashSet<>(accepted);
        await("the extraction of %d revisions".formatted(revisions.size()), extracted(revisions));
        if (revisions.size() < accepted.size()) {
            new TopicRecords().awaitReadToTheEnd("hearsay-extract");
            new TopicRecords().awaitReadToTheEnd("hearsay-store");
        }
        await("complete extractions", "select not exists (select from incomplete_extraction)");
        await("coverage", "select due = 0 from coverage_lag");
        assertThat(rows().query("select * from coverage_failure")).isEmpty();
        return receipts;
    }

    private static String extracted(Set<Receipt> revisions) {
        if (revisions.isEmpty()) {
            return "select true";
        }
        return "select count(*) = %d from extraction join article_revision using (article_id, revision) where (article_id, revision) in (%s)"
                .formatted(
                        revisions.size(),
                        revisions.stream()
                                .map(receipt -> "('%s', '%s')".formatted(receipt.id(), receipt.revision()))
                                .collect(Collectors.joining(", ")));
    }

    private Receipt post(Post post) throws IOException, InterruptedException {
        HttpResponse<String> response =
                pipeline.ingest().answer("application/json", JSON.writeValueAsString(post.fields()));
        if (response.statusCode() / 100 == 4) {
            return new Receipt(null, null);
        }
        assertThat(response.statusCode()).as(response.body()).isEqualTo(202);
        JsonNode receipt = JSON.readTree(response.body());
        return new Receipt(receipt.get("id").asString(), receipt.get("revision").asString());
    }

    private void await(String what, String query) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!rows().query(query).getFirst().getFirst().equals("t")) {
            assertThat(System.nanoTime()).as("waiting for %s", what).isLessThan(end);
            Thread.sleep(20);
        }
    }

    private void executeDespiteDeadlocks(String sql) {
        for (int attempt = 1; attempt < ATTEMPTS; attempt++) {
            try {
                execute(sql);
                return;
            } catch (IllegalStateException e) {
                if (!(e.getCause() instanceof SQLException cause) || !DEADLOCK.equals(cause.getSQLState())) {
                    throw e;
                }
            }
        }
        execute(sql);
    }

    private void execute(String sql) {
        TestBackends.Database database = rows().database();
        try (Connection connection =
                        DriverManager.getConnection(database.jdbcUrl(), database.username(), database.password());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        pipeline.close();
    }
}
