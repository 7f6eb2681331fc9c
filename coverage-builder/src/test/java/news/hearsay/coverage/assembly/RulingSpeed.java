package news.hearsay.coverage.assembly;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import news.hearsay.backends.EmbeddedDatabase;
import news.hearsay.backends.Ports;
import news.hearsay.backends.TestBackends;
import news.hearsay.coverage.assembly.GeneratedRulings.Ruled;
import news.hearsay.events.Ruling;
import news.hearsay.events.Span;

/**
 * Measures how fast the builder processes new articles with 10,000 rulings on a million claims, and without them, in
 * two databases that are alike otherwise: copies of one that {@code ./hearsay queries} has generated. Both process the
 * same articles in turn. Run {@code main} with the folder of that database, while no other program uses it.
 */
final class RulingSpeed {

    private static final int RULINGS = 10_000;
    /** The newest articles whose mentions the builder has made itself; the rulings are on those. */
    private static final int RULED_ARTICLES = 2_600;

    private static final int ROUNDS = 8;
    private static final int ARTICLES = 100;
    private static final String GENERATED = "mentions_1000000";

    private RulingSpeed() {}

    static void main(String[] arguments) throws SQLException {
        Path folder = Path.of(arguments[0]).toAbsolutePath().resolve("postgresql");
        try (EmbeddedDatabase server = EmbeddedDatabase.start(folder, Ports.free(), false)) {
            boolean again = arguments.length > 1 && arguments[1].equals("again");
            if (!again) {
                create(server);
            }
            try (Newsroom without = Newsroom.on(database(server, "ruled_without"));
                    Newsroom with = Newsroom.on(database(server, "ruled_with"))) {
                if (!again) {
                    rule(with);
                    List.of(without, with)
                            .forEach(newsroom -> newsroom.sql("vacuum analyze").update());
                }
                compare(without, with, folder);
            }
        }
    }

    private static void create(EmbeddedDatabase server) throws SQLException {
        if (!exists(server, "ruled")) {
            if (!exists(server, "ruled_base")) {
                create(server, "ruled_base", GENERATED);
                execute(server, "ruled_base", script("insert_generated_articles.sql"));
            }
            try (Newsroom newsroom = Newsroom.on(database(server, "ruled_base"))) {
                process(newsroom);
                newsroom.sql("vacuum analyze").update();
            }
            execute(server, "postgres", "alter database ruled_base rename to ruled");
        }
        create(server, "ruled_without", "ruled");
        create(server, "ruled_with", "ruled");
    }

    /**
     * Processes the articles that the rulings will be on, as if they were new. The other mentions stay as generated,
     * since the builder needs more than an hour for all.
     */
    private static void process(Newsroom newsroom) {
        String[] articles = newsroom.sql("""
            delete from carrier
            where article_id = any(:articles::text[]) and minima = '{}'
            returning article_id
            """)
                .param("articles", newest(newsroom, 0, RULED_ARTICLES))
                .query(String.class)
                .list()
                .toArray(String[]::new);
        newsroom.sql("delete from mention where article_id = any(:articles::text[])")
                .param("articles", articles)
                .update();
        newsroom.sql("insert into coverage_due (article_id) select unnest(:articles::text[])")
                .param("articles", articles)
                .update();
        long begun = System.nanoTime();
        newsroom.cover();
        System.err.printf("%,d articles processed in %.1f s%n", articles.length, seconds(begun));
    }

    private static void rule(Newsroom newsroom) {
        List<Ruling> rulings = GeneratedRulings.on(attributions(newsroom), RULINGS);
        newsroom.store(rulings);
        long due = newsroom.count("(select distinct article_id from coverage_due) as due");
        long begun = System.nanoTime();
        newsroom.cover();
        System.err.printf("%,d rulings on %,d articles applied in %.1f s%n", rulings.size(), due, seconds(begun));
        newsroom.sql("""
            select kind, status, count(*) from ruling_status group by 1, 2 order by 1, 2
            """)
                .query((row, _) -> "%s, %s: %,d".formatted(row.getString(1), row.getString(2), row.getLong(3)))
                .list()
                .forEach(System.err::println);
    }

    /**
     * @param wall the seconds that passed
     * @param processor the seconds of processor time, of this program and PostgreSQL
     */
    private record Time(double wall, double processor) {

        static Time total(List<Time> times) {
            return new Time(
                    times.stream().mapToDouble(Time::wall).sum(),
                    times.stream().mapToDouble(Time::processor).sum());
        }
    }

    private static void compare(Newsroom without, Newsroom with, Path folder) {
        List<Time> timesWithout = new ArrayList<>();
        List<Time> timesWith = new ArrayList<>();
        int done = (int) without.count("article where id like 'new-%'");
        System.out.println("| round | articles per second without | with rulings | ratio | ratio by processor time |");
        System.out.println("|---|---|---|---|---|");
        for (int round = 0; round <= ROUNDS; round++) {
            String[] articles = newest(without, RULED_ARTICLES + done + round * ARTICLES, ARTICLES);
            boolean withFirst = round % 2 == 0;
            Time first = time(withFirst ? with : without, articles, folder);
            Time second = time(withFirst ? without : with, articles, folder);
            // the first round compiles and fills caches
            if (round > 0) {
                Time timeWithout = withFirst ? second : first;
                Time timeWith = withFirst ? first : second;
                timesWithout.add(timeWithout);
                timesWith.add(timeWith);
                print(String.valueOf(round), timeWithout, timeWith, ARTICLES);
            }
        }
        print("all", Time.total(timesWithout), Time.total(timesWith), ROUNDS * ARTICLES);
    }

    private static void print(String round, Time without, Time with, int articles) {
        System.out.printf(
                "| %s | %.1f | %.1f | %.2f | %.2f |%n",
                round,
                articles / without.wall(),
                articles / with.wall(),
                without.wall() / with.wall(),
                without.processor() / with.processor());
    }

    /** Stores copies of these articles as new ones. Returns how long it takes to process them. */
    private static Time time(Newsroom newsroom, String[] articles, Path folder) {
        newsroom.sql(script("insert_new_articles.sql"))
                .param("articles", articles)
                .update();
        double used = processorSeconds(folder);
        long begun = System.nanoTime();
        newsroom.cover();
        return new Time(seconds(begun), processorSeconds(folder) - used);
    }

    /** The processor time of this program, and of the processes of the PostgreSQL with this data folder. */
    private static double processorSeconds(Path folder) {
        long server = postmaster(folder);
        return ProcessHandle.allProcesses()
                .filter(process -> process.pid() == ProcessHandle.current().pid()
                        || process.parent()
                                .filter(parent -> parent.pid() == server)
                                .isPresent())
                .flatMap(process -> process.info().totalCpuDuration().stream())
                .mapToDouble(used -> used.toNanos() / 1e9)
                .sum();
    }

    private static long postmaster(Path folder) {
        try {
            return Long.parseLong(Files.readAllLines(folder.resolve("postmaster.pid"))
                    .getFirst()
                    .strip());
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }

    private static double seconds(long begun) {
        return (System.nanoTime() - begun) / 1e9;
    }

    private static String[] newest(Newsroom newsroom, int offset, int number) {
        return newsroom.sql("""
            select article.id
            from article
            join article_revision as revision on revision.article_id = article.id
            where article.id not like 'new-%'
            order by revision.published_at desc, article.id
            offset :offset limit :number
            """)
                .param("offset", offset)
                .param("number", number)
                .query(String.class)
                .list()
                .toArray(String[]::new);
    }

    private static List<Ruled> attributions(Newsroom newsroom) {
        return newsroom.sql("""
            select
                attribution.id, claim.id as claim_id, claim.article_id, claim.revision, revision.text, claim.text as claim, source.name,
                lower(claim.spans[1]) as claim_start, upper(claim.spans[1]) as claim_end,
                lower(attribution.cue_spans[1]) as cue_start, upper(attribution.cue_spans[1]) as cue_end,
                lower(attribution.source_spans[1]) as source_start, upper(attribution.source_spans[1]) as source_end
            from attribution
            join claim on claim.id = attribution.claim_id
            join source on source.id = attribution.source_id
            join article_revision as revision on revision.article_id = claim.article_id and revision.revision = claim.revision
            where claim.article_id = any(:articles::text[])
            order by md5(attribution.id)
            """)
                .param("articles", newest(newsroom, 0, RULED_ARTICLES))
                .query((row, _) -> new Ruled(
                        row.getString("id"),
                        row.getString("claim_id"),
                        row.getString("article_id"),
                        row.getString("revision"),
                        row.getString("text"),
                        row.getString("claim"),
                        new Span(row.getInt("claim_start"), row.getInt("claim_end")),
                        new Span(row.getInt("cue_start"), row.getInt("cue_end")),
                        new Span(row.getInt("source_start"), row.getInt("source_end")),
                        row.getString("name")))
                .list();
    }

    private static TestBackends.Database database(EmbeddedDatabase server, String name) {
        return new TestBackends.Database(server.jdbcUrl(name), server.username(), "");
    }

    private static void create(EmbeddedDatabase server, String name, String template) throws SQLException {
        execute(server, "postgres", "drop database if exists " + name);
        execute(server, "postgres", "create database %s template %s strategy file_copy".formatted(name, template));
    }

    private static boolean exists(EmbeddedDatabase server, String name) throws SQLException {
        try (Connection connection = DriverManager.getConnection(server.jdbcUrl("postgres"), server.username(), "");
                Statement statement = connection.createStatement();
                var rows = statement.executeQuery("select from pg_database where datname = '" + name + "'")) {
            return rows.next();
        }
    }

    private static void execute(EmbeddedDatabase server, String database, String statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection(server.jdbcUrl(database), server.username(), "");
                Statement statement = connection.createStatement()) {
            statement.execute(statements);
        }
    }

    private static String script(String name) {
        try (InputStream script = RulingSpeed.class.getResourceAsStream(name)) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }
}
