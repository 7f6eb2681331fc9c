package news.hearsay.standalone.post;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import news.hearsay.standalone.cli.CommandFailedException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Posts files one after the other. If the rate of the key is used up, it waits as ingest demands and posts what was not
 * accepted again. If ingest does not accept the key, no other file can be posted.
 */
final class PatientPosting {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;

    /** The problem of a key that allows other outlets: other files can be posted. */
    private static final String OTHER_OUTLET = "outlet-not-allowed";

    private static final int TOO_MANY_REQUESTS = 429;
    private static final int DEFAULT_WAIT_SECONDS = 5;
    private static final int MAX_WAITS = 10;

    private final IngestClient client;
    private final Map<String, String> parameters;

    PatientPosting(IngestClient client, Map<String, String> parameters) {
        this.client = client;
        this.parameters = parameters;
    }

    /**
     * Posts a file, and prints the response.
     *
     * @return whether all of its articles were accepted
     * @throws CommandFailedException if ingest can't be reached, does not accept the key, or demands to wait again and
     *     again
     */
    boolean post(ArticleFiles.Body file, PrintStream out) {
        byte[] body = file.bytes();
        boolean allAccepted = true;
        int waits = 0;
        while (true) {
            IngestClient.Response response = client.post(file.mediaType(), body, parameters);
            requireKey(response);
            List<String> results = new ArrayList<>(response.body().lines().toList());
            int limited = limitedLine(response, results);
            if (limited == 0) {
                print(file, response, results, out);
                return allAccepted && response.accepted();
            }
            if (limited > 1) {
                results.removeLast();
                print(file, response, results, out);
                allAccepted &= results.stream().allMatch(result -> result.contains("\"status\":202"));
                body = from(body, limited);
                waits = 0;
            }
            if (++waits > MAX_WAITS) {
                throw new CommandFailedException(
                        "%s: the rate of the key is used up after %d waits: post it and the files after it later"
                                .formatted(file.name(), MAX_WAITS));
            }
            await(file, response);
        }
    }

    private static void requireKey(IngestClient.Response response) {
        if (response.status() == UNAUTHORIZED) {
            throw new CommandFailedException(
                    "ingest accepts no posts without a valid key (401), so nothing more is posted: set HEARSAY_KEY to a"
                            + " key; ./hearsay key creates one");
        }
        if (response.status() == FORBIDDEN && !response.body().contains(OTHER_OUTLET)) {
            throw new CommandFailedException("ingest refuses the posts of this key (403), so nothing more is posted: "
                    + detail(response.body()));
        }
    }

    /** Returns the first line that the rate did not admit: 1 for a whole request; 0 if the rate admitted everything. */
    private static int limitedLine(IngestClient.Response response, List<String> results) {
        if (response.status() == TOO_MANY_REQUESTS) {
            return 1;
        }
        if (response.status() != 200 || results.isEmpty()) {
            return 0;
        }
        JsonNode last = json(results.getLast());
        return last.path("status").asInt(0) == TOO_MANY_REQUESTS
                ? last.path("line").asInt(0)
                : 0;
    }

    /** Returns the lines from this one on. */
    private static byte[] from(byte[] body, int line) {
        int at = 0;
        for (int skipped = 1; skipped < line && at < body.length; at++) {
            if (body[at] == '\n') {
                skipped++;
            }
        }
        return Arrays.copyOfRange(body, at, body.length);
    }

    private static void await(ArticleFiles.Body file, IngestClient.Response response) {
        int seconds = response.retryAfter() == null ? DEFAULT_WAIT_SECONDS : response.retryAfter();
        System.err.println(
                "hearsay: the rate of the key is used up: posting %s again in %d s".formatted(file.name(), seconds));
        try {
            TimeUnit.SECONDS.sleep(seconds);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandFailedException("interrupted while waiting", e);
        }
    }

    private static void print(
            ArticleFiles.Body file, IngestClient.Response response, List<String> results, PrintStream out) {
        out.println(file.name() + ": " + response.status());
        results.forEach(line -> out.println("  " + line));
    }

    private static String detail(String body) {
        return json(body).path("detail").asString(body);
    }

    private static JsonNode json(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (JacksonException _) {
            return MAPPER.createObjectNode();
        }
    }
}
