package news.hearsay.standalone.load;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import news.hearsay.standalone.cli.CommandFailedException;
import news.hearsay.standalone.cli.Target;
import news.hearsay.standalone.cli.UsageException;
import news.hearsay.standalone.post.ArticleProgress;
import news.hearsay.standalone.post.IngestClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;

/** Measures the whole pipeline: posts synthetic articles as NDJSON and waits until all are stored and extracted. */
@Command(
        name = "load",
        description = {
            "Posts synthetic articles as NDJSON, waits until all are stored and extracted, and prints articles per"
                    + " second.",
            "The articles are not deleted afterwards: use a separate data folder (--data)."
        })
public final class LoadCommand implements Callable<Integer> {

    @Mixin
    private Target target = new Target();

    @Parameters(
            paramLabel = "N",
            arity = "0..1",
            defaultValue = "5000",
            description = "The number of articles; default: ${DEFAULT-VALUE}.")
    private int articles;

    @Option(
            names = "--batch",
            defaultValue = "500",
            description = "The number of articles per request; default: ${DEFAULT-VALUE}.")
    private int batch;

    @Option(
            names = "--run",
            description = "The name of this run. Runs with different names post different articles; default: the time.")
    private String run = Long.toString(System.currentTimeMillis(), Character.MAX_RADIX);

    @Override
    public Integer call() throws Exception {
        if (articles < 1 || batch < 1) {
            throw new UsageException("N and --batch must be at least 1");
        }
        List<String> lines = SyntheticArticles.ndjson(run, articles);
        IngestClient client = new IngestClient(target.ingest(), target.key());
        Set<String> ids = new HashSet<>();
        try (Connection connection = target.connect()) {
            long begin = System.nanoTime();
            for (int from = 0; from < lines.size(); from += batch) {
                ids.addAll(post(client, lines.subList(from, Math.min(from + batch, lines.size()))));
            }
            double posted = seconds(begin);
            new ArticleProgress(connection).awaitExtracted(ids, Duration.ofMinutes(30));
            double extracted = seconds(begin);
            new PrintStream(System.out, true, StandardCharsets.UTF_8)
                    .printf(
                            "%d articles (%d ids), %.1f MB: accepted in %.1f s (%.0f per second), all extracted in"
                                    + " %.1f s (%.0f per second), none incomplete%n",
                            lines.size(),
                            ids.size(),
                            lines.stream().mapToLong(String::length).sum() / 1e6,
                            posted,
                            lines.size() / posted,
                            extracted,
                            lines.size() / extracted);
        }
        return 0;
    }

    private static List<String> post(IngestClient client, List<String> lines) {
        IngestClient.Response response =
                client.post("application/x-ndjson", (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
        if (!response.accepted()) {
            throw new CommandFailedException("ingest rejected the articles with %d: %s"
                    .formatted(
                            response.status(),
                            response.body().lines().findFirst().orElse("")));
        }
        return response.body()
                .lines()
                .filter(line -> !line.isBlank())
                .map(line -> JsonMapper.shared().readTree(line).get("id").asString())
                .toList();
    }

    private static double seconds(long begin) {
        return (System.nanoTime() - begin) / 1e9;
    }
}
