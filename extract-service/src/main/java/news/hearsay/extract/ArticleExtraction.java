package news.hearsay.extract;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import news.hearsay.events.Article;
import news.hearsay.events.Event;
import news.hearsay.events.Extractor;
import news.hearsay.extract.engine.AttributionExtractor;
import news.hearsay.extract.engine.AttributionExtractors;
import news.hearsay.extract.engine.AttributionRelation;
import news.hearsay.language.LanguageDetector;
import news.hearsay.platform.subject.Subject;
import news.hearsay.platform.subject.Subjects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.io.InputStreamResource;

/** Extracts from one article: the events that the extract service publishes for it. Thread-safe. */
public final class ArticleExtraction {

    private static final Logger LOG = LoggerFactory.getLogger(ArticleExtraction.class);

    private final AttributionExtractor extractor;
    private final Subjects subjects;

    ArticleExtraction(AttributionExtractor extractor, Subjects subjects) {
        this.extractor = extractor;
        this.subjects = subjects;
    }

    /**
     * Loads the engine, outside of the service. It takes about a second, and holds about 100 MB.
     *
     * @param subjects the subjects in the form of {@code subjects.yml}
     * @throws IllegalArgumentException if the subjects are invalid
     */
    public static ArticleExtraction load(String subjects) {
        return new ArticleExtraction(AttributionExtractors.load(), new Subjects(read(subjects)));
    }

    private static List<Subject> read(String yaml) {
        try {
            var sources = new YamlPropertySourceLoader()
                    .load(
                            "subjects",
                            new InputStreamResource(new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8))));
            return new Binder(ConfigurationPropertySources.from(sources))
                    .bind("hearsay.extract.subjects", Bindable.listOf(Subject.class))
                    .orElse(List.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the name and the version of the engine. */
    public Extractor identity() {
        return extractor.identity();
    }

    /**
     * Returns the claims, then their attributions, then the extraction event that counts both. The same article gives
     * the same events, in the same order. If the engine fails, it tries once more.
     *
     * @throws RuntimeException if it fails again; {@link news.hearsay.platform.failure.Failure#ofExtraction} tells
     *     whether the article is the cause
     */
    public List<Event> events(Article article) {
        try {
            return extracted(article);
        } catch (RuntimeException | Error e) {
            LOG.warn(
                    "Extraction from article {} failed ({}), retrying once",
                    article.id(),
                    e.getClass().getName());
            return extracted(article);
        }
    }

    private List<Event> extracted(Article article) {
        String unread = unread(article);
        List<AttributionRelation> relations =
                unread == null ? extractor.extract(article.text(), article.outlet()) : List.of();
        return ExtractionEvents.of(article, relations, unread, extractor.identity(), subjects);
    }

    /** Returns why the engine, which reads English, does not read an article; null if it does. */
    static @Nullable String unread(Article article) {
        boolean detected = LanguageDetector.DETECTED.equals(article.languageFrom());
        if (LanguageDetector.isForeign(article.language())) {
            // the language of a page or feed is often that of the site's software
            boolean isFromDocument = article.languageFrom() != null && !detected;
            if (isFromDocument && LanguageDetector.isCertainlyEnglish(article.text())) {
                return null;
            }
            String language = Locale.forLanguageTag(article.language()).getLanguage();
            return (detected ? "detected:" : "declared:") + language;
        }
        String language = detected && article.language().equals(LanguageDetector.ENGLISH)
                ? LanguageDetector.ENGLISH
                : LanguageDetector.detect(article.text());
        return language.equals(LanguageDetector.ENGLISH) ? null : "detected:" + language;
    }

    /** Returns the number of words of a text, separated by white space. */
    public static int words(String text) {
        int words = 0;
        boolean within = false;
        for (int i = 0; i < text.length(); i++) {
            boolean letter = !Character.isWhitespace(text.charAt(i));
            if (letter && !within) {
                words++;
            }
            within = letter;
        }
        return words;
    }
}
