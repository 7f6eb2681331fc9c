package news.hearsay.ingest;

import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import news.hearsay.formats.Form;
import news.hearsay.formats.FoundArticle;
import news.hearsay.formats.FoundField;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Makes submissions of articles that were read from documents. They pass the same checks as articles that clients post
 * as Hearsay's JSON. Thread-safe.
 */
@Component
class FoundSubmissions {

    private static final int MAX_ORIGIN_CHARACTERS = 300;

    private final IngestProperties properties;
    private final Clock clock;

    FoundSubmissions(IngestProperties properties, Clock clock) {
        this.properties = properties;
        this.clock = clock;
    }

    /**
     * Returns the submission.
     *
     * @throws InvalidArticleException if the article lacks a required field, or a field violates a rule; it lists all
     *     errors
     */
    ArticleSubmission of(FoundArticle article, Form form) {
        SubmittedFields fields = new SubmittedFields();
        put(fields, "title", article.title());
        put(fields, "text", article.text());
        put(fields, "outlet", article.outlet());
        put(fields, "url", article.url());
        put(fields, "byline", article.byline());
        put(fields, "publishedAt", article.publishedAt());
        put(fields, "language", article.language());
        if (isForeignForm(form)) {
            fields.put("form", name(form));
            putOrigin(fields, "publishedAtFrom", article.publishedAt());
            putOrigin(fields, "languageFrom", article.language());
            fields.put("incomplete", article.incomplete());
            fields.put(
                    "repairs",
                    article.repairs().stream()
                            .map(FoundSubmissions::name)
                            .sorted()
                            .toList());
        }
        Instant now = clock.instant();
        return new SubmissionRules(fields, properties, now).submission();
    }

    /** The name of a form or a repair in JSON, such as {@code json-feed}. */
    static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static boolean isForeignForm(Form form) {
        return form != Form.HEARSAY_JSON && form != Form.HEARSAY_NDJSON;
    }

    /** An empty optional value is an absent one, since no client has sent it. */
    private static void put(SubmittedFields fields, String name, @Nullable FoundField<?> field) {
        if (field != null && !field.value().toString().isBlank()) {
            fields.put(name, field.value().toString());
        }
    }

    private static void putOrigin(SubmittedFields fields, String name, @Nullable FoundField<?> field) {
        if (field != null) {
            String from = field.from();
            int end =
                    from.offsetByCodePoints(0, Math.min(MAX_ORIGIN_CHARACTERS, from.codePointCount(0, from.length())));
            fields.put(name, from.substring(0, end));
        }
    }
}
