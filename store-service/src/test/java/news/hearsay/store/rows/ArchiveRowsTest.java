package news.hearsay.store.rows;

import static news.hearsay.store.Samples.RECEIVED;
import static news.hearsay.store.Samples.TEXT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import news.hearsay.events.Article;
import news.hearsay.events.Event;
import news.hearsay.store.Samples;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

@Tag("slow")
class ArchiveRowsTest {

    private static final Set<Integer> PARTITION = Set.of(0);
    private static final LoadedPart PART = new LoadedPart("0".repeat(64), "/archive", "part-00007");

    private static Tables tables;
    private static SingleConnectionDataSource store;
    private static ArchiveRows archive;

    @BeforeAll
    static void migrate() {
        tables = Tables.fresh();
        store = tables.asStore();
        archive = new ArchiveRows(store);
    }

    @AfterAll
    static void disconnect() {
        store.close();
    }

    @BeforeEach
    void clear() {
        tables.clear();
        tables.sql("truncate archive_part").update();
    }

    @Test
    void copied_rows_equal_those_that_the_store_writes() {
        List<Event> events = history();
        tables.store(events);
        Map<String, String> stored = tables.checksums();
        tables.clear();

        archive.store(events, PARTITION, PART);

        assertThat(tables.count("claim")).isPositive();
        assertThat(tables.checksums()).isEqualTo(stored);
    }

    @Test
    void characters_that_copy_escapes_arrive_unchanged() {
        String text = "a\\b\tc\nd\r\ne \\N \\. 🗞 \u0007 \u2028 \"quoted\" {braces}\n\\.\n";
        Article article = Samples.article("escapes", text, RECEIVED);

        archive.store(List.of(article), PARTITION, PART);

        assertThat(tables.sql("select text from article_revision")
                        .query(String.class)
                        .single())
                .isEqualTo(text);
    }

    @Test
    void loading_again_writes_no_row() {
        archive.store(history(), PARTITION, PART);
        Map<String, String> before = tables.rowVersions();

        archive.store(history(), PARTITION, PART);

        assertThat(tables.rowVersions()).isEqualTo(before);
    }

    @Test
    void what_is_new_is_counted_apart_from_what_was_there() {
        Article article = Samples.article("duda");
        Article corrected = Samples.article("duda", TEXT + " Corrected.", RECEIVED.plusSeconds(60));
        Article other = Samples.article("other");

        assertThat(archive.store(List.of(article, other), PARTITION, PART)).isEqualTo(new AddedArticles(2, 0, 0, 0));
        assertThat(archive.store(List.of(article, corrected, corrected), PARTITION, PART))
                .isEqualTo(new AddedArticles(0, 1, 2, 0));
        assertThat(archive.store(Samples.findings(article, "1.9.0"), PARTITION, PART))
                .isEqualTo(AddedArticles.NONE);
    }

    @Test
    void what_retention_has_removed_is_neither_new_nor_there() {
        Article article = Samples.article("duda");
        tables.sql(
                        "insert into removed_article (article_id, last_received_at, removed_at) values (?, ?::timestamptz, now())")
                .params(article.id(), article.receivedAt().toString())
                .update();

        assertThat(archive.store(List.of(article), PARTITION, PART)).isEqualTo(new AddedArticles(0, 0, 0, 1));

        tables.sql("truncate removed_article").update();
    }

    @Test
    void findings_of_an_earlier_extractor_version_do_not_replace_later_ones() {
        Article article = Samples.article("duda");
        tables.store(article);
        tables.store(Samples.findings(article, "1.10.0"));
        Map<String, String> before = tables.checksums();

        archive.store(Samples.findings(article, "1.9.0"), PARTITION, PART);

        assertThat(tables.checksums()).isEqualTo(before);
    }

    @Test
    void a_revision_that_was_received_later_stays_current() {
        Article corrected = Samples.article("duda", TEXT + " Corrected.", RECEIVED.plusSeconds(60));
        tables.store(corrected);

        archive.store(List.of(Samples.article("duda")), PARTITION, PART);

        assertThat(tables.sql("select current_revision from article")
                        .query(String.class)
                        .single())
                .isEqualTo(corrected.revision());
        assertThat(tables.count("article_revision")).isEqualTo(2);
    }

    @Test
    void the_progress_is_recorded_with_the_rows() {
        archive.store(Samples.line(Samples.article("duda")), PARTITION, PART.plus(1, 0));

        assertThat(archive.loaded(PART.digest())).contains(PART.plus(1, 0));
    }

    @Test
    void neither_rows_nor_progress_are_recorded_if_the_database_rejects_a_row() {
        Article article = Samples.article("duda");
        Article broken = Samples.article("broken", "no \0 here", RECEIVED);

        assertThatThrownBy(() -> archive.store(List.of(article, broken), PARTITION, PART.plus(2, 0)))
                .isInstanceOf(DataIntegrityViolationException.class);

        assertThat(tables.count("article")).isZero();
        assertThat(archive.loaded(PART.digest())).isEmpty();
    }

    @Test
    void a_part_of_the_same_name_with_other_content_has_changed() {
        archive.store(List.of(), PARTITION, PART.completed());

        assertThat(archive.changed(PART)).isFalse();
        assertThat(archive.changed(new LoadedPart("1".repeat(64), PART.folder(), PART.part())))
                .isTrue();
    }

    /** Both write the same articles at the same time, the store from the last to the first. */
    @Test
    void the_store_can_write_the_same_articles_at_the_same_time() throws Exception {
        List<List<Event>> articles = IntStream.range(0, 60)
                .mapToObj(number -> Samples.line(Samples.article("article-" + number)))
                .toList();
        articles.forEach(tables::store);
        Map<String, String> expected = tables.checksums();
        tables.clear();

        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> loaded =
                    threads.submit(() -> batches(articles).forEach(events -> archive.store(events, PARTITION, PART)));
            batches(articles.reversed()).forEach(tables::store);
            loaded.get();
        }

        assertThat(tables.checksums()).isEqualTo(expected);
    }

    private static List<List<Event>> batches(List<List<Event>> articles) {
        List<List<Event>> batches = new ArrayList<>();
        for (int start = 0; start < articles.size(); start += 7) {
            batches.add(articles.subList(start, Math.min(start + 7, articles.size())).stream()
                    .flatMap(List::stream)
                    .toList());
        }
        return batches;
    }

    private static List<Event> history() {
        Article first = Samples.article("duda");
        Article corrected = Samples.article("duda", TEXT + " Corrected.", RECEIVED.plusSeconds(60));
        List<Event> events = new ArrayList<>(List.of(first, corrected));
        events.addAll(Samples.findings(first, "1.9.0"));
        events.addAll(Samples.findings(first, "1.10.0"));
        events.addAll(Samples.findings(corrected, "1.9.0"));
        events.addAll(Samples.line(Samples.article("other")));
        return events;
    }
}
