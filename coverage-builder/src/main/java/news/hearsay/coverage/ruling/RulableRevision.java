package news.hearsay.coverage.ruling;

import java.util.List;

/**
 * A revision of an article, with the attributions that the extractor found in it.
 *
 * @param revision see {@link news.hearsay.events.Ids#revision}
 */
public record RulableRevision(String articleId, String revision, String text, List<RulableAttribution> attributions) {

    public RulableRevision {
        attributions = List.copyOf(attributions);
    }
}
