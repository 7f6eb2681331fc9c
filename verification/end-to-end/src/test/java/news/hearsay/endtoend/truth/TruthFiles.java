package news.hearsay.endtoend.truth;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import news.hearsay.endtoend.truth.TruthSet.Article;
import news.hearsay.endtoend.truth.TruthSet.Change;
import news.hearsay.endtoend.truth.TruthSet.Mention;
import news.hearsay.endtoend.truth.TruthSet.Source;
import news.hearsay.endtoend.truth.TruthSet.Withdrawal;

/** Reads the sets of a folder. A key that the grammar does not have, and a name that no entry declares, are errors. */
final class TruthFiles {

    private static final Path RESOURCES = Path.of("src", "test", "resources", "news", "hearsay", "endtoend", "truth");

    private TruthFiles() {}

    /** Returns the sets of a folder beside the README, in the order of their names. */
    static List<TruthSet> in(String folder) {
        return files(folder).stream().map(TruthFiles::read).toList();
    }

    /** Returns the YAML files of a folder beside the README, in the order of their names. */
    static List<Path> files(String folder) {
        try (Stream<Path> files = Files.list(RESOURCES.resolve(folder))) {
            return files.filter(file -> file.toString().endsWith(".yml"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static TruthSet read(Path file) {
        YamlMap set = YamlMap.ofDocument(text(file), file.getFileName().toString())
                .only(
                        "set",
                        "topic",
                        "invented",
                        "sources",
                        "threads",
                        "articles",
                        "origins",
                        "reports",
                        "withdrawn",
                        "changes");
        YamlMap origins = set.map("origins");
        Map<String, List<String>> originsByThread = new LinkedHashMap<>();
        origins.keys().forEach(thread -> originsByThread.put(thread, origins.texts(thread)));
        YamlMap claims = set.map("threads");
        Map<String, String> threads = new LinkedHashMap<>();
        claims.keys().forEach(thread -> threads.put(thread, claims.text(thread)));
        TruthSet truth = new TruthSet(
                set.text("set"),
                sources(set.mapsByKey("sources")),
                threads,
                set.maps("articles").stream().map(TruthFiles::article).toList(),
                originsByThread,
                set.lists("reports"),
                set.maps("withdrawn").stream().map(TruthFiles::withdrawal).toList(),
                set.maps("changes").stream().map(TruthFiles::change).toList());
        check(truth);
        return truth;
    }

    private static Map<String, Source> sources(Map<String, YamlMap> entries) {
        Map<String, Source> sources = new LinkedHashMap<>();
        entries.forEach((name, entry) ->
                sources.put(name, new Source(name, entry.only("kind", "also").text("kind"), entry.texts("also"))));
        return sources;
    }

    private static Article article(YamlMap article) {
        article.only("id", "outlet", "url", "published", "title", "text", "mentions");
        String id = article.text("id");
        List<Mention> mentions = new ArrayList<>();
        for (YamlMap mention : article.maps("mentions")) {
            mentions.add(mention(mention, id, mentions.size()));
        }
        Post post = new Post(
                article.text("outlet"),
                article.optional("url"),
                article.optional("published"),
                null,
                article.text("title"),
                article.text("text"));
        return new Article(id, post, mentions);
    }

    private static Mention mention(YamlMap mention, String article, int number) {
        mention.only("claim", "source", "via", "asserts", "denies", "declines", "asks");
        List<Commitment> commitments = Stream.of(Commitment.values())
                .filter(commitment -> mention.has(key(commitment)))
                .toList();
        assertThat(commitments)
                .as("%s has one of asserts, denies, declines and asks", mention)
                .hasSize(1);
        Commitment commitment = commitments.getFirst();
        return new Mention(
                article,
                number,
                mention.text("claim"),
                mention.text("source"),
                mention.texts("via"),
                commitment,
                mention.text(key(commitment)));
    }

    private static String key(Commitment commitment) {
        return commitment.name().toLowerCase(Locale.ROOT);
    }

    private static Withdrawal withdrawal(YamlMap entry) {
        entry.only("article", "asserts", "denies", "declines", "asks", "source");
        String thread = Stream.of(Commitment.values())
                .map(TruthFiles::key)
                .filter(entry::has)
                .map(entry::text)
                .findFirst()
                .orElseThrow();
        return new Withdrawal(entry.text("article"), thread, entry.text("source"));
    }

    private static Change change(YamlMap entry) {
        entry.only("source", "thread", "from", "to");
        return new Change(entry.text("source"), entry.text("thread"));
    }

    private static void check(TruthSet set) {
        set.mentions().forEach(mention -> {
            assertThat(set.threads()).as("%s", mention).containsKey(mention.thread());
            assertThat(WordSpans.of(set.article(mention.article()).post().text())
                            .indexesOf(mention.claim(), 0)
                            .isEmpty())
                    .as("words of %s are missing in the text", mention)
                    .isFalse();
        });
        set.withdrawals()
                .forEach(withdrawal ->
                        assertThat(set.mentions()).as("%s", withdrawal).anyMatch(withdrawal::isOf));
        assertThat(set.threads())
                .as("threads of origins")
                .containsKeys(set.origins().keySet().toArray(String[]::new));
        set.reports().forEach(report -> report.forEach(set::article));
    }
}
