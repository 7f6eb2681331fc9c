package news.hearsay.platform.posting;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Posts articles as NDJSON and reads the answer for each line. Thread-safe. */
public final class NdjsonPosting {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final int OK = 200;
    private static final int ACCEPTED = 202;
    private static final int TOO_LARGE = 413;

    private final IngestConnection connection;

    /** @param connection to ingest */
    public NdjsonPosting(IngestConnection connection) {
        this.connection = connection;
    }

    /**
     * Posts lines in one request.
     *
     * @param lines articles, each as one JSON object
     * @return the answers in the order of the lines. From the first {@link PostedLine.Later} on, all lines are to be
     *     posted again
     * @throws IngestRefusedException if ingest refuses the request, for example because of the key
     */
    public List<PostedLine> post(List<byte[]> lines) throws IngestRefusedException {
        if (lines.isEmpty()) {
            return List.of();
        }
        IngestConnection.Response response;
        try {
            response = connection.post(connection.at("/articles"), "application/x-ndjson", body(lines));
        } catch (IOException e) {
            return laterFrom(new ArrayList<>(), lines, "can't reach ingest: " + e);
        }
        if (response.status() == OK) {
            return answers(response.body(), lines);
        }
        if (response.status() == TOO_LARGE) {
            return laterFrom(
                    new ArrayList<>(List.of(new PostedLine.Rejected("is too large for ingest: shorten it"))),
                    lines,
                    "ingest ended the request early");
        }
        if (isFailure(response.status())) {
            return lines.size() == 1
                    ? List.of(new PostedLine.Failed("ingest responds with " + response.status()))
                    : halves(lines);
        }
        if (isTemporary(response.status())) {
            return laterFrom(new ArrayList<>(), lines, "ingest responds with " + response.status());
        }
        throw new IngestRefusedException("ingest refuses the request: " + response.body());
    }

    /** Finds the line on which a whole request fails, so that it does not hold the others back. */
    private List<PostedLine> halves(List<byte[]> lines) throws IngestRefusedException {
        int middle = lines.size() / 2;
        List<PostedLine> answers = new ArrayList<>(post(lines.subList(0, middle)));
        return answers.getLast() instanceof PostedLine.Later(String reason)
                ? laterFrom(answers, lines, reason)
                : Stream.concat(answers.stream(), post(lines.subList(middle, lines.size())).stream())
                        .toList();
    }

    /** Returns whether ingest, for now, accepts nothing: it is overloaded, stops, or has no Kafka. */
    private static boolean isTemporary(int status) {
        return status == 408 || status == 429 || status == 503;
    }

    /** Returns whether the service itself failed, and not known to be for a time. */
    private static boolean isFailure(int status) {
        return status >= 500 && !isTemporary(status);
    }

    /**
     * The last result may concern the request and not its line: the request has too many lines. That line is posted
     * again; as the first of a request, it is answered for itself.
     */
    private static List<PostedLine> answers(String body, List<byte[]> lines) {
        List<PostedLine> answers = new ArrayList<>();
        List<String> results = body.lines().limit(lines.size()).toList();
        for (String line : results) {
            JsonNode result;
            try {
                result = MAPPER.readTree(line);
            } catch (JacksonException e) {
                return laterFrom(answers, lines, "ingest's answer is cut off");
            }
            int status = result.path("status").asInt();
            boolean isLast = !answers.isEmpty() && answers.size() == results.size() - 1;
            if (isTemporary(status) || status == TOO_LARGE && isLast) {
                return laterFrom(
                        answers, lines, result.path("problem").path("detail").asString("status " + status));
            }
            answers.add(answer(status, result));
        }
        return laterFrom(answers, lines, "ingest ended the request early");
    }

    private static PostedLine answer(int status, JsonNode result) {
        JsonNode problem = result.path("problem");
        if (status == ACCEPTED) {
            return new PostedLine.Accepted(result.path("id").asString(""));
        }
        return isFailure(status)
                ? new PostedLine.Failed(problem.path("detail").asString("status " + status))
                : new PostedLine.Rejected(reason(problem));
    }

    private static List<PostedLine> laterFrom(List<PostedLine> answers, List<byte[]> lines, String reason) {
        while (answers.size() < lines.size()) {
            answers.add(new PostedLine.Later(reason));
        }
        return answers;
    }

    private static String reason(JsonNode problem) {
        List<String> errors = new ArrayList<>();
        for (JsonNode error : problem.path("errors")) {
            errors.add("%s %s: %s"
                    .formatted(
                            error.path("field").asString(""),
                            error.path("detail").asString(""),
                            error.path("fix").asString("")));
        }
        return errors.isEmpty() ? problem.path("detail").asString("") : String.join("; ", errors);
    }

    private static byte[] body(List<byte[]> lines) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (byte[] line : lines) {
            body.writeBytes(line);
            body.write('\n');
        }
        return body.toByteArray();
    }
}
