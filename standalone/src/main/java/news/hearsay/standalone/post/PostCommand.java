package news.hearsay.standalone.post;

import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import news.hearsay.standalone.article.FileContent;
import news.hearsay.standalone.cli.CommandFailedException;
import news.hearsay.standalone.cli.Target;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Posts articles from files. */
@Command(
        name = "post",
        description = "Posts articles: JSON, NDJSON (one article per line), pages, feeds, agency files or plain text.")
public final class PostCommand implements Callable<Integer> {

    @Mixin
    private Target target = new Target();

    @Parameters(
            paramLabel = "FILE|FOLDER|-",
            arity = "1..*",
            description =
                    "*.json, *.ndjson, *.html, *.xml, *.rss, *.atom, *.eml, *.txt, *.md and the like, also compressed"
                            + " with gzip, folders of such files, or - for standard input.")
    private List<Path> inputs = List.of();

    @Option(names = "--outlet", description = "The outlet of articles that name none.")
    private @Nullable String outlet;

    @Option(
            names = "--title",
            description =
                    "The title of a text file; default: its header Title, else its first line if an empty line follows"
                            + " it, else its name.")
    private @Nullable String title;

    @Option(names = "--article-url", description = "The URL of the article in a text file or a page.")
    private @Nullable String url;

    @Option(
            names = "--published-at",
            description = "The time when the article in a text file was published, such as 2023-05-20T08:00:00Z.")
    private @Nullable String publishedAt;

    @Override
    public Integer call() throws Exception {
        ArticleFiles files = new ArticleFiles(new ArticleFiles.Description(outlet, title, url, publishedAt));
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        PatientPosting posting = new PatientPosting(new IngestClient(target.ingest(), target.key()), parameters());
        boolean allAccepted = true;
        for (Path input : inputs) {
            if (input.toString().equals("-")) {
                allAccepted &= post(posting, body(files, "standard input", System.in), out);
                continue;
            }
            for (Path file : ArticleFiles.in(input)) {
                try (InputStream in = Files.newInputStream(file)) {
                    allAccepted &= post(posting, body(files, file.toString(), in), out);
                }
            }
        }
        return allAccepted ? 0 : 1;
    }

    /** Reads a file. One that cannot be read is reported, and the others are posted. */
    private static ArticleFiles.@Nullable Body body(ArticleFiles files, String name, InputStream in) {
        try {
            return files.read(name, FileContent.read(name, in));
        } catch (CommandFailedException e) {
            System.err.println("hearsay: " + e.getMessage());
            return null;
        }
    }

    private static boolean post(PatientPosting posting, ArticleFiles.@Nullable Body body, PrintStream out) {
        return body != null && posting.post(body, out);
    }

    /** The fields of articles that may lack. */
    private Map<String, String> parameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        if (outlet != null) {
            parameters.put("outlet", outlet);
        }
        if (url != null) {
            parameters.put("url", url);
        }
        return parameters;
    }
}
