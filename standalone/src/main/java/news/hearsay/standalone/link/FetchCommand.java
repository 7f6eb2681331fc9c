package news.hearsay.standalone.link;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import news.hearsay.fetch.AddressRange;
import news.hearsay.fetch.FetchRequest;
import news.hearsay.fetch.FetchSettings;
import news.hearsay.fetch.Fetched;
import news.hearsay.fetch.Fetcher;
import news.hearsay.formats.FoundArticle;
import news.hearsay.formats.NewsDocument;
import news.hearsay.formats.Reading;
import news.hearsay.formats.RejectedItem;
import news.hearsay.formats.UnreadableDocumentException;
import news.hearsay.formats.read.DocumentReader;
import news.hearsay.formats.read.PostedArticle;
import news.hearsay.standalone.cli.Target;
import news.hearsay.standalone.cli.UsageException;
import news.hearsay.standalone.post.IngestClient;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** Has ingest fetch links, or fetches them itself and prints their articles. */
@Command(
        name = "fetch",
        description = "Fetches pages: ingest publishes their articles, and the command prints one result per link.")
public final class FetchCommand implements Callable<Integer> {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final DocumentReader reader = new DocumentReader();

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private Target target = new Target();

    @Parameters(paramLabel = "URL", arity = "1..*", description = "http or https addresses.")
    private List<String> links = List.of();

    @Option(names = "--outlet", paramLabel = "NAME", description = "The outlet of articles that name none.")
    private @Nullable String outlet;

    @Option(
            names = "--print",
            description = "Fetch without ingest, and only print what the articles would be posted as.")
    private boolean print;

    @Option(
            names = "--allow",
            paramLabel = "RANGE",
            description = "With --print: also connect to these addresses, such as 127.0.0.0/8.")
    private List<String> allowed = List.of();

    @Override
    public Integer call() {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        return (print ? printAll(out) : post(out)) ? 0 : 1;
    }

    private boolean post(PrintStream out) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("links", links);
        if (outlet != null) {
            body.put("outlet", outlet);
        }
        IngestClient.Response response =
                new IngestClient(target.ingest(), target.key()).postLinks(MAPPER.writeValueAsBytes(body));
        response.body().lines().forEach(out::println);
        return response.accepted();
    }

    private boolean printAll(PrintStream out) {
        boolean all = true;
        try (Fetcher fetcher = new Fetcher(FetchSettings.defaults("").allowing(ranges()))) {
            for (String link : links) {
                all &= switch (fetcher.fetch(FetchRequest.page(link))) {
                    case Fetched.Page page -> print(link, page, out);
                    case Fetched.Refused refused ->
                        report("%s: %s: %s".formatted(link, refused.detail(), refused.fix()));
                    case Fetched.NotModified _ -> throw new IllegalStateException("the request was not conditional");
                };
            }
        }
        return all;
    }

    private AddressRange[] ranges() {
        try {
            return allowed.stream().map(AddressRange::parse).toArray(AddressRange[]::new);
        } catch (IllegalArgumentException e) {
            throw new UsageException("--allow needs a range of addresses, such as 127.0.0.0/8");
        }
    }

    private boolean print(String link, Fetched.Page page, PrintStream out) {
        Reading reading;
        try {
            reading = reader.read(new NewsDocument(page.bytes(), page.contentType(), page.address(), outlet));
        } catch (UnreadableDocumentException e) {
            return report("%s: the document %s: %s".formatted(link, e.getMessage(), e.fix()));
        }
        for (FoundArticle article : reading.articles()) {
            Map<String, Object> fields = new LinkedHashMap<>();
            fields.put("link", link);
            fields.putAll(PostedArticle.fields(article, reading.form()));
            out.println(MAPPER.writeValueAsString(fields));
        }
        for (RejectedItem rejected : reading.rejected()) {
            report("%s: %s %s: %s".formatted(link, rejected.place(), rejected.detail(), rejected.fix()));
        }
        return reading.rejected().isEmpty();
    }

    /** Returns false, the success of what it reports. */
    private boolean report(String message) {
        if (spec != null) {
            spec.commandLine().getErr().println("hearsay: " + message);
        }
        return false;
    }
}
