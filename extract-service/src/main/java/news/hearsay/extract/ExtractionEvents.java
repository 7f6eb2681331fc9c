package news.hearsay.extract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import news.hearsay.events.Article;
import news.hearsay.events.Attribution;
import news.hearsay.events.Claim;
import news.hearsay.events.Cue;
import news.hearsay.events.Event;
import news.hearsay.events.Extraction;
import news.hearsay.events.Extractor;
import news.hearsay.events.Ids;
import news.hearsay.events.Source;
import news.hearsay.events.Span;
import news.hearsay.extract.engine.AttributionRelation;
import news.hearsay.platform.subject.Subjects;
import org.jspecify.annotations.Nullable;

/**
 * Turns the attribution relations of one article into events. The same article and relations give the same events, in
 * the same order.
 */
final class ExtractionEvents {

    private final Article article;
    private final Extractor extractor;
    private final Subjects.InArticle subjects;
    private final int[] codePoints;
    private final Map<String, Claim> claims = new LinkedHashMap<>();
    private final Map<String, Attribution> attributions = new LinkedHashMap<>();

    private ExtractionEvents(Article article, Extractor extractor, Subjects subjects) {
        this.article = article;
        this.extractor = extractor;
        this.subjects = subjects.in(article.title(), article.text());
        this.codePoints = article.text().codePoints().toArray();
    }

    /**
     * Returns the claims, then their attributions, then the extraction event that counts both. Relations with the same
     * content share a claim; relations with the same content, cue and source are one attribution.
     *
     * @param unread why the article was not read; null if it was
     * @throws RuntimeException if a relation is invalid, for example has a span outside the text
     */
    static List<Event> of(
            Article article,
            List<AttributionRelation> relations,
            @Nullable String unread,
            Extractor extractor,
            Subjects subjects) {
        ExtractionEvents all = new ExtractionEvents(article, extractor, subjects);
        List<AttributionRelation> attributable = Attributable.of(relations);
        attributable.forEach(relation -> all.add(relation, attributable));
        List<Event> events = new ArrayList<>(all.claims.values());
        events.addAll(all.attributions.values());
        events.add(new Extraction(
                article.id(), article.revision(), extractor, all.claims.size(), all.attributions.size(), unread));
        return events;
    }

    private void add(AttributionRelation relation, List<AttributionRelation> all) {
        String claimId = claimId(relation);
        claims.computeIfAbsent(claimId, id -> claim(id, relation));
        String id = attributionId(relation);
        String parentId = relation.parent() < 0 ? null : attributionId(all.get(relation.parent()));
        attributions.computeIfAbsent(
                id, _ -> attribution(id, claimId, id.equals(parentId) ? null : parentId, relation));
    }

    private Claim claim(String id, AttributionRelation relation) {
        relation.content().forEach(this::requireInside);
        return new Claim(
                id,
                article.id(),
                article.revision(),
                relation.text(),
                relation.content(),
                relation.sentence(),
                relation.quoteType(),
                relation.polarity(),
                relation.certainty(),
                relation.completion(),
                subjects.touchedBy(relation.text(), words(relation.sentence())),
                extractor);
    }

    private Attribution attribution(
            String id, String claimId, @Nullable String parentId, AttributionRelation relation) {
        return new Attribution(
                id,
                claimId,
                article.id(),
                article.revision(),
                parentId,
                relation.source(),
                relation.cue(),
                relation.chain(),
                relation.confidence(),
                extractor);
    }

    private String claimId(AttributionRelation relation) {
        return Ids.claim(article.id(), article.revision(), relation.content());
    }

    private String attributionId(AttributionRelation relation) {
        Cue cue = relation.cue();
        Source source = relation.source();
        return Ids.attribution(
                claimId(relation), cue == null ? List.of() : cue.spans(), source == null ? List.of() : source.spans());
    }

    private void requireInside(Span span) {
        Objects.checkFromToIndex(span.start(), span.end(), codePoints.length);
    }

    private String words(Span span) {
        return new String(codePoints, span.start(), span.end() - span.start());
    }
}
