package news.hearsay.coverage.assembly;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import news.hearsay.coverage.claim.Wording;
import news.hearsay.coverage.ruling.LiveRulings;
import news.hearsay.events.ClaimTarget;
import news.hearsay.events.Ruling;
import news.hearsay.events.RulingBody;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Maintains which wordings the rulings on claims are about: those of the claims in the articles' current revisions. */
@Component
class ClaimRulings {

    /** The least share of common code points of two spans of one claim. */
    private static final double MIN_SHARE = 0.5;

    private final CoverageStatements statements;

    ClaimRulings(CoverageStatements statements) {
        this.statements = statements;
    }

    /** @param oneRead whether the article of the claim is in the batch; if not, the wording stays as it is */
    private record ConstraintRow(
            String rulingId,
            boolean same,
            Instant madeAt,
            boolean oneRead,
            @Nullable UUID oneWording,
            boolean otherRead,
            @Nullable UUID otherWording) {}

    /** Updates the rulings on claims of these articles. Returns the wordings that they are or were about. */
    Set<UUID> update(Collection<ArticleMentions> articles) {
        Map<String, ArticleMentions> byId = new HashMap<>();
        articles.forEach(article -> byId.put(article.article().id(), article));
        List<Ruling> rulings = statements
                .statement("select_claim_rulings")
                .param("articles", CoverageStatements.texts(byId.keySet()))
                .query((row, _) -> StoredRulings.ruling(row))
                .list();
        if (rulings.isEmpty()) {
            return Set.of();
        }
        LiveRulings live = LiveRulings.of(rulings);
        List<ConstraintRow> rows = live.live().stream()
                .flatMap(ruling -> row(ruling, byId).stream())
                .toList();
        Set<UUID> wordings = new HashSet<>(statements
                .with("upsert_claim_constraints", rows)
                .param("read", rulings.stream().map(Ruling::id).toArray(String[]::new))
                .query((row, _) -> Optional.ofNullable(row.getObject("wording", UUID.class)))
                .list()
                .stream()
                .flatMap(Optional::stream)
                .toList());
        writeUndos(live);
        return wordings;
    }

    private void writeUndos(LiveRulings live) {
        List<ClaimOutcome> undos = ClaimOutcome.ofUndos(live);
        if (!undos.isEmpty()) {
            statements.with("upsert_claim_outcomes", undos).update();
        }
    }

    private static Optional<ConstraintRow> row(Ruling ruling, Map<String, ArticleMentions> articles) {
        return switch (ruling.body()) {
            case RulingBody.SameClaim(var one, var other) -> Optional.of(row(ruling, true, one, other, articles));
            case RulingBody.DifferentClaim(var one, var other) -> Optional.of(row(ruling, false, one, other, articles));
            default -> Optional.empty();
        };
    }

    private static ConstraintRow row(
            Ruling ruling, boolean same, ClaimTarget one, ClaimTarget other, Map<String, ArticleMentions> articles) {
        ArticleMentions oneArticle = one.articleId() == null ? null : articles.get(one.articleId());
        ArticleMentions otherArticle = other.articleId() == null ? null : articles.get(other.articleId());
        return new ConstraintRow(
                ruling.id(),
                same,
                ruling.madeAt(),
                oneArticle != null,
                oneArticle == null ? null : wording(one, oneArticle),
                otherArticle != null,
                otherArticle == null ? null : wording(other, otherArticle));
    }

    /** The wording of a claim; null if the current revision has no claim with most of the selected words. */
    private static @Nullable UUID wording(ClaimTarget target, ArticleMentions article) {
        StoredArticle.Revision current = article.article().current();
        if (current == null) {
            return null;
        }
        Stream<StoredArticle.Attribution> same = current.attributions().stream()
                .filter(attribution -> attribution.claimId().equals(target.claimId()));
        return same.min(Comparator.comparing(StoredArticle.Attribution::id))
                .or(() -> current.nearest(
                        target.content(),
                        attribution -> Spans.parse(attribution.claimSpans()),
                        share -> share >= MIN_SHARE))
                .map(attribution -> article.wordings().get(attribution.id()))
                .map(Wording::id)
                .orElse(null);
    }
}
