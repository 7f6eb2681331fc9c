package news.hearsay.standalone;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;

/** Measures the whole line: posts made-up articles as NDJSON and waits until all are rows. */
@Command(
        name = "load",
        description = {
            "Posts made-up articles as NDJSON, waits until all are rows, and prints articles per second.",
            "They stay in that Hearsay like others: measure on a data folder of its own (--data)."
        })
final class LoadCommand implements Callable<Integer> {

    @Mixin
    private Target target = new Target();

    @Parameters(
            paramLabel = "N",
            arity = "0..1",
            defaultValue = "5000",
            description = "How many articles; default: ${DEFAULT-VALUE}.")
    private int articles;

    @Option(
            names = "--batch",
            defaultValue = "500",
            description = "How many go in one request; default: ${DEFAULT-VALUE}.")
    private int batch;

    @Option(
            names = "--run",
            description = "A name for this run, which makes its articles differ from other runs'; default: the time.")
    private String run = Long.toString(System.currentTimeMillis(), Character.MAX_RADIX);

    @Override
    public Integer call() throws Exception {
        if (articles < 1 || batch < 1) {
            throw new CommandFailedException(
                    "there is nothing to post: choose one article or more, and as many in a request");
        }
        List<String> lines = MadeUpArticles.of(run, articles);
        IngestClient client = new IngestClient(target.ingest(), target.key());
        Set<String> ids = new HashSet<>();
        try (Connection connection = target.connect()) {
            long begin = System.nanoTime();
            for (int from = 0; from < lines.size(); from += batch) {
                ids.addAll(post(client, lines.subList(from, Math.min(from + batch, lines.size()))));
            }
            double posted = seconds(begin);
            new Arrival(connection).await(ids, Duration.ofMinutes(30));
            double arrived = seconds(begin);
            new PrintStream(System.out, true, StandardCharsets.UTF_8)
                    .printf(
                            "%d articles (%d ids), %.1f MB: accepted in %.1f s (%.0f a second), all rows there in %.1f s (%.0f a second), none incomplete%n",
                            lines.size(),
                            ids.size(),
                            lines.stream().mapToLong(String::length).sum() / 1e6,
                            posted,
                            lines.size() / posted,
                            arrived,
                            lines.size() / arrived);
        }
        return 0;
    }

    private static List<String> post(IngestClient client, List<String> lines) {
        IngestClient.Answer answer =
                client.post("application/x-ndjson", (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
        if (!answer.accepted()) {
            throw new CommandFailedException("refused with %d: %s"
                    .formatted(
                            answer.status(), answer.body().lines().findFirst().orElse("")));
        }
        return answer.body()
                .lines()
                .filter(line -> !line.isBlank())
                .map(line -> JsonMapper.shared().readTree(line).get("id").asString())
                .toList();
    }

    private static double seconds(long begin) {
        return (System.nanoTime() - begin) / 1e9;
    }
}
