package news.hearsay.events;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * What one extractor version found in one article revision, on {@code hearsay.extractions.v1}: sent in the same
 * transaction as the claims and attributions that it counts, also when there are none. It lets anyone prove that
 * nothing is missing.
 *
 * @param claims how many {@link Claim}s belong to it
 * @param attributions how many {@link Attribution}s belong to it
 */
public record Extraction(
        String articleId,
        String revision,
        Extractor extractor,
        @JsonProperty(required = true) int claims,
        @JsonProperty(required = true) int attributions)
        implements Event {

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
