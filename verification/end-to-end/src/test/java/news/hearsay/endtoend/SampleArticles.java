package news.hearsay.endtoend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.stream.Stream;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The articles that {@code ./hearsay demo} posts. */
final class SampleArticles {

    private static final Path FOLDER = Path.of("..", "..", "samples");

    private SampleArticles() {}

    static List<Map<String, String>> inOrder() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .map(SampleArticles::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns them in random order. The revisions of one article keep their order, because the last one is current. */
    static List<Map<String, String>> shuffled(long seed) {
        List<Map<String, String>> inOrder = inOrder();
        List<Map<String, String>> articles = new ArrayList<>(inOrder);
        Collections.shuffle(articles, new Random(seed));
        Map<String, Queue<Map<String, String>>> revisions = new HashMap<>();
        inOrder.forEach(article ->
                revisions.computeIfAbsent(url(article), _ -> new ArrayDeque<>()).add(article));
        return articles.stream()
                .map(article ->
                        revisions.getOrDefault(url(article), new ArrayDeque<>()).remove())
                .toList();
    }

    private static String url(Map<String, String> article) {
        return article.getOrDefault("url", "");
    }

    private static Map<String, String> read(Path file) {
        return JsonMapper.shared().readValue(file, new TypeReference<>() {});
    }
}
