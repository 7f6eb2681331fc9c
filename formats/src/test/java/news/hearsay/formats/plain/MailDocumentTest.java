package news.hearsay.formats.plain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Objects;
import news.hearsay.formats.Form;
import news.hearsay.formats.FoundArticle;
import news.hearsay.formats.FoundField;
import news.hearsay.formats.NewsDocument;
import news.hearsay.formats.Reading;
import news.hearsay.formats.TextRepair;
import news.hearsay.formats.UnreadableDocumentException;
import news.hearsay.formats.read.DocumentReader;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailDocumentTest {

    private static final String MAIL = "message/rfc822";
    private static final String HEAD = """
        From: "Skarholm Times" <news@skarholm.example>
        Subject: The ferry runs again
        Date: Wed, 5 Mar 2025 06:00:00 GMT
        MIME-Version: 1.0
        """;

    private final DocumentReader reader =
            new DocumentReader(Clock.fixed(Instant.parse("2025-03-10T12:00:00Z"), ZoneOffset.UTC));

    @Test
    void text_in_quoted_printable_is_decoded_in_its_encoding() {
        FoundArticle article = article(HEAD + """
            Content-Type: text/plain; charset=iso-8859-2
            Content-Transfer-Encoding: quoted-printable

            The mayor of =A3=F3d=BC said that the f=
            erry runs again.
            """);

        assertThat(value(article.text())).isEqualTo("The mayor of Łódź said that the ferry runs again.");
        assertThat(article.repairs()).isEmpty();
    }

    @Test
    void text_in_base64_is_decoded() {
        String encoded = Base64.getMimeEncoder()
                .encodeToString("The ferry runs again.\r\n\r\nÅse Brekke waited.".getBytes(StandardCharsets.UTF_8));

        assertThat(value(article(HEAD + """
            Content-Type: text/plain; charset="utf-8"
            Content-Transfer-Encoding: base64

            """ + encoded).text()))
                .isEqualTo("The ferry runs again.\n\nÅse Brekke waited.");
    }

    @Test
    void plain_text_is_taken_rather_than_html() {
        FoundArticle article = article(HEAD + """
            Content-Type: multipart/alternative; boundary="cut"

            --cut
            Content-Type: text/html; charset=utf-8

            <p>The ferry <b>runs</b> again.</p>
            --cut
            Content-Type: text/plain; charset=utf-8

            The ferry runs again.
            --cut--
            """);

        assertThat(article.text()).isEqualTo(new FoundField<>("The ferry runs again.", "text/plain"));
    }

    @Test
    void html_is_taken_if_the_plain_text_only_points_to_it() {
        FoundArticle article = article(HEAD + """
            Content-Type: multipart/alternative; boundary=cut

            --cut
            Content-Type: text/plain; charset=utf-8

            Read this mail online.
            --cut
            Content-Type: text/html; charset=utf-8

            <html><head><title>Times</title><style>p { color: red }</style></head>
            <body><div style="display: none">Preview</div>
            <p>The ferry to Skarholm runs again, two days after the storm, the harbour master announced.</p>
            <p>Passengers had waited in the sports hall of the island, according to the mayor.</p></body></html>
            --cut--
            """);

        assertThat(value(article.text())).isEqualTo("""
            The ferry to Skarholm runs again, two days after the storm, the harbour master announced.

            Passengers had waited in the sports hall of the island, according to the mayor.\
            """);
    }

    @Test
    void parts_of_text_are_joined_and_attachments_are_named_as_left_out() {
        Reading reading = read(HEAD + """
            Content-Type: multipart/mixed; boundary=cut

            A reader without MIME shows this.
            --cut
            Content-Type: text/plain

            The ferry runs again.
            --cut
            Content-Type: application/pdf; name="=?utf-8?q?Fahrpl=C3=A4ne.pdf?="
            Content-Transfer-Encoding: base64
            Content-Disposition: attachment

            JVBERi0xLjQK
            --cut
            Content-Type: text/plain
            Content-Disposition: attachment; filename=notes.txt

            These are notes.
            --cut
            Content-Type: text/plain

            It leaves at nine.
            --cut--
            """);

        assertThat(value(reading.articles().getFirst().text()))
                .isEqualTo("The ferry runs again.\n\nIt leaves at nine.");
        assertThat(reading.notice()).isEqualTo("left out: Fahrpläne.pdf (application/pdf), notes.txt (text/plain)");
    }

    @Test
    void a_mail_without_text_is_rejected_with_its_parts() {
        Reading reading = read(HEAD + """
            Content-Type: application/pdf
            Content-Transfer-Encoding: base64
            Content-Disposition: attachment; filename*=utf-8''report.pdf

            JVBERi0xLjQK
            """);

        assertThat(reading.articles()).isEmpty();
        assertThat(reading.rejected())
                .extracting("detail")
                .containsExactly("contains no text; its parts are report.pdf (application/pdf)");
    }

    @Test
    void headers_state_the_fields() {
        FoundArticle article = article("""
            Received: from mail.skarholm.example
            From: =?iso-8859-1?Q?Skarholm_N=F8ytt?= <news@skarholm.example>
            Subject: =?utf-8?B?RsOm?= =?utf-8?B?cmph?=
             runs again
            Date: Wed, 5 Mar 2025 07:00:00 +0100 (CET)
            Content-Language: en

            It leaves at nine.
            """);

        assertThat(value(article.title())).isEqualTo("Færja runs again");
        assertThat(value(article.outlet())).isEqualTo("Skarholm Nøytt");
        assertThat(article.publishedAt()).isEqualTo(new FoundField<>(Instant.parse("2025-03-05T06:00:00Z"), "Date"));
        assertThat(value(article.language())).isEqualTo("en");
    }

    @Test
    void the_outlet_that_the_caller_gives_is_preferred_to_the_sender() {
        FoundArticle article = reader.read(new NewsDocument(
                        (HEAD + "\nIt leaves at nine.").getBytes(StandardCharsets.UTF_8), MAIL, null, "Island Daily"))
                .articles()
                .getFirst();

        assertThat(value(article.outlet())).isEqualTo("Island Daily");
    }

    @Test
    void an_encoding_that_is_not_declared_is_detected_and_recorded() {
        byte[] mail = (HEAD + "\nThe café at the pier – “a landmark”, said the mayor – will be closed until May.")
                .getBytes(Charset.forName("windows-1252"));

        FoundArticle article =
                reader.read(new NewsDocument(mail, MAIL, null, null)).articles().getFirst();

        assertThat(value(article.text())).startsWith("The café at the pier – “a landmark”");
        assertThat(article.repairs()).containsExactly(TextRepair.ENCODING_DETECTED);
    }

    @Test
    void flowed_lines_are_joined_and_the_signature_is_left_out() {
        FoundArticle article = article(HEAD + """
            Content-Type: text/plain; charset=utf-8; format=flowed

            The ferry runs\s
            again.

            It leaves at nine.

            --\s
            Oda Brekke, press office
            """);

        assertThat(value(article.text())).isEqualTo("The ferry runs again.\n\nIt leaves at nine.");
    }

    @Test
    void a_mail_within_a_mail_is_left_out() {
        Reading reading = read(HEAD + """
            Content-Type: multipart/mixed; boundary=cut

            --cut
            Content-Type: text/plain

            The ferry runs again.
            --cut
            Content-Type: message/rfc822

            Subject: Another one

            It was late.
            --cut--
            """);

        assertThat(value(reading.articles().getFirst().text())).isEqualTo("The ferry runs again.");
        assertThat(reading.notice()).isEqualTo("left out: message/rfc822");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/octet-stream"})
    void a_mail_is_recognised_by_its_headers(String contentType) {
        Reading reading = reader.read(new NewsDocument(
                (HEAD + "Content-Transfer-Encoding: quoted-printable\n\nThe caf=C3=A9 is open.")
                        .getBytes(StandardCharsets.UTF_8),
                contentType,
                null,
                null));

        assertThat(reading.form()).isEqualTo(Form.TEXT);
        assertThat(reading.notice()).isNull();
        assertThat(value(reading.articles().getFirst().text())).isEqualTo("The café is open.");
    }

    @Test
    void a_mail_with_too_many_levels_of_parts_is_refused() {
        StringBuilder mail = new StringBuilder(HEAD);
        for (int i = 0; i < 30; i++) {
            mail.append("Content-Type: multipart/mixed; boundary=cut%d\n\n--cut%d\n".formatted(i, i));
        }

        assertThatThrownBy(() -> read(mail + "\nText."))
                .isInstanceOf(UnreadableDocumentException.class)
                .hasMessage("is a mail that cannot be read: its parts are nested deeper than 20 levels");
    }

    private FoundArticle article(String mail) {
        Reading reading = read(mail);
        assertThat(reading.rejected()).isEmpty();
        return reading.articles().getFirst();
    }

    private Reading read(String mail) {
        return reader.read(
                new NewsDocument(mail.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8), MAIL, null, null));
    }

    private static <T> @Nullable T value(@Nullable FoundField<T> field) {
        return Objects.requireNonNull(field).value();
    }
}
