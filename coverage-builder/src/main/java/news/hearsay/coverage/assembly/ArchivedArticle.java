package news.hearsay.coverage.assembly;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import news.hearsay.coverage.claim.ClaimWordings;
import news.hearsay.coverage.identity.Identities;
import news.hearsay.coverage.report.ReportText;
import news.hearsay.events.Article;
import news.hearsay.events.Attribution;
import news.hearsay.events.Claim;
import news.hearsay.events.Extraction;
import org.jspecify.annotations.Nullable;

/**
 * An article of an archive that is too large for a database, and what coverage derives from it. The coverage builder
 * derives the same from the rows of the store with the same classes. Rulings are not applied.
 */
public final class ArchivedArticle {

    private final StoredArticle article;
    private final boolean complete;
    private @Nullable ArticleNames names;

    /** What coverage derives from an article alone, with the names of the columns. */
    private record Rows(
            List<DecisionRow> decisions,
            List<WorkerLock.IdentityRow> identities,
            @Nullable CarrierRow carrier,
            long @Nullable [] bands,
            List<ArchivedWording.Row> wordings,
            List<MentionRow> mentions) {}

    private ArchivedArticle(StoredArticle article, boolean complete) {
        this.article = article;
        this.complete = complete;
    }

    /**
     * An article from all its events, in any order; events may be repeated.
     *
     * @param articles at least one, all with the id of the article
     */
    public static ArchivedArticle of(
            List<Article> articles, List<Claim> claims, List<Attribution> attributions, List<Extraction> extractions) {
        ArchivedEvents events = new ArchivedEvents(articles, claims, attributions, extractions);
        return new ArchivedArticle(events.article(), events.isComplete());
    }

    /** The article from its {@link #json()}. */
    public static ArchivedArticle read(String json) {
        return new ArchivedArticle(RowJson.read(json, StoredArticle.class), true);
    }

    /** The article as JSON, as the statement {@code select_articles} returns it. */
    public String json() {
        return RowJson.write(article);
    }

    /**
     * Whether all revisions that were extracted have their events. An archive lacks events only if its files are
     * damaged; a revision on which the engine fails has neither findings nor an extraction.
     */
    public boolean isComplete() {
        return complete;
    }

    /** Whether any of its revisions was extracted completely. Nothing else has coverage. */
    public boolean isExtracted() {
        return article.current() != null;
    }

    /** The identity of the outlet that posted the article; null if none did, or if it is one of the seed list. */
    public @Nullable UUID postedOutlet(Identities identities) {
        return names().postedOutlet(identities);
    }

    /** The occupations that the article gives to each person, by the key of the person; none for most. */
    public Map<String, Set<String>> occupations(Identities identities) {
        return names().occupations(identities);
    }

    /**
     * The rows that follow from the article as JSON, with the members {@code decisions}, {@code identities},
     * {@code carrier}, {@code bands}, {@code wordings} and {@code mentions}. The thread of a mention is still its
     * wording, and the report is one of its own.
     *
     * @param posted the identities of all outlets that have posted articles, as {@link #postedOutlet} returns them
     * @param namesakes the keys of people to whom articles give several occupations; those of the article are enough
     * @param claims keeps wordings for other articles
     */
    public String rows(Identities identities, Set<UUID> posted, Set<String> namesakes, ClaimWordings claims) {
        ArticleMentions mentions =
                new ArticleMentions(names(), new ArticleIdentities(identities, names(), posted, namesakes), claims);
        StoredArticle.Revision current = article.current();
        ReportText text = current == null ? null : ReportText.of(current.text());
        UUID report = CarrierRow.reportOf(article.id());
        List<ArchivedWording.Row> wordings = mentions.wordings().values().stream()
                .flatMap(ArchivedWording.Row::of)
                .distinct()
                .toList();
        Map<UUID, UUID> alone = mentions.wordings().values().stream()
                .collect(Collectors.toMap(wording -> wording.id(), wording -> wording.id(), (one, _) -> one));
        return RowJson.write(new Rows(
                DecisionRow.of(mentions),
                DecisionRow.identitiesOf(mentions),
                text == null ? null : CarrierRow.of(mentions, text, report),
                text == null ? null : text.fingerprint().bands(),
                wordings,
                mentions.rows(alone, Map.of(article.id(), report))));
    }

    private ArticleNames names() {
        ArticleNames found = names;
        if (found == null) {
            found = ArticleNames.of(RuledArticle.of(article, List.of()));
            names = found;
        }
        return found;
    }
}
