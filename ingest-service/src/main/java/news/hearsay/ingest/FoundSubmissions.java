package news.hearsay.ingest;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import news.hearsay.events.AddressRules;
import news.hearsay.formats.Form;
import news.hearsay.formats.FoundArticle;
import news.hearsay.formats.read.PostedArticle;
import org.springframework.stereotype.Component;

/**
 * Makes submissions of articles that were read from documents. They pass the same checks as articles that clients post
 * as Hearsay's JSON. Thread-safe.
 */
@Component
class FoundSubmissions {

    private final IngestProperties properties;
    private final AddressRules addressRules;
    private final Clock clock;

    FoundSubmissions(IngestProperties properties, AddressRules addressRules, Clock clock) {
        this.properties = properties;
        this.addressRules = addressRules;
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
        PostedArticle.fields(article, form).forEach((name, value) -> put(fields, name, value));
        Instant now = clock.instant();
        return new SubmissionRules(fields, properties, addressRules, now).submission();
    }

    /** An empty value is an absent one, since no client has sent it. */
    private static void put(SubmittedFields fields, String name, Object value) {
        switch (value) {
            case Boolean flag -> fields.put(name, flag.booleanValue());
            case List<?> list ->
                fields.put(name, list.stream().map(String::valueOf).toList());
            case String origin when name.endsWith("From") -> fields.put(name, shortened(origin));
            default -> {
                if (!value.toString().isBlank()) {
                    fields.put(name, value.toString());
                }
            }
        }
    }

    private static String shortened(String origin) {
        int length = origin.codePointCount(0, origin.length());
        return origin.substring(
                0, origin.offsetByCodePoints(0, Math.min(SubmissionRules.MAX_ORIGIN_CHARACTERS, length)));
    }
}
