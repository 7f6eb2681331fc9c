package news.hearsay.benchmarks.articles;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/**
 * News articles of real length: about 720 words with 19 attributed claims each, from a varied vocabulary. Four articles
 * of different outlets report on one event and share a third of its statements. An article depends on the seed and on
 * its number only.
 */
public final class GeneratedArticles {

    private static final int PER_EVENT = 4;
    private static final int STATEMENTS = 18;
    /** One in so many statements is that of the event. */
    private static final int SHARE = 3;

    private static final int PLAIN = 22;
    private static final Instant FIRST = Instant.parse("2025-01-01T00:00:00Z");

    private final Vocabulary vocabulary = new Vocabulary();
    private final long seed;
    private final int statements;
    private final int plain;

    /** Articles of real length. */
    public GeneratedArticles(long seed) {
        this(seed, STATEMENTS, PLAIN);
    }

    private GeneratedArticles(long seed, int statements, int plain) {
        this.seed = seed;
        this.statements = statements;
        this.plain = plain;
    }

    /** Short articles: about 90 words with three attributed claims each. */
    public static GeneratedArticles brief(long seed) {
        return new GeneratedArticles(seed, 3, 2);
    }

    /** An article with the fields that ingest accepts. */
    public record GeneratedArticle(
            String title, String outlet, String url, String publishedAt, String language, String text) {}

    /** Returns the article of this number. */
    public GeneratedArticle article(long number) {
        long event = number / PER_EVENT;
        SplittableRandom shared = new SplittableRandom(seed * 1_000_003 + event);
        SplittableRandom own = new SplittableRandom(~seed * 1_000_003 + number);
        String title = vocabulary.expand("title", shared);
        String outlet = vocabulary.expand("outlet", own);
        return new GeneratedArticle(
                title,
                outlet,
                "https://%s.example/%d"
                        .formatted(outlet.toLowerCase(Locale.ROOT).replace(' ', '-'), number),
                FIRST.plusSeconds(event * 600 + own.nextInt(36_000)).toString(),
                "en",
                text(shared, own));
    }

    private String text(RandomGenerator shared, RandomGenerator own) {
        List<String> sentences = new ArrayList<>();
        int common = statements / SHARE;
        sentences.addAll(sentences("attributed", common, shared));
        sentences.addAll(sentences("attributed", statements - common, own));
        sentences.addAll(sentences("plain", plain, own));
        Collections.shuffle(sentences, java.util.Random.from(own));
        StringBuilder text = new StringBuilder(5000);
        for (int i = 0; i < sentences.size(); i++) {
            text.append(i == 0 ? "" : i % 3 == 0 ? "\n\n" : " ").append(sentences.get(i));
        }
        return text.toString();
    }

    private List<String> sentences(String list, int number, RandomGenerator random) {
        return Stream.generate(() -> vocabulary.expand(list, random))
                .limit(number)
                .toList();
    }

    /**
     * Writes articles as JSON Lines.
     *
     * @param arguments the number of articles; the file; the seed, 1 if missing
     */
    public static void main(String[] arguments) throws IOException {
        int number = Integer.parseInt(arguments[0]);
        GeneratedArticles articles = new GeneratedArticles(arguments.length > 2 ? Long.parseLong(arguments[2]) : 1);
        JsonMapper json = JsonMapper.shared();
        try (Writer lines = Files.newBufferedWriter(Path.of(arguments[1]), StandardCharsets.UTF_8)) {
            for (int i = 0; i < number; i++) {
                lines.write(json.writeValueAsString(articles.article(i)));
                lines.write('\n');
            }
        }
    }
}
