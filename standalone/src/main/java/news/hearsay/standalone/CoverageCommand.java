package news.hearsay.standalone;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;

/** Prints the coverage that is stored; first posts articles, if told to. The launcher's {@code demo} is this with the samples. */
@Command(name = "coverage", description = "Prints who said what and how much each outlet brought.")
final class CoverageCommand implements Callable<Integer> {

    private static final String STATEMENTS =
            """
            select published_at::date as day, chain, cue, claim
            from statement
            order by published_at, outlet, lower(claim_spans[1])
            limit 60
            """;
    private static final String DAYS =
            """
            select day, coalesce(subject, '(no subject)') as subject, outlet, articles, claims, sources
            from coverage_daily
            order by day, subject, outlet
            limit 60
            """;

    @Mixin
    private Target target = new Target();

    @Option(names = "--post", paramLabel = "FOLDER", description = "Posts this folder's articles first and waits until they are read.")
    private @Nullable Path posted;

    @Override
    public Integer call() throws Exception {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        try (Connection connection = target.connect()) {
            if (posted != null) {
                String[] ids = post(posted);
                new Arrival(connection).await(ids, Duration.ofSeconds(60));
                out.printf("Posted %d articles from %s.%n%n", ids.length, posted);
            }
            print(connection, "Who said what, via whom (view statement):", STATEMENTS, out);
            print(connection, "How much each outlet brought (view coverage_daily):", DAYS, out);
        }
        return 0;
    }

    private String[] post(Path folder) throws Exception {
        IngestClient client = new IngestClient(target.ingest(), target.key());
        ArticleFiles files = new ArticleFiles(new ArticleFiles.Description(null, null, null, null));
        List<String> ids = new ArrayList<>();
        for (Path file : ArticleFiles.in(folder)) {
            ArticleFiles.Body body = files.read(file.toString(), Files.readAllBytes(file));
            IngestClient.Answer answer = client.post(body.mediaType(), body.bytes());
            if (!answer.accepted()) {
                throw new CommandFailedException(file + " was refused: " + answer.body());
            }
            ids.add(JsonMapper.shared().readTree(answer.body()).get("id").asString());
        }
        return ids.toArray(String[]::new);
    }

    private static void print(Connection connection, String title, String query, PrintStream out) throws SQLException {
        out.println(title);
        try (var statement = connection.createStatement(); var rows = statement.executeQuery(query)) {
            RowTable.of(rows).print(out);
        }
        out.println();
    }
}
