package news.hearsay.coverage.assembly;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import news.hearsay.backends.EmbeddedDatabase;
import news.hearsay.backends.Ports;
import news.hearsay.coverage.assembly.GeneratedRulings.Names;
import news.hearsay.coverage.assembly.GeneratedRulings.Ruled;
import news.hearsay.events.Ruling;
import news.hearsay.events.Span;

/**
 * Measures how fast the builder processes new articles with 10,000 rulings on a million claims, and without them, in
 * two databases that are alike otherwise: copies of one that {@code ./hearsay queries} has generated. Both process the
 * same articles in turn, with all rulings applied before. Arguments of {@code main}:
 *
 * <ol>
 *   <li>the folder of the generated database, which no other program may use meanwhile
 *   <li>{@code prepare} to make the two databases and apply the rulings, or {@code measure}, which may be repeated
 *   <li>the number of rounds to measure
 * </ol>
 */
final class RulingSpeed {

    private static final int RULINGS = 10_000;

    /** The first rounds compile and fill caches; they are not counted. */
    private static final int WARMING = 2;

    private static final int ARTICLES = 200;

    private static final String WITHOUT = "ruled_without";
    private static final String WITH = "ruled_with";

    private RulingSpeed() {}

    static void main(String[] arguments) throws SQLException {
        Path folder = Path.of(arguments[0]).toAbsolutePath().resolve("postgresql");
        try (EmbeddedDatabase server = EmbeddedDatabase.start(folder, Ports.free(), false)) {
            GeneratedDatabases databases = new GeneratedDatabases(server);
            // its work would fall into the rounds of either side
            databases.setAutovacuum(false);
            switch (arguments[1]) {
                case "prepare" -> prepare(databases);
                case "measure" -> {
                    int rounds = Integer.parseInt(arguments[2]);
                    try (Newsroom without = databases.open(WITHOUT);
                            Newsroom with = databases.open(WITH)) {
                        compare(without, with, rounds);
                    }
                }
                default -> throw new IllegalArgumentException("must be prepare or measure: " + arguments[1]);
            }
        }
    }

    private static void prepare(GeneratedDatabases databases) throws SQLException {
        databases.createBase(RulingSpeed::process);
        databases.copyBase(WITHOUT);
        databases.copyBase(WITH);
        try (Newsroom with = databases.open(WITH)) {
            rule(with);
            with.sql("vacuum analyze").update();
        }
    }

    /**
     * Processes the articles that the rulings will be on and those between them, as if they were new. The other
     * mentions stay as generated, since the builder needs more than an hour for all.
     */
    private static void process(Newsroom newsroom) {
        String[] articles = newsroom.texts("select article_id from measured_article where part <> 'new'")
                .toArray(String[]::new);
        for (String table : List.of("carrier", "mention")) {
            newsroom.sql("delete from " + table + " where article_id = any(:articles::text[])")
                    .param("articles", articles)
                    .update();
        }
        newsroom.sql("insert into coverage_due (article_id) select unnest(:articles::text[])")
                .param("articles", articles)
                .update();
        long begun = System.nanoTime();
        newsroom.cover();
        System.err.printf("%,d articles processed in %.1f s%n", articles.length, Time.secondsSince(begun));
        requireNoFailures(newsroom);
        newsroom.sql("vacuum analyze").update();
    }

    private static void rule(Newsroom newsroom) {
        List<Ruling> rulings = GeneratedRulings.on(attributions(newsroom), names(newsroom), RULINGS);
        long begun = System.nanoTime();
        newsroom.store(rulings);
        newsroom.cover();
        System.err.printf("%,d rulings stored and applied in %.1f s%n", rulings.size(), Time.secondsSince(begun));
        requireNoFailures(newsroom);
        newsroom.sql("select kind, status, count(*) from ruling_status group by 1, 2 order by 1, 2")
                .query((row, _) -> "%s, %s: %,d".formatted(row.getString(1), row.getString(2), row.getLong(3)))
                .list()
                .forEach(System.err::println);
    }

    private static void compare(Newsroom without, Newsroom with, int rounds) {
        List<Time> timesWithout = new ArrayList<>();
        List<Time> timesWith = new ArrayList<>();
        int done = (int) without.count("article where id like 'new-%'");
        for (int round = 0; round < WARMING + rounds; round++) {
            String[] articles = newArticles(without, done + round * ARTICLES);
            boolean withFirst = round % 2 == 0;
            Time first = time(withFirst ? with : without, articles);
            Time second = time(withFirst ? without : with, articles);
            if (round >= WARMING) {
                timesWithout.add(withFirst ? second : first);
                timesWith.add(withFirst ? first : second);
            }
        }
        requireNoFailures(without);
        requireNoFailures(with);
        new TimeTable(ARTICLES, timesWithout, timesWith).print(System.out);
    }

    /** Stores copies of these articles as new ones. Returns how long it takes to process them. */
    private static Time time(Newsroom newsroom, String[] articles) {
        newsroom.sql(GeneratedDatabases.script("insert_new_articles.sql"))
                .param("articles", articles)
                .update();
        return Time.of(newsroom, newsroom::cover);
    }

    private static void requireNoFailures(Newsroom newsroom) {
        List<String> failures =
                newsroom.texts("select distinct coalesce(reason, '') from coverage_failure order by 1 limit 5");
        long due = newsroom.count("coverage_due");
        if (due > 0 || !failures.isEmpty()) {
            throw new IllegalStateException("articles due: %d, failures: %s".formatted(due, failures));
        }
    }

    private static String[] newArticles(Newsroom newsroom, int offset) {
        return newsroom.sql("""
            select article_id from measured_article where part = 'new' order by place offset :offset limit :number
            """)
                .param("offset", offset)
                .param("number", ARTICLES)
                .query(String.class)
                .list()
                .toArray(String[]::new);
    }

    private static Names names(Newsroom newsroom) {
        return new Names(
                newsroom.texts("select distinct name from source where name like 'Speaker %' order by 1"),
                newsroom.texts(
                        "select distinct outlet from measured_article where outlet like 'Gazette %' order by 1"));
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
            join measured_article as article on article.article_id = claim.article_id and article.part = 'ruled'
            order by md5(attribution.id)
            """)
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
}
