package news.hearsay.coverage.assembly;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Measures the time to update a thread with ten new mentions, by the size of the thread, in a database that
 * {@code ./hearsay queries} has generated. Run {@code main} with its JDBC URL and user; the new mentions stay in it.
 */
final class SettlingSpeed {

    private static final int MENTIONS = 10;
    private static final int ROUNDS = 21;

    private SettlingSpeed() {}

    static void main(String[] arguments) {
        try (var context = new SpringApplicationBuilder(Rebuild.Command.class)
                .properties("spring.config.name=coverage-builder", "spring.main.banner-mode=off")
                .web(WebApplicationType.NONE)
                .run("--spring.datasource.url=" + arguments[0], "--spring.datasource.username=" + arguments[1])) {
            JdbcClient database = context.getBean(JdbcClient.class);
            System.out.println("| mentions | strands | first ms | median ms | longest ms |\n|---|---|---|---|---|");
            List<UUID> threads = database.sql("""
                (select id from claim_thread order by mentions desc limit 2)
                union all
                (select id from claim_thread where mentions between 900 and 1100 order by mentions desc, id limit 1)
                union all
                (select id from claim_thread where mentions between 9 and 11 order by id limit 1)
                """).query(UUID.class).list();
            threads.forEach(thread -> measure(
                    thread,
                    database,
                    context.getBean(ThreadAggregator.class),
                    new TransactionTemplate(context.getBean(PlatformTransactionManager.class))));
        }
    }

    private static void measure(
            UUID thread, JdbcClient database, ThreadAggregator aggregator, TransactionTemplate transaction) {
        List<Double> times = new ArrayList<>();
        long mentions = count(database, "mention", thread);
        long strands = count(database, "strand", thread);
        for (int round = 0; round < ROUNDS; round++) {
            transaction.executeWithoutResult(_ -> {
                ChangeSet added = add(thread, database);
                long begun = System.nanoTime();
                aggregator.update(added);
                times.add((System.nanoTime() - begun) / 1e6);
            });
        }
        double[] later =
                times.stream().skip(1).mapToDouble(Double::doubleValue).sorted().toArray();
        System.out.printf(
                "| %,d | %,d | %.1f | %.1f | %.1f |%n",
                mentions,
                strands,
                times.getFirst(),
                later[later.length / 2],
                Arrays.stream(later).max().orElseThrow());
    }

    /** Adds mentions that repeat existing ones of this thread, each in a new article. */
    private static ChangeSet add(UUID thread, JdbcClient database) {
        Set<String> mentions = new HashSet<>();
        Set<String> articles = new HashSet<>();
        Set<UUID> reports = new HashSet<>();
        database.sql("""
            insert into mention
            select (jsonb_populate_record(mention, jsonb_build_object(
                'id', gen_random_uuid(), 'article_id', gen_random_uuid(), 'report_id', gen_random_uuid(),
                'said_at', mention.said_at + interval '1 second', 'status', 'current', 'in_current', true, 'strand_id', null))).*
            from mention
            where thread_id = :thread and status = 'current'
            order by random()
            limit :mentions
            returning id, article_id, report_id
            """)
                .param("thread", thread)
                .param("mentions", MENTIONS)
                .query((row, _) -> {
                    mentions.add(row.getString("id"));
                    articles.add(row.getString("article_id"));
                    return reports.add(row.getObject("report_id", UUID.class));
                })
                .list();
        return new ChangeSet(articles, reports, mentions, Set.of(), Set.of(), Set.of());
    }

    private static long count(JdbcClient database, String table, UUID thread) {
        return database.sql("select count(*) from " + table + " where thread_id = :thread")
                .param("thread", thread)
                .query(Long.class)
                .single();
    }
}
