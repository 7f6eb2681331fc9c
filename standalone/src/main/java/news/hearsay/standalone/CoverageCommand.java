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
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;

/**
 * Prints the coverage that is stored; first posts articles, if told to. The launcher's {@code demo} is this with the
 * samples.
 */
@Command(
        name = "coverage",
        description = "Prints who said what, which claims go through several outlets and where they started.")
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
            description = "Posts this folder's articles first and waits until they are read.")
    private @Nullable Path posted;

    @Override
    public Integer call() throws Exception {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        try (Connection connection = target.connect()) {
            if (posted != null) {
                List<String> ids = post(posted);
                Arrival arrival = new Arrival(connection);
                arrival.await(Set.copyOf(ids), PATIENCE);
                if (!arrival.isWorkedIn(PATIENCE)) {
                    out.println("The coverage service is still at work or does not run: threads are not complete.");
                }
                out.printf("Posted %d articles from %s.%n%n", ids.size(), posted);
            }
            print(connection, "Who said what, via whom (view statement):", STATEMENTS, 40, out);
            print(
                    connection,
                    "The same claim across outlets, and where it started (views thread, thread_origin):",
                    THREADS,
                    20,
                    out);
            print(connection, "Who changed position (view position_change):", CHANGES, 20, out);
            print(connection, "What outlets took back (view thread_mention):", WITHDRAWN, 20, out);
            print(connection, "How much each outlet brought (view coverage_daily):", DAYS, 20, out);
        }
        return 0;
    }

    private List<String> post(Path folder) throws Exception {
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
        return ids;
    }

    private static void print(Connection connection, String title, String query, int most, PrintStream out)
            throws SQLException {
        out.println(title);
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            RowTable.of(rows).print(out, most);
        }
        out.println();
    }
}
