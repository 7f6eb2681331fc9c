package news.hearsay.standalone.archive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import news.hearsay.standalone.cli.CommandFailedException;
import news.hearsay.standalone.post.IngestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Posts batches as NDJSON. What ingest refuses for now (408, 429, 503, no connection) is posted again, with growing
 * pauses; the same line always has the same id, so nothing is doubled. Thread-safe.
 */
final class BatchPoster {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final Duration MAX_PAUSE = Duration.ofSeconds(20);
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final IngestClient client;

    BatchPoster(IngestClient client) {
        this.client = client;
    }

    /** The outcome of a batch: the number of accepted articles, and what was rejected. */
    record Outcome(long records, long accepted, List<Rejection> rejections) {}

    /** @throws CommandFailedException if ingest accepts nothing for ten minutes, or refuses the client */
    Outcome post(RecordBatch batch) {
        List<Rejection> rejections = new ArrayList<>(batch.rejections());
        long accepted = 0;
        int from = 0;
        Duration pause = Duration.ofMillis(200);
        long patienceEnds = System.nanoTime() + PATIENCE.toNanos();
        String refusal = "";
        while (from < batch.lines().size()) {
            int before = from;
            List<JsonNode> results;
            try {
                results = results(batch.lines().subList(from, batch.lines().size()));
                refusal = "";
            } catch (IOException e) {
                results = List.of();
                refusal = "can't reach ingest: " + e;
            }
            for (JsonNode result : results) {
                int status = result.path("status").asInt();
                if (isTemporary(status)) {
                    refusal = result.path("problem").path("detail").asString("status " + status);
                    break;
                }
                if (status == 202) {
                    accepted++;
                } else {
                    rejections.add(rejection(batch, from, result.path("problem")));
                }
                from++;
            }
            if (from < batch.lines().size()) {
                patienceEnds = from > before ? System.nanoTime() + PATIENCE.toNanos() : patienceEnds;
                pause = from > before ? Duration.ofMillis(200) : min(pause.multipliedBy(2), MAX_PAUSE);
                if (System.nanoTime() > patienceEnds) {
                    throw new CommandFailedException(
                            "ingest has accepted nothing for ten minutes (%s): run the same command again to continue"
                                    .formatted(refusal));
                }
                sleep(pause);
            }
        }
        return new Outcome(batch.records(), accepted, rejections);
    }

    private static Rejection rejection(RecordBatch batch, int line, JsonNode problem) {
        StringBuilder reason = new StringBuilder();
        for (JsonNode error : problem.path("errors")) {
            reason.append(reason.isEmpty() ? "" : "; ")
                    .append(error.path("field").asString(""))
                    .append(' ')
                    .append(error.path("detail").asString(""))
                    .append(": ")
                    .append(error.path("fix").asString(""));
        }
        String all = reason.isEmpty() ? problem.path("detail").asString("") : reason.toString();
        return new Rejection(
                batch.places().get(line), all, new String(batch.lines().get(line), StandardCharsets.UTF_8));
    }

    private List<JsonNode> results(List<byte[]> lines) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (byte[] line : lines) {
            body.write(line);
            body.write('\n');
        }
        IngestClient.Response response = client.tryPost("application/x-ndjson", body.toByteArray());
        if (response.status() == 200) {
            return response.body().lines().<JsonNode>map(MAPPER::readTree).toList();
        }
        if (isTemporary(response.status())) {
            throw new IOException("status " + response.status());
        }
        throw new CommandFailedException("ingest refuses the request: " + response.body());
    }

    private static boolean isTemporary(int status) {
        return status == 408 || status == 429 || status >= 500;
    }

    private static Duration min(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private static void sleep(Duration pause) {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandFailedException("interrupted while posting", e);
        }
    }
}
