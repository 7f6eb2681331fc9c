package news.hearsay.endtoend.truth;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the cases. */
final class FaultCases {

    private static final String DEFAULT_OUTLET = "Harbour Courier";

    private FaultCases() {}

    static List<FaultCase> all() {
        return TruthFiles.files("faults").stream().flatMap(FaultCases::in).toList();
    }

    private static Stream<FaultCase> in(Path file) {
        return YamlMap.ofList(TruthFiles.text(file), file.getFileName().toString()).stream()
                .map(FaultCases::faultCase);
    }

    private static FaultCase faultCase(YamlMap entry) {
        entry.only(
                "kind",
                "name",
                "example",
                "articles",
                "threads",
                "identities",
                "reports",
                "articles-kept",
                "changes",
                "note");
        return new FaultCase(
                entry.text("kind"),
                entry.text("name"),
                entry.has("example"),
                articles(entry.maps("articles")),
                entry.maps("threads").stream().map(FaultCases::thread).toList(),
                entry.maps("identities").stream().map(FaultCases::identities).toList(),
                number(entry, "reports"),
                number(entry, "articles-kept"),
                entry.has("changes")
                        ? entry.maps("changes").stream()
                                .map(change ->
                                        change.only("source", "from", "to").text("source"))
                                .toList()
                        : null,
                entry.optional("note"));
    }

    private static List<FaultCase.Article> articles(List<YamlMap> entries) {
        List<FaultCase.Article> articles = new ArrayList<>();
        List<String> urls = new ArrayList<>();
        for (YamlMap entry : entries) {
            entry.only("outlet", "url", "published", "language", "title", "text", "statements", "note");
            String outlet = entry.has("outlet") ? entry.text("outlet") : DEFAULT_OUTLET;
            String url = entry.has("url") ? entry.text("url") : defaultUrl(outlet, articles.size());
            if (!urls.contains(url)) {
                urls.add(url);
            }
            String title = entry.has("title") ? entry.text("title") : "News " + (urls.indexOf(url) + 1);
            Post post = new Post(
                    outlet, url, entry.optional("published"), entry.optional("language"), title, entry.text("text"));
            articles.add(new FaultCase.Article(
                    post,
                    entry.maps("statements").stream().map(FaultCases::statement).toList()));
        }
        return articles;
    }

    private static String defaultUrl(String outlet, int number) {
        return "https://%s.example/%d"
                .formatted(outlet.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "-"), number + 1);
    }

    private static FaultCase.Statement statement(YamlMap entry) {
        entry.only(
                "source",
                "source-kind",
                "role",
                "organisation",
                "claim",
                "stance",
                "polarity",
                "certainty",
                "chain",
                "members",
                "note");
        return new FaultCase.Statement(
                entry.optional("source"),
                entry.optional("source-kind"),
                entry.optional("role"),
                entry.optional("organisation"),
                entry.text("claim"),
                entry.optional("stance"),
                entry.optional("polarity"),
                entry.optional("certainty"),
                entry.has("chain") ? entry.texts("chain") : null,
                entry.texts("members"),
                entry.optional("note"));
    }

    private static FaultCase.ClaimThread thread(YamlMap entry) {
        entry.only("claim", "mentions", "outlets", "origins", "denials", "first-seen");
        return new FaultCase.ClaimThread(
                entry.text("claim"),
                number(entry, "mentions"),
                number(entry, "outlets"),
                entry.has("origins") ? entry.texts("origins") : null,
                number(entry, "denials"),
                entry.optional("first-seen"));
    }

    private static FaultCase.Identities identities(YamlMap entry) {
        entry.only("same", "apart", "uncertain");
        FaultCase.Identities.Relation relation = Stream.of(FaultCase.Identities.Relation.values())
                .filter(each -> entry.has(each.name().toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow();
        return new FaultCase.Identities(relation, entry.texts(relation.name().toLowerCase(Locale.ROOT)));
    }

    private static @Nullable Integer number(YamlMap entry, String key) {
        String value = entry.optional(key);
        return value == null ? null : Integer.valueOf(value);
    }
}
