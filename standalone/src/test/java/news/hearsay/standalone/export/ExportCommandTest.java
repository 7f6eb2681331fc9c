package news.hearsay.standalone.export;

import static news.hearsay.standalone.export.WebCredentials.authorization;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import news.hearsay.standalone.cli.CommandFailedException;
import news.hearsay.standalone.cli.UsageException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The command against a web server that answers as coverage-web does. */
class ExportCommandTest {

    private static final String PROBLEM = """
        {"status":400,"errors":[{"field":"stance","detail":"must match","fix":"write one of states, denies"}]}
        """;

    @TempDir
    private Path folder;

    private final List<URI> requests = new ArrayList<>();
    private final List<String> authorizations = new ArrayList<>();
    private int status = 200;
    private String body = "id,headline\r\n";
    private int announced;
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            requests.add(exchange.getRequestURI());
            authorizations.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length + announced);
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(bytes);
                out.flush();
            }
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void the_filters_become_parameters_and_the_file_gets_the_body() {
        Path file = folder.resolve("statements.csv");

        assertThat(run(
                        "statements",
                        "--outlet",
                        "Our & Daily",
                        "--from",
                        "2025-01-01",
                        "--q",
                        "\"no troops\"",
                        "--out",
                        file.toString()))
                .isZero();

        assertThat(file).hasContent(body);
        assertThat(requests).hasSize(1).first().satisfies(address -> {
            assertThat(address.getPath()).isEqualTo("/export/statements");
            assertThat(address.getRawQuery())
                    .isEqualTo("outlet=Our+%26+Daily&from=2025-01-01&q=%22no+troops%22&format=csv");
        });
    }

    @Test
    void the_format_is_the_extension_of_the_file_unless_given() {
        run("threads", "--out", folder.resolve("threads.PARQUET").toString());
        run("threads", "--out", folder.resolve("threads.txt").toString());
        run("threads", "--out", folder.resolve("threads.csv").toString(), "--format", "jsonld");

        assertThat(requests.stream().map(URI::getQuery))
                .containsExactly("format=parquet", "format=csv", "format=jsonld");
    }

    @Test
    void an_unknown_extension_is_refused_with_those_that_are_known() {
        String[] arguments = {
            "threads",
            "--out",
            folder.resolve("threads.pdf").toString(),
            "--coverage-url",
            address().toString()
        };

        assertThatThrownBy(() -> CommandLine.populateCommand(new ExportCommand(), arguments)
                        .call())
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("end it with one of .csv, .jsonl, .parquet, .jsonld, or add --format");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void a_rejected_parameter_is_reported_with_its_fix() {
        status = 400;
        body = PROBLEM;

        assertThatThrownBy(() -> client().save("threads", Map.of("stance", "x"), folder.resolve("x.csv")))
                .isInstanceOf(CommandFailedException.class)
                .hasMessageContaining("stance must match: write one of states, denies");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void credentials_come_from_the_environment_and_are_sent_only_if_there_are_any() throws IOException {
        String password = authorization("anna", Map.of("HEARSAY_PASSWORD", "tide tables: and more"));
        String token = authorization(null, Map.of("HEARSAY_TOKEN", "a.b.c"));
        for (String credentials : Arrays.asList(password, token, authorization("", Map.of()))) {
            new ExportClient(address(), credentials).save("threads", Map.of(), folder.resolve("x.csv"));
        }

        assertThat(authorizations)
                .containsExactly(
                        "Basic "
                                + Base64.getEncoder()
                                        .encodeToString("anna:tide tables: and more".getBytes(StandardCharsets.UTF_8)),
                        "Bearer a.b.c",
                        "null");
    }

    @Test
    void two_kinds_of_credentials_and_a_user_without_a_password_are_reported() {
        assertThatThrownBy(() -> authorization("anna", Map.of("HEARSAY_TOKEN", "a.b.c")))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("choose one");
        assertThatThrownBy(() -> authorization("anna", Map.of()))
                .isInstanceOf(CommandFailedException.class)
                .hasMessageContaining("set HEARSAY_PASSWORD");
    }

    @Test
    void a_service_that_requires_sign_in_is_reported_with_the_variables_to_set() {
        status = 401;

        assertThatThrownBy(() -> client().save("threads", Map.of(), folder.resolve("x.csv")))
                .isInstanceOf(CommandFailedException.class)
                .hasMessageContaining("set HEARSAY_USER and HEARSAY_PASSWORD");
        assertThatThrownBy(() -> new ExportClient(address(), "Bearer expired")
                        .save("threads", Map.of(), folder.resolve("x.csv")))
                .isInstanceOf(CommandFailedException.class)
                .hasMessageContaining("check HEARSAY_USER and HEARSAY_PASSWORD, or HEARSAY_TOKEN");
    }

    @Test
    void an_export_that_ends_early_leaves_the_old_file() throws IOException {
        Path file = Files.writeString(folder.resolve("threads.csv"), "old");
        announced = 10;

        assertThatThrownBy(() -> client().save("threads", Map.of(), file))
                .isInstanceOf(CommandFailedException.class)
                .hasMessageContaining("ended early");
        assertThat(file).hasContent("old");
        assertThat(folder).isDirectoryContaining(entry -> entry.equals(file)).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void an_unreachable_service_is_reported() {
        server.stop(0);

        assertThatThrownBy(() -> client().save("threads", Map.of(), folder.resolve("x.csv")))
                .isInstanceOf(CommandFailedException.class)
                .hasMessageContaining("check that coverage-web is running there");
    }

    private ExportClient client() {
        return new ExportClient(address(), null);
    }

    private URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    }

    private int run(String... arguments) {
        StringWriter err = new StringWriter();
        List<String> all = new ArrayList<>(List.of(arguments));
        all.add("--coverage-url=" + address());
        int code = new CommandLine(new ExportCommand())
                .setErr(new PrintWriter(err, true))
                .execute(all.toArray(String[]::new));
        assertThat(err.toString()).isEmpty();
        return code;
    }
}
