package news.hearsay.store.rows;

import news.hearsay.events.Attribution;
import news.hearsay.events.Claim;

/**
 * One extractor version's reading of one article revision.
 *
 * @param version as by {@link Version#literal}
 */
record Reading(String articleId, String revision, String version) {

    static Reading of(Claim claim) {
        return new Reading(claim.articleId(), claim.revision(), Version.literal(claim.extractor()));
    }

    static Reading of(Attribution attribution) {
        return new Reading(attribution.articleId(), attribution.revision(), Version.literal(attribution.extractor()));
    }
}
