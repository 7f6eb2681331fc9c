package news.hearsay.coverage.assembly;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import news.hearsay.coverage.assembly.AppliedRulings.AttributionRow;
import news.hearsay.coverage.assembly.AppliedRulings.OutcomeRow;
import news.hearsay.coverage.assembly.StoredArticle.Attribution;
import news.hearsay.coverage.assembly.StoredArticle.Revision;
import news.hearsay.coverage.assembly.StoredArticle.Source;
import news.hearsay.coverage.ruling.Check;
import news.hearsay.coverage.ruling.LiveRulings;
import news.hearsay.coverage.ruling.RevisionRulings;
import news.hearsay.coverage.ruling.RuledAttribution;
import news.hearsay.coverage.ruling.RulingOutcome;
import news.hearsay.events.QuoteType;
import news.hearsay.events.Ruling;
import org.jspecify.annotations.Nullable;

/**
 * An article as ruled: a function of the stored article and the set of rulings on it. Each revision is ruled by itself,
 * so that what a person rejected is not reported as withdrawn. The outcome of a ruling is the one in the current
 * revision.
 *
 * @param article the article with its attributions as ruled
 */
record RuledArticle(StoredArticle article, AppliedRulings rulings) {

    private static final Pattern QUOTED = Pattern.compile("[\"“„«].*[\"”“»]", Pattern.DOTALL);
    private static final Pattern QUOTE = Pattern.compile("[\"“”„«»]");

    /** @param rulings on the article's attributions, and all that undo one of them, directly or through others */
    static RuledArticle of(StoredArticle stored, List<Ruling> rulings) {
        Revision current = stored.current();
        if (rulings.isEmpty() || current == null) {
            return new RuledArticle(stored, AppliedRulings.NONE);
        }
        LiveRulings live = LiveRulings.of(rulings);
        List<Revision> revisions = new ArrayList<>();
        List<AttributionRow> rows = new ArrayList<>();
        Map<String, RulingOutcome> outcomes = new HashMap<>(live.outcomes());
        for (Revision revision : stored.revisions()) {
            RuledRevision ruledRevision = new RuledRevision(stored, revision);
            RevisionRulings.Result result = RevisionRulings.of(live.live(), ruledRevision.rulable());
            Map<String, Attribution> ruled = new HashMap<>();
            Set<String> rejected = new HashSet<>();
            for (RuledAttribution one : result.attributions()) {
                Attribution attribution = ruledRevision.apply(one);
                ruled.put(attribution.id(), attribution);
                if (one.rejected()) {
                    rejected.add(attribution.id());
                }
                rows.add(row(stored, revision, one, attribution));
            }
            revisions.add(ruledRevision.with(ruled, rejected));
            if (revision.revision().equals(current.revision())) {
                outcomes.putAll(result.outcomes());
            }
        }
        List<OutcomeRow> decided = outcomes.entrySet().stream()
                .map(entry -> OutcomeRow.of(entry.getKey(), stored.id(), entry.getValue()))
                .toList();
        return new RuledArticle(stored.withRevisions(revisions), new AppliedRulings(rows, decided));
    }

    private static AttributionRow row(
            StoredArticle article, Revision revision, RuledAttribution ruled, Attribution attribution) {
        Check check = ruled.check();
        Source source = attribution.source();
        boolean isOfPerson = ruled.added() || ruled.content() != null;
        List<String> sourceSpans = attribution.sourceSpans();
        CodePoints text = new CodePoints(revision.text());
        return new AttributionRow(
                attribution.id(),
                article.id(),
                revision.revision(),
                ruled.added(),
                ruled.rejected(),
                check.kind(),
                check.by(),
                check.at(),
                check.ruling(),
                attribution.claimId(),
                attribution.claim(),
                attribution.completion(),
                attribution.claimSpans(),
                Spans.format(attribution.sentence()),
                isOfPerson ? quoteType(attribution, text) : null,
                attribution.negative(),
                ruled.certainty(),
                attribution.cue(),
                attribution.cueSpans(),
                attribution.stance(),
                source == null ? null : source.kind(),
                source == null ? null : source.name(),
                source == null ? null : source.label(),
                sourceSpans == null ? null : Spans.words(text, Spans.parse(sourceSpans)),
                sourceSpans,
                source == null ? null : source.role(),
                source == null ? null : source.affiliation(),
                ruled.source() != null,
                attribution.chain().stream().map(RuledArticle::link).toList(),
                attribution.subjects(),
                attribution.aspects());
    }

    /** A link as {@code attribution.chain} has it: name, kind, role, spans and basis. */
    private static List<@Nullable Object> link(StoredArticle.ChainLink link) {
        List<@Nullable Object> parts = new ArrayList<>();
        parts.add(link.name());
        parts.add(link.kind());
        parts.add(link.role());
        parts.add("{}");
        parts.add(null);
        return parts;
    }

    /** How the outlet quotes words: see {@link QuoteType}. */
    private static QuoteType quoteType(Attribution attribution, CodePoints text) {
        var spans = Spans.parse(attribution.claimSpans());
        var around = new StoredArticle.Range(
                Math.max(0, spans.getFirst().start() - 1), spans.getLast().end() + 1);
        if (QUOTED.matcher(text.cut(around).strip()).matches()) {
            return QuoteType.DIRECT;
        }
        return QUOTE.matcher(Spans.words(text, spans)).find() ? QuoteType.MIXED : QuoteType.INDIRECT;
    }
}
