package news.hearsay.store.rows;

import news.hearsay.events.Attribution;
import news.hearsay.events.Claim;

/**
 * Identifies the extraction of one extractor version from one article revision.
 *
 * @param version see {@link ExtractorVersion#literal}
 */
record ExtractionKey(String articleId, String revision, String version) {

    static ExtractionKey of(Claim claim) {
        return new ExtractionKey(claim.articleId(), claim.revision(), ExtractorVersion.literal(claim.extractor()));
    }

    static ExtractionKey of(Attribution attribution) {
        return new ExtractionKey(
                attribution.articleId(), attribution.revision(), ExtractorVersion.literal(attribution.extractor()));
    }
}
