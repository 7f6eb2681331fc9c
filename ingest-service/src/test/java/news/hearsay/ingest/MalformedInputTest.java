package news.hearsay.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Every malformed request gets a problem with a 4xx status, the field and its fix, and the service goes on. */
@Tag("slow")
class MalformedInputTest {

    private static final int LIMIT = 2 * 1024 * 1024;
    private static RunningService service;

    @BeforeAll
    static void start() {
        service = RunningService.start();
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    /** One malformed request and the expected response. */
    record Malformed(
            String what,
            String method,
            String path,
            List<String> headers,
            byte[] body,
            boolean chunked,
            int status,
            List<String> fields) {

        static Malformed json(String what, String body, String... fields) {
            return bytes(what, body.getBytes(StandardCharsets.UTF_8), fields);
        }

        static Malformed bytes(String what, byte[] body, String... fields) {
            return new Malformed(
                    what,
                    "POST",
                    "/articles",
                    List.of("Content-Type", "application/json"),
                    body,
                    false,
                    400,
                    List.of(fields));
        }

        /** A valid article with one more field, or with another value of a field. */
        static Malformed field(String what, String name, String value) {
            List<String> members = new ArrayList<>();
            for (String required : List.of("title", "outlet", "text")) {
                if (!required.equals(name)) {
                    members.add("\"%s\":\"The mayor said so.\"".formatted(required));
                }
            }
            members.add("\"%s\":%s".formatted(name, value));
            return json(what, "{" + String.join(",", members) + "}", name);
        }

        Malformed with(String header, String value) {
            List<String> all = new ArrayList<>(List.of(header, value));
            for (int i = 0; i < headers.size(); i += 2) {
                if (!headers.get(i).equals(header)) {
                    all.addAll(headers.subList(i, i + 2));
                }
            }
            return new Malformed(what, method, path, all, body, chunked, status, fields);
        }

        Malformed without(String header) {
            return new Malformed(
                    what,
                    method,
                    path,
                    header.equals("Content-Type") ? List.of() : headers,
                    body,
                    chunked,
                    status,
                    fields);
        }

        Malformed names(String... otherFields) {
            return new Malformed(what, method, path, headers, body, chunked, status, List.of(otherFields));
        }

        Malformed inChunks() {
            return new Malformed(what, method, path, headers, body, true, status, fields);
        }

        Malformed at(String otherMethod, String otherPath) {
            return new Malformed(what, otherMethod, otherPath, headers, body, chunked, status, fields);
        }

        Malformed gives(int otherStatus) {
            return new Malformed(what, method, path, headers, body, chunked, otherStatus, fields);
        }

        @Override
        public String toString() {
            return what + " → " + status + " " + fields;
        }
    }

    private static String with(String field) {
        return "{\"title\":\"Bridge\",\"outlet\":\"Courier\",\"text\":\"It rains.\"," + field + "}";
    }

    static Stream<Malformed> malformed() {
        return Stream.of(
                Malformed.json("an empty body", "", "body"),
                Malformed.json("white space only", " \n\t ", "body"),
                Malformed.json("a byte order mark only", "\uFEFF", "body"),
                Malformed.json("words, not JSON", "The mayor said so.", "body"),
                Malformed.json("an object cut off", "{\"title\":\"Bridge", "body"),
                Malformed.json("a line feed within a string", "{\"title\":\"Bridge\nreopens\"}", "body"),
                Malformed.json("single quotes", "{'title':'Bridge'}", "body"),
                Malformed.json("a comment", "{/* draft */}", "body"),
                Malformed.json("a trailing comma", "{\"title\":\"Bridge\",}", "body"),
                Malformed.json("an escape that JSON does not define", "{\"title\":\"\\x41\"}", "body"),
                Malformed.json("NaN", "{\"title\":NaN}", "body"),
                Malformed.json("an array of words", "[\"The mayor said so.\"]", "body"),
                Malformed.json("an empty array", "[]", "body"),
                Malformed.json("an array cut off", "[" + RunningService.VALID + ",", "body"),
                Malformed.json("a string", "\"The mayor said so.\"", "body"),
                Malformed.json("a number", "42", "body"),
                Malformed.json("null", "null", "body"),
                Malformed.json("a second article after the first", RunningService.VALID + RunningService.VALID, "body"),
                Malformed.json("garbage after the article", RunningService.VALID + "}", "body"),
                Malformed.json("an empty object", "{}", "title", "text", "outlet"),
                Malformed.json(
                        "several invalid fields at once",
                        "{\"titel\":\"A\",\"text\":\" \",\"outlet\":7,\"url\":\"/a\",\"publishedAt\":\"soon\"}",
                        "titel",
                        "outlet",
                        "title",
                        "text",
                        "url",
                        "publishedAt"),
                Malformed.json("a flag in quotes", with("\"incomplete\":\"yes\""), "incomplete"),
                Malformed.json("a list that is a string", with("\"repairs\":\"composed\""), "repairs"),
                Malformed.json("a list with a number", with("\"repairs\":[1]"), "repairs"),
                Malformed.json("a list with a phrase", with("\"repairs\":[\"Repaired the text\"]"), "repairs"),
                Malformed.json("a form that is too long", with("\"form\":\"" + "f".repeat(41) + "\""), "form"),
                Malformed.json("no title", "{\"outlet\":\"Courier\",\"text\":\"It rains.\"}", "title"),
                Malformed.json("no text", "{\"outlet\":\"Courier\",\"title\":\"Rain\"}", "text"),
                Malformed.json("no outlet", "{\"text\":\"It rains.\",\"title\":\"Rain\"}", "outlet"),
                Malformed.field("a null title", "title", "null"),
                Malformed.field("a blank title", "title", "\" \\n\\t\""),
                Malformed.field("a blank text", "text", "\"\""),
                Malformed.field("a blank outlet", "outlet", "\"\\u2003\""),
                Malformed.field("a number as title", "title", "7"),
                Malformed.field("a boolean as text", "text", "true"),
                Malformed.field("an array as byline", "byline", "[\"A\",\"B\"]"),
                Malformed.field("an object as outlet", "outlet", "{\"name\":\"Courier\"}"),
                Malformed.field("a number as date", "publishedAt", "1740389400"),
                Malformed.field("an unknown field", "subject", "\"rain\""),
                Malformed.field("a field in snake case", "published_at", "\"2025-02-24\""),
                Malformed.field("a field in another case", "URL", "\"https://courier.example/a\""),
                Malformed.field("an unknown field with an unpaired surrogate in its name", "a\\ud800", "1")
                        .names("a\uFFFD"),
                Malformed.json(
                        "a duplicate field",
                        "{\"title\":\"A\",\"title\":\"B\",\"outlet\":\"C\",\"text\":\"D\"}",
                        "title"),
                Malformed.field("NUL in the text", "text", "\"so\\u0000what\""),
                Malformed.field("an unpaired surrogate in the title", "title", "\"so \\ud83d what\""),
                Malformed.field("surrogates in the wrong order in the byline", "byline", "\"\\ude00\\ud83d\""),
                Malformed.field("a title too long", "title", "\"" + "a".repeat(1001) + "\""),
                Malformed.field("an outlet too long", "outlet", "\"" + "a".repeat(201) + "\""),
                Malformed.field("a byline too long", "byline", "\"" + "a".repeat(501) + "\""),
                Malformed.field("a url too long", "url", "\"https://courier.example/" + "a".repeat(2048) + "\""),
                Malformed.field("a date in words", "publishedAt", "\"last Monday\""),
                Malformed.field("an American date", "publishedAt", "\"02/24/2025\""),
                Malformed.field("a date without a zone", "publishedAt", "\"2025-02-24T09:30:00\""),
                Malformed.field("a day that does not exist", "publishedAt", "\"2025-02-30\""),
                Malformed.field("an hour that does not exist", "publishedAt", "\"2025-02-24T25:00:00Z\""),
                Malformed.field("an empty date", "publishedAt", "\"\""),
                Malformed.field("a date far in the future", "publishedAt", "\"2925-02-24T09:30:00Z\""),
                Malformed.field("a year out of range", "publishedAt", "\"+999999999-01-01T00:00:00Z\""),
                Malformed.field("a year that is a default value", "publishedAt", "\"0001-01-01T00:00:00Z\""),
                Malformed.field("a relative url", "url", "\"/world/bridge\""),
                Malformed.field("a url without a scheme", "url", "\"courier.example/bridge\""),
                Malformed.field("a url of another scheme", "url", "\"ftp://courier.example/bridge\""),
                Malformed.field("a script as url", "url", "\"javascript:alert(1)\""),
                Malformed.field("a url without a host", "url", "\"https:///bridge\""),
                Malformed.field("a url with a password", "url", "\"https://me:secret@courier.example/bridge\""),
                Malformed.field("a url with a space", "url", "\"https://courier.example/the bridge\""),
                Malformed.field("a url with a port that does not exist", "url", "\"https://courier.example:99999/\""),
                Malformed.field("an empty url", "url", "\"\""),
                Malformed.field("a language with an underscore", "language", "\"en_GB\""),
                Malformed.field("a blank language", "language", "\"\""),
                Malformed.field("a language by name", "language", "\"Ukrainian language\""),
                Malformed.json(
                        "nested too deep", "{\"title\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}", "body"),
                Malformed.json("a number too long", "{\"title\":" + "9".repeat(5000) + "}", "body"),
                Malformed.json("a name too long", "{\"" + "n".repeat(100_000) + "\":1}", "body"),
                Malformed.json("a hundred unknown fields", unknownFields(100))
                        .names(Stream.iterate(0, i -> i + 1)
                                .limit(20)
                                .map(i -> "x" + i)
                                .toArray(String[]::new)),
                Malformed.bytes("Latin-1", "{\"title\":\"Café\"}".getBytes(StandardCharsets.ISO_8859_1), "body"),
                Malformed.bytes("UTF-16", RunningService.VALID.getBytes(StandardCharsets.UTF_16), "body"),
                Malformed.bytes("UTF-32", RunningService.VALID.getBytes(Charset.forName("UTF-32")), "body"),
                Malformed.bytes("an overlong encoding", new byte[] {'"', (byte) 0xC0, (byte) 0x80, '"'}, "body"),
                Malformed.bytes(
                        "a surrogate encoded as three bytes",
                        new byte[] {'"', (byte) 0xED, (byte) 0xA0, (byte) 0x80, '"'},
                        "body"),
                Malformed.bytes("a character cut off", new byte[] {'"', (byte) 0xE2, (byte) 0x82}, "body"),
                Malformed.bytes("random bytes", new byte[] {(byte) 0xFF, 0, (byte) 0xFE, 1, 2, 3}, "body"),
                Malformed.json("another charset", RunningService.VALID, "body")
                        .with("Content-Type", "application/json;charset=ISO-8859-1")
                        .gives(415),
                Malformed.json("a charset that does not exist", RunningService.VALID, "request")
                        .with("Content-Type", "application/json;charset=klingon")
                        .gives(415),
                Malformed.json("a compressed body", RunningService.VALID, "body")
                        .with("Content-Encoding", "gzip")
                        .gives(415),
                Malformed.json("an image", RunningService.VALID, "request")
                        .with("Content-Type", "image/png")
                        .gives(415),
                Malformed.json("plain text without an outlet", "The bridge is open, the mayor said.", "title", "outlet")
                        .with("Content-Type", "text/plain")
                        .gives(400),
                Malformed.json(
                                "an unknown field in JSON sent as text",
                                "{\"titel\":\"Bridge\",\"outlet\":\"Courier\",\"text\":\"It rains.\"}",
                                "titel",
                                "title")
                        .with("Content-Type", "text/plain")
                        .gives(400),
                Malformed.json("a form", "title=Bridge", "request")
                        .with("Content-Type", "application/x-www-form-urlencoded")
                        .gives(415),
                Malformed.json("XML that is no form of news", "<title/>", "the page")
                        .with("Content-Type", "application/xml")
                        .gives(400),
                Malformed.json("an invalid media type", RunningService.VALID, "request")
                        .with("Content-Type", "json")
                        .gives(415),
                Malformed.json("no media type", RunningService.VALID, "body")
                        .without("Content-Type")
                        .gives(415),
                Malformed.json("an HTML response requested", RunningService.VALID, "request")
                        .with("Accept", "text/html")
                        .gives(406),
                Malformed.json("PUT", RunningService.VALID, "request")
                        .at("PUT", "/articles")
                        .gives(405),
                Malformed.json("GET", "", "request").at("GET", "/articles").gives(405),
                Malformed.json("DELETE", "", "request")
                        .at("DELETE", "/articles")
                        .gives(405),
                Malformed.json("a method that does not exist", RunningService.VALID, "request")
                        .at("BREW", "/articles")
                        .gives(405),
                Malformed.json("another path", RunningService.VALID, "request")
                        .at("POST", "/article")
                        .gives(404),
                Malformed.json("an article by its id", "", "request")
                        .at("GET", "/articles/0b8c4dc6-7d0f-5b7e-9a55-3f3c7a1f7f10")
                        .gives(404),
                Malformed.json("a trailing slash", RunningService.VALID, "request")
                        .at("POST", "/articles/")
                        .gives(404),
                Malformed.bytes("a body over the limit", new byte[LIMIT + 1], "body")
                        .gives(413),
                Malformed.bytes("a body over the limit, in chunks", new byte[LIMIT + 1], "body")
                        .inChunks()
                        .gives(413),
                Malformed.bytes("a body far over the limit, in chunks", new byte[3 * LIMIT], "body")
                        .inChunks()
                        .gives(413),
                Malformed.json("an empty stream", "", "body").with("Content-Type", "application/x-ndjson"),
                Malformed.json("a stream of blank lines", "\n\r\n \n", "body")
                        .with("Content-Type", "application/x-ndjson"),
                Malformed.json("a stream in another charset", RunningService.VALID, "body")
                        .with("Content-Type", "application/x-ndjson;charset=UTF-16")
                        .gives(415),
                Malformed.json("a stream with a JSON response requested", RunningService.VALID, "request")
                        .with("Content-Type", "application/x-ndjson")
                        .with("Accept", "application/json")
                        .gives(406));
    }

    private static String unknownFields(int count) {
        return "{"
                + String.join(
                        ",",
                        Stream.iterate(0, i -> i + 1)
                                .limit(count)
                                .map(i -> "\"x" + i + "\":1")
                                .toList()) + "}";
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("malformed")
    void a_problem_names_each_invalid_field_and_its_fix(Malformed request) {
        RunningService.Response answer = service.send(
                request.method(),
                request.path(),
                request.body(),
                request.chunked(),
                request.headers().toArray(String[]::new));

        assertThat(answer.status()).as(answer.response().body()).isEqualTo(request.status());
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.json().path("status").asInt()).isEqualTo(request.status());
        assertThat(answer.json().path("type").asString()).startsWith("urn:hearsay:problem:");
        assertThat(answer.fields()).containsExactlyElementsOf(request.fields());
        for (JsonNode error : answer.json().path("errors")) {
            assertThat(error.path("detail").asString()).isNotBlank();
            assertThat(error.path("fix").asString()).isNotBlank();
        }
        assertThat(service.postJson(RunningService.VALID).status())
                .as("the service still works")
                .isEqualTo(202);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("news.hearsay.ingest.BadRequest#all")
    void malformed_http_gets_a_problem_and_does_no_harm(BadRequest request) throws IOException {
        String answer = service.raw(request.bytes());

        assertThat(request.outcome(answer)).as(answer).isEqualTo(request.expected());
        assertThat(answer).doesNotContain("Tomcat").doesNotContain("Exception");
        assertThat(service.postJson(RunningService.VALID).status())
                .as("the service still works")
                .isEqualTo(202);
    }

    @Test
    void the_corpus_of_bad_requests_has_the_expected_size() throws IOException {
        long client = malformed().count();
        long raw = BadRequest.all().count();

        System.out.printf("bad requests: %d (%d through a client, %d over a socket)%n", client + raw, client, raw);
        assertThat(client + raw).isGreaterThan(150);
    }

    @Test
    void an_incomplete_body_is_rejected() throws IOException {
        String answer = service.raw(
                "POST /articles HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 5000\r\n\r\n"
                        + RunningService.VALID);

        assertThat(answer).startsWith("HTTP/1.1 400").contains("incomplete-body");
    }
}
