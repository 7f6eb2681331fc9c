package news.hearsay.coverage.assembly;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import news.hearsay.backends.TestBackends;
import news.hearsay.coverage.subject.Archive;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * Measures how fast stored claims are marked when a person changes a subject, on generated articles of ten claims each:
 * {@code -Dmarking.articles}. Maven runs it only by its name. The rates are those of a marker that does not rest; with
 * the default {@code hearsay.coverage.subjects.share} of 0.5, they are half of that.
 */
@Tag("slow")
class MarkingSpeed {

    private static final int ARTICLES = Integer.getInteger("marking.articles", 20_000);

    /** The default of {@code hearsay.coverage.subjects.articles-per-batch}. */
    private static final int ARTICLES_PER_BATCH = 200;

    @Test
    void measure() throws SQLException, IOException {
        try (Newsroom newsroom = Newsroom.open()) {
            fill(newsroom.database());
            measure(newsroom, "one phrase", "{harbour*}", "[]");
            measure(newsroom, "one phrase, 20 aspects of 10 phrases", "{harbour*}", aspects());
            measure(newsroom, "every claim", "{people}", "[]");
            measure(newsroom, "no claim", "{nothing at all}", "[]");
        }
    }

    private static void fill(TestBackends.Database database) throws SQLException, IOException {
        try (Connection connection =
                        DriverManager.getConnection(database.jdbcUrl(), database.username(), database.password());
                Statement statement = connection.createStatement();
                InputStream script =
                        Objects.requireNonNull(MarkingSpeed.class.getResourceAsStream("insert_generated_claims.sql"))) {
            statement.execute(new String(script.readAllBytes(), StandardCharsets.UTF_8)
                    .replace(":articles", String.valueOf(ARTICLES)));
        }
    }

    private static String aspects() {
        return IntStream.range(0, 20)
                .mapToObj(aspect -> "{\"name\": \"aspect %d\", \"phrases\": [%s]}"
                        .formatted(
                                aspect,
                                IntStream.range(0, 10)
                                        .mapToObj(phrase -> "\"word%d*\"".formatted(aspect * 10 + phrase))
                                        .collect(Collectors.joining(", "))))
                .collect(Collectors.joining(", ", "[", "]"));
    }

    private static void measure(Newsroom newsroom, String what, String phrases, String aspects) {
        define(newsroom, phrases, aspects);
        Archive archive = new Archive(
                newsroom.coverage(JdbcClient.class),
                newsroom.coverage(PlatformTransactionManager.class),
                newsroom.coverage(DataSource.class),
                ARTICLES_PER_BATCH);
        archive.markNext();
        List<Long> batches = new ArrayList<>();
        long begun = System.nanoTime();
        boolean more = true;
        while (more) {
            long start = System.nanoTime();
            more = archive.markNext();
            batches.add(System.nanoTime() - start);
        }
        double minutes = (System.nanoTime() - begun) / 60e9;
        Collections.sort(batches);
        long claims = newsroom.count("claim");
        System.out.printf(
                "%-40s %,9.0f claims a minute; %,d of %,d marked; a batch takes %d ms (median), %d ms (longest)%n",
                what,
                claims / minutes,
                newsroom.count("claim_subject"),
                claims,
                batches.get(batches.size() / 2) / 1_000_000,
                batches.getLast() / 1_000_000);
    }

    /** Writes what the store writes for an event. */
    private static void define(Newsroom newsroom, String phrases, String aspects) {
        newsroom.sql("""
            insert into subject_definition as held
            values ('Harbour', '{}', :phrases::text[], '{}', '{}', :aspects::jsonb, now(), 'ed', false, :id)
            on conflict (name) do update set
                phrases = excluded.phrases, aspects = excluded.aspects, event_id = excluded.event_id
            """)
                .param("phrases", phrases)
                .param("aspects", aspects)
                .param("id", UUID.randomUUID())
                .update();
    }
}
