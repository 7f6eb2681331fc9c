package news.hearsay.coverage.assembly;

import java.time.Instant;
import java.util.UUID;
import news.hearsay.coverage.identity.DerivedId;
import news.hearsay.coverage.identity.Identity;
import news.hearsay.coverage.report.Facts;
import news.hearsay.coverage.report.ReportText;
import org.jspecify.annotations.Nullable;

/** A row of {@code carrier}: an article that carries a report. */
record CarrierRow(
        String articleId,
        String revision,
        UUID outletId,
        String outlet,
        String title,
        @Nullable Instant publishedAt,
        Instant saidAt,
        int[] minima,
        @Nullable Integer words,
        int @Nullable [] facts,
        UUID reportId) {

    /**
     * The row of an article.
     *
     * @throws IllegalArgumentException if no revision was extracted completely
     */
    static CarrierRow of(ArticleMentions mentions, ReportText text, UUID report) {
        StoredArticle article = mentions.article();
        StoredArticle.Revision current = article.current();
        if (current == null) {
            throw new IllegalArgumentException("article " + article.id() + " has no completely read revision");
        }
        Identity outlet = mentions.identities().outlet();
        Facts facts = text.facts();
        return new CarrierRow(
                article.id(),
                current.revision(),
                outlet.id(),
                outlet.name(),
                current.title(),
                article.publishedAt(),
                article.saidAt(),
                text.fingerprint().minima(),
                text.words(),
                facts == null ? null : facts.hashes(),
                report);
    }

    /** The id of the report whose carrier with the smallest id is this article. */
    static UUID reportOf(String article) {
        return DerivedId.of("report", article);
    }
}
