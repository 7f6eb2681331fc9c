package news.hearsay.standalone.archive;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static news.hearsay.standalone.archive.ArchiveReading.joined;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class TableRecordsTest {

    private static final String TABLE = """
        title,text,outlet
        Bridge,"The bridge, finally, is open.",Harbour Courier
        Ferry,The ferry is late.,Harbour Courier
        """;

    @Test
    void a_column_without_a_name_is_ignored() throws IOException {
        ArchiveReading read =
                ArchiveReading.of("a.csv", ",title,text,\n0,Bridge,It is open.,x\n1,Ferry,It is late.,y\n");

        assertThat(read.titles()).containsExactly("Bridge", "Ferry");
        assertThat(read.articles().getFirst().propertyNames()).containsExactly("title", "text");
    }

    @ParameterizedTest
    @ValueSource(strings = {";", "\t", "|", ","})
    void the_header_decides_on_the_separator(String separator) throws IOException {
        String table = TABLE.replace("\"The bridge, finally, is open.\"", "It is open.")
                .replace(",", separator);

        for (String name : new String[] {"a.csv", "a.tsv"}) {
            assertThat(ArchiveReading.of(name, table).titles()).as(name).containsExactly("Bridge", "Ferry");
        }
    }

    @Test
    void the_separator_line_of_a_spreadsheet_program_is_no_row() throws IOException {
        assertThat(ArchiveReading.of("a.csv", "sep=;\r\n" + TABLE.replace(",", ";"))
                        .titles())
                .containsExactly("Bridge", "Ferry");
    }

    @Test
    void a_table_in_another_encoding_is_decoded_and_marked() throws IOException {
        String table = "title;text\nCafé;Le café est fermé, dit le maire.\nPont;It is open.\n";

        ArchiveReading read = ArchiveReading.of("a.csv", table.getBytes(Charset.forName("windows-1252")));

        JsonNode cafe = read.articles().getFirst();
        assertThat(cafe.path("text").asString()).isEqualTo("Le café est fermé, dit le maire.");
        assertThat(cafe.path("repairs").toString()).isEqualTo("[\"encoding-detected\"]");
        assertThat(read.articles().getLast().has("repairs")).isFalse();
    }

    @Test
    void a_row_in_another_encoding_than_the_table_is_decoded_and_marked() throws IOException {
        String french =
                "Le café du port a été fermé à la fin de la journée, après une réunion où les élus ont parlé de la"
                        + " sécurité des clients et des employés. La réouverture est prévue à Pâques.";
        byte[] table = joined(
                "title,text\nPont,\"Le café, là-bas.\"\n".getBytes(UTF_8),
                "Café,\"%s\"\n".formatted(french).getBytes(Charset.forName("windows-1252")));

        ArchiveReading read = ArchiveReading.of("a.csv", table);

        assertThat(read.articles())
                .extracting(article -> article.path("text").asString())
                .containsExactly("Le café, là-bas.", french);
        assertThat(read.articles().getLast().path("repairs").toString()).isEqualTo("[\"encoding-detected\"]");
    }

    @Test
    void a_row_whose_encoding_cannot_be_told_is_rejected_and_the_others_are_read() throws IOException {
        byte[] table = joined(
                ("title,text\n" + "Pont,\"Le café, là-bas.\"\n".repeat(20)).getBytes(UTF_8),
                joined(new byte[] {'A', ','}, new byte[] {(byte) 0x81, (byte) 0x8D, (byte) 0x90, (byte) 0x9D, '\n'}),
                "Tram,The tram runs.\n".getBytes(UTF_8));

        ArchiveReading read = ArchiveReading.of("a.csv", table);

        assertThat(read.titles()).hasSize(21).endsWith("Tram").doesNotContain("A");
        assertThat(read.rejections())
                .singleElement()
                .extracting(Rejection::reason)
                .asString()
                .contains("its encoding cannot be told");
    }

    @Test
    void a_table_in_utf_16_with_tabs_is_read() throws IOException {
        String table = "\uFEFFtitle\ttext\nCafé\tLe café est fermé.\n";

        ArchiveReading read = ArchiveReading.of("a.csv", table.getBytes(UTF_16LE));

        assertThat(read.titles()).containsExactly("Café");
    }

    @Test
    void after_a_quote_that_is_not_closed_the_next_rows_are_read() throws IOException {
        String table = TABLE + "Tunnel,\"The tunnel is closed.,Harbour Courier\n"
                + "Tram,\"The tram, too.\",Harbour Courier\nBus,It runs.,Harbour Courier\n";

        ArchiveReading read = ArchiveReading.of("a.csv", table);

        assertThat(read.titles()).containsExactly("Bridge", "Ferry", "Tram", "Bus");
        assertThat(read.rejections()).singleElement().satisfies(rejection -> {
            assertThat(rejection.place()).isEqualTo("a.csv row 3 (line 4)");
            assertThat(rejection.reason()).contains("a quote that is not closed");
        });
    }

    @Test
    void a_quote_that_is_never_closed_is_read_up_to_a_limit_only() throws IOException {
        String row = "Ferry,The ferry is late.,Harbour Courier\n";
        String table = TABLE + "Tunnel,\"The tunnel is closed.,Harbour Courier\n" + row.repeat(150_000);

        ArchiveReading read = ArchiveReading.of("a.csv", table);

        assertThat(read.titles()).hasSize(150_002);
        assertThat(read.reasons()).singleElement().asString().contains("a quote that is not closed");
    }

    @Test
    void a_single_quote_within_a_quoted_text_rejects_its_row_only() throws IOException {
        String table = TABLE + "Tunnel,\"The \"old\" tunnel\nis closed, the mayor said,\nfor good.\",Harbour Courier\n"
                + "Bus,It runs.,Harbour Courier\n";

        ArchiveReading read = ArchiveReading.of("a.csv", table);

        assertThat(read.titles()).containsExactly("Bridge", "Ferry", "Bus");
        assertThat(read.reasons()).singleElement().asString().contains("double it");
    }

    @Test
    void lines_of_a_text_after_a_damaged_row_do_not_become_articles() throws IOException {
        String table = TABLE + "Tunnel,\"The tunnel is closed,\n\"said the mayor\", until May.\nIt leaks.\n"
                + "Bus,It runs.,Harbour Courier\n";

        ArchiveReading read = ArchiveReading.of("a.csv", table);

        assertThat(read.titles()).containsExactly("Bridge", "Ferry", "Bus");
        assertThat(read.rejections()).extracting(Rejection::place).contains("a.csv lines 5 to 6");
    }

    @Test
    void a_row_with_more_values_than_the_header_is_rejected() throws IOException {
        ArchiveReading read = ArchiveReading.of("a.csv", TABLE + "Bus,It runs, the mayor said.,Harbour Courier\n");

        assertThat(read.titles()).containsExactly("Bridge", "Ferry");
        assertThat(read.reasons()).singleElement().asString().contains("has 4 values, and the header has 3");
    }

    @Test
    void a_rejection_contains_the_row() throws IOException {
        String tooWide = "Bus,It runs, the mayor said.,Harbour Courier\n";
        String open = "Tunnel,\"It is closed.,Harbour Courier\n";
        String large = "Tram,\"" + "It runs. ".repeat(600_000) + "\",Harbour Courier\n";

        ArchiveReading read = ArchiveReading.of("a.csv", TABLE + tooWide + open + large);

        assertThat(read.rejections())
                .extracting(Rejection::content)
                .containsExactly(tooWide, open, large.substring(0, 4096));
    }

    @Test
    void a_date_with_dots_is_read_day_before_month() throws IOException {
        ArchiveReading read =
                ArchiveReading.of("a.csv", "title;text;date\nBridge;It is open.;02.11.2026\nFerry;It is late.;May\n");

        JsonNode bridge = read.articles().getFirst();
        assertThat(bridge.path("publishedAt").asString()).isEqualTo("2026-11-02T00:00:00Z");
        assertThat(bridge.path("publishedAtFrom").asString())
                .isEqualTo("column date (assumed: day before month, the start of the day in UTC)");
        assertThat(read.articles().getLast().path("publishedAt").asString()).isEqualTo("May");
    }

    @Test
    void the_place_of_a_row_names_its_line() throws IOException {
        try (RecordStream records =
                Archives.open("a.csv", new ByteArrayInputStream(("\n" + TABLE).getBytes(UTF_8)), null)) {
            assertThat(records.next())
                    .extracting(record -> record == null ? "" : record.place())
                    .isEqualTo("a.csv row 1 (line 3)");
        }
    }
}
