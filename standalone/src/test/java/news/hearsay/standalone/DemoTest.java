package news.hearsay.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code ./hearsay demo} does: a Hearsay that just started gets the samples, and their coverage is printed. */
class DemoTest {

    @TempDir
    private static Path folder;

    private static Program program;
    private static Addresses addresses;
    private static String printed;

    @BeforeAll
    static void post_the_samples_to_a_hearsay_that_just_started() throws Exception {
        program = Program.start(folder);
        addresses = program.awaitReady();
        PrintStream terminal = System.out;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
            int status = Hearsay.commandLine()
                    .execute("coverage", "--data", folder.resolve("data").toString(), "--post", "../samples");
            assertThat(status).isZero();
        } finally {
            System.setOut(terminal);
        }
        printed = bytes.toString(StandardCharsets.UTF_8);
    }

    @AfterAll
    static void stop() throws InterruptedException {
        program.close();
    }

    @Test
    void demo_waits_for_all_samples_and_their_threads() {
        assertThat(printed).contains("Posted 68 articles from ../samples.").doesNotContain("not complete");
    }

    @Test
    void demo_shows_threads_with_origins_changes_of_position_and_what_was_taken_back() {
        assertThat(sections())
                .hasSize(5)
                .allSatisfy(section -> assertThat(section).doesNotContain("(0 rows)"));
        assertThat(printed).contains("that Poland would not send troops to Ukraine");
    }

    @Test
    void threads_that_most_outlets_carry_are_those_the_readme_prints() throws Exception {
        List<String> rows = new ArrayList<>();
        try (var connection = DriverManager.getConnection(addresses.jdbcUrl());
                var statement = connection.createStatement();
                var row = statement.executeQuery(
                        "select headline, outlets, origins, denials from thread order by outlets desc, mentions desc, first_seen limit 3")) {
            while (row.next()) {
                rows.add("%s | %d | %d | %d".formatted(row.getString(1), row.getInt(2), row.getInt(3), row.getInt(4)));
            }
        }
        assertThat(rows)
                .containsExactly(
                        "that Poland would not send troops to Ukraine | 6 | 2 | 0",
                        "that discussions of an Israeli-type security model for Ukraine were underway | 6 | 3 | 1",
                        "that the United States would give intelligence and command support to a force in Ukraine | 5 | 2 | 0");
    }

    /** The tables of what was printed, each after its title. */
    private static List<String> sections() {
        return List.of(
                printed.substring(printed.indexOf("Who said what")).strip().split("\n\n"));
    }
}
