package news.hearsay.archive.equality;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;
import tools.jackson.databind.json.JsonMapper;

/** Articles of this checkout as lines of JSON. */
public final class ComparedArticles {

    private static final Path SUITE = Path.of("verification/end-to-end/src/test/resources/news/hearsay/endtoend/truth");

    private static final String OUTLET = "Harbour Courier";

    private ComparedArticles() {}

    /** Leaves dates, numbers and words such as {@code No} as they are written. */
    private static final class Texts extends Resolver {
        @Override
        protected void addImplicitResolvers() {
            // no scalar is anything but text
        }
    }

    /**
     * Returns the samples, in the order of the files.
     *
     * @param root the root of the checkout
     */
    public static List<String> samples(Path root) throws IOException {
        List<String> lines = new ArrayList<>();
        try (Stream<Path> files = Files.list(root.resolve("samples"))) {
            for (Path file : files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList()) {
                lines.add(JsonMapper.shared().readTree(Files.readString(file)).toString());
            }
        }
        return lines;
    }

    /**
     * Returns the articles of all sets and cases of the truth suite, without their truth, in the order of the files.
     *
     * @param root the root of the checkout
     */
    static List<String> truth(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root.resolve(SUITE))) {
            return files.filter(file -> file.toString().endsWith(".yml"))
                    .sorted()
                    .flatMap(file -> articles(read(file)))
                    .map(ComparedArticles::line)
                    .toList();
        }
    }

    private static Object read(Path file) {
        LoaderOptions loading = new LoaderOptions();
        DumperOptions dumping = new DumperOptions();
        Yaml yaml = new Yaml(new SafeConstructor(loading), new Representer(dumping), dumping, loading, new Texts());
        try {
            return yaml.load(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file of sets is a mapping with articles; one of cases is a list of such mappings. */
    private static Stream<Map<?, ?>> articles(Object document) {
        return switch (document) {
            case Collection<?> cases -> cases.stream().flatMap(ComparedArticles::articles);
            case Map<?, ?> set
            when set.get("articles") instanceof Collection<?> articles ->
                articles.stream().map(article -> (Map<?, ?>) article);
            default -> Stream.empty();
        };
    }

    private static String line(Map<?, ?> article) {
        Map<String, Object> fields = new TreeMap<>(Map.of("outlet", OUTLET, "title", "News"));
        Map.of(
                        "outlet",
                        "outlet",
                        "url",
                        "url",
                        "published",
                        "publishedAt",
                        "language",
                        "language",
                        "title",
                        "title",
                        "text",
                        "text")
                .forEach((key, field) -> {
                    Object value = article.get(key);
                    if (value != null) {
                        fields.put(field, value);
                    }
                });
        return JsonMapper.shared().writeValueAsString(fields);
    }
}
