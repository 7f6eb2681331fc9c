package news.hearsay.events;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * The end of the extraction from one article revision. It is sent in the same transaction as the claims and
 * attributions that it counts, and also if there are none, so that consumers can verify that no event is missing.
 * Topic: {@code hearsay.extractions.v1}.
 *
 * @param claims number of {@link Claim}s of this extraction
 * @param attributions number of {@link Attribution}s of this extraction
 * @param unread why the article was not read: {@code declared:de} or {@code detected:de} for its language; null if it
 *     was read
 */
public record Extraction(
        String articleId,
        String revision,
        Extractor extractor,
        @JsonProperty(required = true) int claims,
        @JsonProperty(required = true) int attributions,
        @Nullable String unread)
        implements ArticleEvent {

    /** @throws InvalidEventException if a required field is missing or blank, or a count is negative */
    public Extraction {
        Require.text("articleId", articleId);
        Require.text("revision", revision);
        Require.present("extractor", extractor);
        if (claims < 0 || attributions < 0) {
            throw new InvalidEventException("claims and attributions must not be negative");
        }
    }

    @Override
    public String eventId() {
        return articleId + "." + revision + "." + extractor.version();
    }
}
