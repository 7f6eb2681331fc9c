package news.hearsay.formats.page;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import news.hearsay.formats.FoundField;
import news.hearsay.formats.encoding.TextDecoder;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the pages of a benchmark and writes the texts that were found, one JSON line a page, for the benchmark's
 * scorer. Arguments: a folder with {@code truth.json} and {@code html/PAGE.html.gz}, and the file to write.
 */
final class PageBenchmark {

    private static final int WARM_UP_ROUNDS = 5;
    private static final int ROUNDS = 5;

    private PageBenchmark() {}

    private record Page(String name, String html, URI address) {}

    public static void main(String[] arguments) throws IOException {
        JsonMapper mapper = new JsonMapper();
        List<Page> pages = pages(Path.of(arguments[0]), mapper);
        PageReader reader = new PageReader();
        List<String> lines = new ArrayList<>();
        for (Page page : pages) {
            FoundField<String> text =
                    reader.read(page.html(), page.address(), null).text();
            lines.add(mapper.writeValueAsString(Map.of("page", page.name(), "text", text(text))));
        }
        Files.write(Path.of(arguments[1]), lines);
        seconds(reader, pages, WARM_UP_ROUNDS);
        System.out.printf(
                "%d pages; %.0f pages/s on one thread%n",
                pages.size(), pages.size() * ROUNDS / seconds(reader, pages, ROUNDS));
    }

    private static String text(@Nullable FoundField<String> text) {
        return text == null ? "" : text.value();
    }

    private static List<Page> pages(Path folder, JsonMapper mapper) throws IOException {
        List<Page> pages = new ArrayList<>();
        JsonNode truth = mapper.readTree(Files.readAllBytes(folder.resolve("truth.json")));
        for (Map.Entry<String, JsonNode> entry : truth.properties()) {
            Path file = folder.resolve("html").resolve(entry.getKey() + ".html.gz");
            try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
                String html = TextDecoder.decode(in.readAllBytes(), "text/html").text();
                pages.add(new Page(
                        entry.getKey(),
                        html,
                        URI.create(entry.getValue().path("url").asString())));
            }
        }
        return pages;
    }

    private static double seconds(PageReader reader, List<Page> pages, int rounds) {
        long start = System.nanoTime();
        for (int i = 0; i < rounds; i++) {
            pages.forEach(page -> reader.read(page.html(), page.address(), null));
        }
        return (System.nanoTime() - start) / 1e9;
    }
}
