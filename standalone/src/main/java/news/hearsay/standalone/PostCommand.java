package news.hearsay.standalone;

import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Posts articles from files. */
@Command(name = "post", description = "Posts articles: JSON, NDJSON (one article a line) or plain text.")
final class PostCommand implements Callable<Integer> {

    @Mixin
    private Target target = new Target();

    @Parameters(
            paramLabel = "FILE|FOLDER|-",
            arity = "1..*",
            description = "Files *.json, *.ndjson and *.txt, folders of such, or - for standard input.")
    private List<Path> inputs = List.of();

    @Option(names = "--outlet", description = "Who published it; a text file needs it.")
    private @Nullable String outlet;

    @Option(
            names = "--title",
            description = "Default for a text file: its first line if an empty line follows, else its name.")
    private @Nullable String title;

    @Option(names = "--article-url", description = "Where a text file's article was published.")
    private @Nullable String url;

    @Option(
            names = "--published-at",
            description = "When a text file's article was published, such as 2023-05-20T08:00:00Z.")
    private @Nullable String publishedAt;

    @Override
    public Integer call() throws Exception {
        ArticleFiles files = new ArticleFiles(new ArticleFiles.Description(outlet, title, url, publishedAt));
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        IngestClient client = new IngestClient(target.ingest(), target.key());
        boolean all = true;
        for (Path input : inputs) {
            if (input.toString().equals("-")) {
                all &= post(client, files.read("standard input", System.in.readAllBytes()), out);
                continue;
            }
            for (Path file : ArticleFiles.in(input)) {
                try (InputStream in = Files.newInputStream(file)) {
                    all &= post(client, files.read(file.toString(), in.readAllBytes()), out);
                }
            }
        }
        return all ? 0 : 1;
    }

    private static boolean post(IngestClient client, ArticleFiles.Body body, PrintStream out) {
        IngestClient.Answer answer = client.post(body.mediaType(), body.bytes());
        out.println(body.name() + ": " + answer.status());
        answer.body().lines().forEach(line -> out.println("  " + line));
        return answer.accepted();
    }
}
