package news.hearsay.coverage.assembly;

import static java.nio.charset.StandardCharsets.UTF_8;
import static news.hearsay.coverage.assembly.Story.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import news.hearsay.backends.TestBackends;
import news.hearsay.coverage.subject.Archive;
import news.hearsay.events.Event;
import news.hearsay.events.SubjectMatch;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** Subjects that people define apply to stored and to new claims, in any order, without extracting again. */
@Tag("slow")
class SubjectsAtRunTimeTest extends EmptyNewsroom {

    private static final String MARKS = """
            select claim.text || ': ' || subject || ' ' || aspects::text
            from claim_subject
            join claim on claim.id = claim_id and claim.extractor_version = claim_subject.extractor_version
            order by 1
            """;

    @Test
    void a_definition_marks_the_claims_that_were_stored_before_it() {
        newsroom.publish(harbour(), museum());

        define("Harbour", 1, List.of("harbour"), List.of(), "[{\"name\": \"dredging\", \"phrases\": [\"dredg*\"]}]");
        archive(10).markAll();

        assertThat(marks("Harbour"))
                .containsExactly(
                        "the harbour will be dredged: Harbour {dredging}", "the harbour will close: Harbour {}");
        newsroom.cover();
        assertThat(newsroom.texts("select claim from mention where 'Harbour' = any(subjects) order by 1"))
                .containsExactly("the harbour will be dredged", "the harbour will close");
        assertThat(newsroom.texts("select headline from thread where 'Harbour' = any(subjects) order by 1"))
                .hasSize(2);
    }

    @Test
    void a_new_claim_is_marked_with_its_coverage_and_its_article_is_processed_once() {
        define("Harbour", 1, List.of("harbour"), List.of(), "[]");
        archive(10).markAll();
        newsroom.store(harbour());

        assertThat(newsroom.coverage(BatchProcessor.class).next(10).articles()).isEqualTo(1);

        assertThat(marks("Harbour")).hasSize(2);
        assertThat(newsroom.texts("select claim from mention where 'Harbour' = any(subjects)"))
                .hasSize(2);
        assertThat(newsroom.count("coverage_due")).isZero();
    }

    @Test
    void a_claim_whose_sentence_contains_an_excluded_phrase_is_not_marked() {
        newsroom.publish(harbour());

        define("Harbour", 1, List.of("harbour"), List.of("close"), "[]");
        archive(10).markAll();

        assertThat(marks("Harbour")).containsExactly("the harbour will be dredged: Harbour {}");
    }

    @Test
    void a_definition_replaces_the_subject_of_the_seed_with_its_name_and_a_deletion_removes_it() {
        newsroom.publish(harbour(), museum());
        assertThat(marks(Story.SUBJECT)).hasSize(4);

        define(Story.SUBJECT, 1, List.of("museum"), List.of(), "[]");
        archive(10).markAll();
        newsroom.store(harbour(), museum());
        newsroom.cover();
        assertThat(marks(Story.SUBJECT))
                .hasSize(2)
                .allSatisfy(mark -> assertThat(mark).contains("museum"));

        delete(Story.SUBJECT, 2);
        archive(10).markAll();
        newsroom.cover();
        assertThat(marks(Story.SUBJECT)).isEmpty();
        assertThat(newsroom.count("mention where subjects <> '{}'")).isZero();
    }

    @Test
    void a_builder_that_was_killed_continues_after_the_last_article_that_it_committed() {
        newsroom.publish(harbour(), museum(), Story.in("Courier", "third").says(person("Vera Holm"), "it rains"));
        define("Harbour", 1, List.of("harbour"), List.of(), "[]");
        Archive killed = archive(1);
        assertThat(killed.markNext()).as("starts").isTrue();
        assertThat(killed.markNext()).as("first article").isTrue();
        assertThat(killed.markNext()).as("second article").isTrue();

        Archive next = archive(1);

        assertThat(next.markNext()).as("third article").isTrue();
        assertThat(next.markNext()).as("the end").isFalse();
        assertThat(newsroom.row("select articles, claims, complete from subject_progress"))
                .containsEntry("articles", 3L)
                .containsEntry("claims", 5L)
                .containsEntry("complete", true);
        assertThat(marks("Harbour")).hasSize(2);
    }

    @Test
    void a_marker_that_is_killed_within_a_batch_leaves_no_half_of_it_and_the_next_one_gets_the_same_rows()
            throws Exception {
        newsroom.publish(harbour(), museum());
        define("Harbour", 1, List.of("harbour", "museum"), List.of(), "[]");
        Archive killed = archive(1);
        killed.markNext();
        killed.markNext();
        List<String> committed = marks("Harbour");
        assertThat(committed).hasSize(2);

        TestBackends.Database database = newsroom.database();
        try (Connection blocker =
                        DriverManager.getConnection(database.jdbcUrl(), database.username(), database.password());
                Statement lock = blocker.createStatement();
                ExecutorService thread = Executors.newSingleThreadExecutor()) {
            blocker.setAutoCommit(false);
            lock.execute("select from claim for update");
            Future<Boolean> batch = thread.submit(killed::markNext);
            await().until(SubjectsAtRunTimeTest::endSessionThatWaits);
            assertThatThrownBy(batch::get).isInstanceOf(ExecutionException.class);
            blocker.rollback();
        }

        assertThat(marks("Harbour")).isEqualTo(committed);
        archive(1).markAll();
        newsroom.cover();
        Map<String, List<String>> rows = rows();
        assertThat(marks("Harbour")).hasSize(4);
        assertThat(newsroom.row("select articles, claims, complete from subject_progress"))
                .containsEntry("articles", 2L)
                .containsEntry("claims", 4L)
                .containsEntry("complete", true);

        clear();
        newsroom.publish(harbour(), museum());
        define("Harbour", 1, List.of("harbour", "museum"), List.of(), "[]");
        archive(1).markAll();
        newsroom.cover();
        assertThat(rows()).as("rows without a kill").isEqualTo(rows);
    }

    @Test
    void a_seed_that_changes_after_a_person_defined_the_subject_has_no_effect_on_it() {
        define(Story.SUBJECT, 1, List.of("museum"), List.of(), "[]");
        delete("Tides", 1);
        newsroom.publish(harbour(), museum());
        archive(10).markAll();
        newsroom.cover();
        Map<String, List<String>> rows = rows();
        assertThat(marks(Story.SUBJECT)).hasSize(2);

        newsroom.publish(
                harbour()
                        .matching(
                                new SubjectMatch(Story.SUBJECT, List.of("ships")),
                                new SubjectMatch("Tides", List.of())),
                museum().matching(new SubjectMatch(Story.SUBJECT, List.of("ships"))));
        newsroom.publish(museum().matching());
        archive(10).markAll();
        newsroom.cover();

        assertThat(rows()).isEqualTo(rows);
    }

    @Test
    void marking_again_by_the_same_definitions_changes_no_row() {
        newsroom.publish(harbour(), museum());
        define("Harbour", 1, List.of("harbour"), List.of(), "[]");
        archive(10).markAll();
        newsroom.cover();
        List<String> versions = newsroom.texts("select ctid || ' ' || xmin from claim_subject order by 1");

        newsroom.sql("update subject_progress set version = 'other'").update();
        archive(10).markAll();

        assertThat(newsroom.texts("select ctid || ' ' || xmin from claim_subject order by 1"))
                .isEqualTo(versions);
        assertThat(newsroom.count("coverage_due")).isZero();
    }

    @Test
    void the_store_replaces_claims_while_the_marker_marks_them_and_the_rows_are_as_if_one_came_after_the_other()
            throws Exception {
        List<String> articles =
                IntStream.range(0, 30).mapToObj(number -> "harbour-" + number).toList();
        Consumer<String> read = version -> articles.forEach(path -> insist(() -> {
            newsroom.store(harbour(path).readBy(version));
            return false;
        }));
        read.accept("1.0.0");
        read.accept("1.1.0");
        define("Harbour", 1, List.of("harbour"), List.of(), "[]");
        archive(10).markAll();
        newsroom.cover();
        Map<String, List<String>> rows = rows();
        assertThat(rows.get("marks")).hasSizeGreaterThanOrEqualTo(60);

        clear();
        read.accept("1.0.0");
        define("Harbour", 1, List.of("harbour"), List.of(), "[]");
        try (ExecutorService thread = Executors.newSingleThreadExecutor()) {
            Archive archive = archive(7);
            Future<?> marker = thread.submit(() -> insist(archive::markNext));
            read.accept("1.1.0");
            marker.get();
        }
        newsroom.cover();
        archive(10).markAll();
        newsroom.cover();

        assertThat(rows()).isEqualTo(rows);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void the_order_of_claims_and_definitions_does_not_change_the_rows(long seed) {
        List<Runnable> steps = new ArrayList<>();
        for (Story story : List.of(
                harbour(),
                museum(),
                harbour().readBy("1.1.0"),
                Story.in("Ledger", "mixed")
                        .says(person("Ada Lund"), "the harbour museum will open")
                        .says(person("Vera Holm"), "the Harbour Board is against dredging"))) {
            story.events().forEach(event -> steps.add(() -> newsroom.store(List.<Event>of(event))));
        }
        steps.add(() -> define("Harbour", 1, List.of("harbour"), List.of("museum"), "[]"));
        steps.add(() -> delete("Harbour", 2));
        steps.add(() -> define(
                "Harbour", 3, List.of("harbour"), List.of(), "[{\"name\": \"dredging\", \"phrases\": [\"dredg*\"]}]"));
        steps.add(() -> define(Story.SUBJECT, 1, List.of("museum*"), List.of("harbour"), "[]"));
        steps.add(() -> define("Museums", 1, List.of("museum"), List.of(), "[]"));
        steps.add(() -> delete("Museums", 5));
        Map<String, List<String>> inOrder = run(steps, new Random(0), false);
        assertThat(inOrder.get("marks")).hasSizeGreaterThan(3);

        Map<String, List<String>> shuffled = run(steps, new Random(seed), true);

        assertThat(shuffled).isEqualTo(inOrder);
    }

    private Map<String, List<String>> run(List<Runnable> steps, Random random, boolean shuffle) {
        clear();
        List<Runnable> order = new ArrayList<>(steps);
        if (shuffle) {
            Collections.shuffle(order, random);
        }
        Archive archive = archive(1);
        for (Runnable step : order) {
            step.run();
            switch (random.nextInt(4)) {
                case 0 -> newsroom.cover(2);
                case 1 -> archive.markNext();
                case 2 -> archive = archive(1);
                default -> {}
            }
        }
        newsroom.cover();
        archive.markAll();
        newsroom.cover();
        return rows();
    }

    private static Map<String, List<String>> rows() {
        Map<String, List<String>> rows = new TreeMap<>(newsroom.rows());
        rows.put("marks", newsroom.texts(MARKS));
        return rows;
    }

    /** Repeats a step until there is no more to do. Tries again after a deadlock and the like, as the services do. */
    private static void insist(BooleanSupplier step) {
        boolean more = true;
        while (more) {
            try {
                more = step.getAsBoolean();
            } catch (DataAccessException e) {
                more = true;
            }
        }
    }

    /** Ends the session of the marker if it waits for a lock, as the end of its process does. */
    private static boolean endSessionThatWaits() {
        return newsroom.sql("""
            select pg_terminate_backend(pid) from pg_stat_activity
            where datname = current_database() and wait_event_type = 'Lock'
            """).query(Boolean.class).list().contains(true);
    }

    private static Story harbour() {
        return harbour("harbour");
    }

    private static Story harbour(String path) {
        return Story.in("Courier", path)
                .says(person("Ada Lund"), "the harbour will close")
                .says(person("Vera Holm"), "the harbour will be dredged");
    }

    private static Story museum() {
        return Story.in("Ledger", "museum")
                .says(person("Ada Lund"), "the museum is too small")
                .says(person("Vera Holm"), "the museum will move");
    }

    private static List<String> marks(String subject) {
        return newsroom.texts(MARKS).stream()
                .filter(mark -> mark.contains(": " + subject + " {"))
                .toList();
    }

    private static Archive archive(int articlesPerBatch) {
        return new Archive(
                newsroom.coverage(JdbcClient.class),
                newsroom.coverage(PlatformTransactionManager.class),
                newsroom.coverage(DataSource.class),
                articlesPerBatch);
    }

    private static void define(String name, int day, List<String> phrases, List<String> exclusions, String aspects) {
        change(name, day, phrases, exclusions, aspects, false);
    }

    private static void delete(String name, int day) {
        change(name, day, List.of(), List.of(), "[]", true);
    }

    /** Writes what the store writes for an event. */
    private static void change(
            String name, int day, List<String> phrases, List<String> exclusions, String aspects, boolean deleted) {
        newsroom.sql("""
            insert into subject_definition as held
            values (:name, '{}', :phrases, :exclusions, '{}', :aspects::jsonb, date '2026-01-01' + :day, 'ed', :deleted, :id)
            on conflict (name) do update set
                phrases = excluded.phrases, exclusions = excluded.exclusions, aspects = excluded.aspects,
                changed_at = excluded.changed_at, deleted = excluded.deleted, event_id = excluded.event_id
            where excluded.changed_at > held.changed_at
            """)
                .param("name", name)
                .param("phrases", phrases.toArray(String[]::new))
                .param("exclusions", exclusions.toArray(String[]::new))
                .param("aspects", aspects)
                .param("day", day)
                .param("deleted", deleted)
                .param("id", UUID.nameUUIDFromBytes((name + day).getBytes(UTF_8)))
                .update();
    }
}
