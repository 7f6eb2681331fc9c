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
import java.util.Set;
import java.util.concurrent.Callable;
import news.hearsay.standalone.cli.CommandFailedException;
import news.hearsay.standalone.cli.Target;
import news.hearsay.standalone.cli.TextTable;
import news.hearsay.standalone.post.ArticleFiles;
import news.hearsay.standalone.post.ArticleProgress;
import news.hearsay.standalone.post.IngestClient;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;

/** Prints the stored coverage, optionally after posting articles. The launcher's {@code demo} posts the samples. */
@Command(
        name = "coverage",
        description = "Prints who claimed what, which claims several outlets carry, and where they started.")
final class CoverageCommand implements Callable<Integer> {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String STATEMENTS = """
        select published_at::date as day, chain, cue, claim
        from statement
        order by published_at, outlet, lower(claim_spans[1])
        limit 41
        """;
    private static final String THREADS = """
        select thread.headline as claim, thread.outlets, thread.origins, thread.denials as denied, string_agg(origin.words, '; ') as origins_and_carriers
        from (select * from thread where outlets > 1 order by outlets desc, mentions desc, first_seen, id limit 21) as thread
        cross join lateral (
            select origin || case carriers when 1 then '' else ' (in ' || carriers || ')' end as words
            from thread_origin
            where thread_id = thread.id
            order by first_seen, origin_id
            limit 8
        ) as origin
        group by thread.id, thread.headline, thread.outlets, thread.origins, thread.denials, thread.mentions, thread.first_seen
        order by thread.outlets desc, thread.mentions desc, thread.first_seen, thread.id
        """;
    private static final String CHANGES = """
        select source, earlier_at::date as earlier, earlier_claim, later_at::date as later, later_claim
        from position_change
        order by later_at, source
        limit 21
        """;
    private static final String WITHDRAWN = """
        select outlet, source, claim, added_at::timestamp(0) as added, withdrawn_at::timestamp(0) as withdrawn
        from thread_mention
        where status = 'withdrawn'
        order by said_at desc, id
        limit 21
        """;
    private static final String DAYS = """
        select day, coalesce(subject, '(no subject)') as subject, outlet, articles, claims, sources
        from coverage_daily
        order by day, subject, outlet
        limit 21
        """;

    @Mixin
    private Target target = new Target();

    @Option(
            names = "--post",
            paramLabel = "FOLDER",
            description = "Posts the articles of this folder first and waits until coverage includes them.")
    private @Nullable Path folder;

    @Override
    public Integer call() throws Exception {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        try (Connection connection = target.connect()) {
            if (folder != null) {
                List<String> ids = post(folder);
                ArticleProgress progress = new ArticleProgress(connection);
                progress.awaitExtracted(Set.copyOf(ids), PATIENCE);
                if (!progress.awaitCoverage(PATIENCE)) {
                    out.println("The coverage builder is still busy or is not running: threads are not complete.");
                }
                out.printf("Posted %d articles from %s.%n%n", ids.size(), folder);
            }
            print(connection, "Who claimed what, and through whom (view statement):", STATEMENTS, 40, out);
            print(
                    connection,
                    "The same claim across outlets, and where it started (views thread, thread_origin):",
                    THREADS,
                    20,
                    out);
            print(connection, "Who changed position (view position_change):", CHANGES, 20, out);
            print(connection, "What outlets withdrew (view thread_mention):", WITHDRAWN, 20, out);
            print(connection, "How much each outlet published (view coverage_daily):", DAYS, 20, out);
        }
        return 0;
    }

    private List<String> post(Path folder) throws Exception {
        IngestClient client = new IngestClient(target.ingest(), target.key());
        ArticleFiles files = new ArticleFiles(ArticleFiles.Description.NONE);
        List<String> ids = new ArrayList<>();
        for (Path file : ArticleFiles.in(folder)) {
            ArticleFiles.Body body = files.read(file.toString(), Files.readAllBytes(file));
            IngestClient.Response response = client.post(body.mediaType(), body.bytes());
            if (!response.accepted()) {
                throw new CommandFailedException("ingest rejected " + file + ": " + response.body());
            }
            ids.add(JsonMapper.shared().readTree(response.body()).get("id").asString());
        }
        return ids;
    }

    private static void print(Connection connection, String title, String query, int maxRows, PrintStream out)
            throws SQLException {
        out.println(title);
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            TextTable.of(rows).print(out, maxRows);
        }
        out.println();
    }
}
