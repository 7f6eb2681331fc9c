package news.hearsay.standalone.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import news.hearsay.standalone.cli.CommandFailedException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Downloads exports from coverage-web. */
final class ExportClient {

    private static final int OK = 200;
    private static final int UNAUTHORIZED = 401;

    private static final String SIGN_IN = "only people who have signed in may read this coverage: set HEARSAY_USER and"
            + " HEARSAY_PASSWORD to those of an account, or HEARSAY_TOKEN to a token of the issuer";
    private static final String WRONG_CREDENTIALS =
            "coverage-web refuses the name, the password or the token: check HEARSAY_USER and HEARSAY_PASSWORD, or"
                    + " HEARSAY_TOKEN";

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final String base;
    private final @Nullable String authorization;

    /**
     * @param coverage the base URL of coverage-web
     * @param authorization the value of the header {@code Authorization}; null for none
     */
    ExportClient(URI coverage, @Nullable String authorization) {
        base = coverage.toString().replaceFirst("/$", "") + "/export/";
        this.authorization = authorization;
    }

    /** Writes an export to a file, which appears once it is complete. */
    void save(String content, Map<String, @Nullable String> parameters, Path file) throws IOException {
        Path target = file.toAbsolutePath();
        Path part = target.resolveSibling(target.getFileName() + ".part");
        try {
            try (OutputStream out = Files.newOutputStream(part)) {
                copy(content, parameters, out);
            }
            Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new CommandFailedException("can't write %s (%s)".formatted(file, reason(e)), e);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /**
     * Copies an export.
     *
     * @throws CommandFailedException if coverage-web cannot be reached, rejects the request or ends the export early
     */
    void copy(String content, Map<String, @Nullable String> parameters, OutputStream out) throws IOException {
        URI address = URI.create(base + content + "?" + query(parameters));
        try (InputStream body = open(address)) {
            byte[] buffer = new byte[1 << 16];
            for (int read = read(body, buffer); read >= 0; read = read(body, buffer)) {
                out.write(buffer, 0, read);
            }
        }
    }

    private static int read(InputStream body, byte[] buffer) {
        try {
            return body.read(buffer);
        } catch (IOException e) {
            throw new CommandFailedException("the export ended early: see the log of coverage-web, then repeat it", e);
        }
    }

    private InputStream open(URI address) throws IOException {
        HttpResponse<InputStream> response;
        try {
            response = http.send(request(address), BodyHandlers.ofInputStream());
        } catch (IOException e) {
            throw new CommandFailedException(
                    "can't reach %s (%s): check that coverage-web is running there".formatted(address, reason(e)), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandFailedException("interrupted while exporting", e);
        }
        if (response.statusCode() == UNAUTHORIZED) {
            response.body().close();
            throw new CommandFailedException(authorization == null ? SIGN_IN : WRONG_CREDENTIALS);
        }
        if (response.statusCode() != OK) {
            try (InputStream problem = response.body()) {
                throw new CommandFailedException(
                        "coverage-web rejects the export: " + describe(response.statusCode(), problem.readAllBytes()));
            }
        }
        return response.body();
    }

    private HttpRequest request(URI address) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address);
        return (authorization == null ? request : request.header("Authorization", authorization)).build();
    }

    private static String query(Map<String, @Nullable String> parameters) {
        return parameters.entrySet().stream()
                .filter(parameter -> parameter.getValue() != null)
                .map(parameter ->
                        parameter.getKey() + "=" + URLEncoder.encode(value(parameter), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static String value(Map.Entry<String, @Nullable String> parameter) {
        String value = parameter.getValue();
        return value == null ? "" : value;
    }

    private static String describe(int status, byte[] body) {
        try {
            JsonNode problem = JsonMapper.shared().readTree(body);
            String errors = problem.path("errors").values().stream()
                    .map(error -> "%s %s: %s"
                            .formatted(
                                    error.path("field").asString(""),
                                    error.path("detail").asString(""),
                                    error.path("fix").asString("")))
                    .collect(Collectors.joining("; "));
            return errors.isEmpty() ? "status " + status : errors;
        } catch (JacksonException _) {
            return "status " + status;
        }
    }

    private static String reason(IOException failure) {
        return failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
    }
}
