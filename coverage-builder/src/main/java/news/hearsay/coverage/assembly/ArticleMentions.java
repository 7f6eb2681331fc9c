package news.hearsay.coverage.assembly;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import news.hearsay.coverage.claim.Wording;
import news.hearsay.coverage.identity.Identity;
import news.hearsay.coverage.origin.Origin;
import news.hearsay.coverage.origin.OriginEvidence;
import news.hearsay.coverage.origin.Origins;
import news.hearsay.events.Link.Role;
import news.hearsay.events.SourceKind;
import org.jspecify.annotations.Nullable;

/** The attributions of an article as mentions. */
final class ArticleMentions {

    private final StoredArticle article;
    private final ArticleIdentities identities;
    private final Map<String, Wording> wordings = new HashMap<>();

    ArticleMentions(StoredArticle article, ArticleIdentities identities) {
        this.article = article;
        this.identities = identities;
        article.revisions().stream()
                .flatMap(revision -> revision.attributions().stream())
                .forEach(attribution -> wordings.put(attribution.id(), wordingOf(attribution)));
    }

    StoredArticle article() {
        return article;
    }

    ArticleIdentities identities() {
        return identities;
    }

    /** The wordings of all claims, by the id of the attribution. */
    Map<String, Wording> wordings() {
        return wordings;
    }

    private Wording wordingOf(StoredArticle.Attribution attribution) {
        StoredArticle.Source source = attribution.source();
        String speaker = source == null ? null : identities.speaker(source);
        Wording wording = Wording.of(attribution.claim(), attribution.negative(), speaker);
        return wording.standsAlone() ? wording : wording.within(context(source));
    }

    /** The id of the source if it is certain, otherwise the id of the article. */
    private String context(StoredArticle.@Nullable Source source) {
        Identity identity = source == null ? null : identities.of(source.kind(), source.words());
        return identity != null && identity.certain() ? identity.id().toString() : article.id();
    }

    /**
     * The rows of all revisions; none if no revision was extracted completely.
     *
     * @param threads the threads of the wordings, by id
     * @param reports the reports of the articles, by article id
     */
    List<MentionRow> rows(Map<UUID, UUID> threads, Map<String, UUID> reports) {
        List<MentionRow> rows = new ArrayList<>();
        StoredArticle.Revision current = article.current();
        if (current == null) {
            return rows;
        }
        UUID report = Present.in(reports, article.id());
        for (int i = 0; i < article.revisions().size(); i++) {
            StoredArticle.Revision revision = article.revisions().get(i);
            MentionRow.InRevision inRevision = inRevision(revision, i, current);
            CodePoints text = new CodePoints(revision.text());
            for (StoredArticle.Attribution attribution : revision.attributions()) {
                UUID wording = Present.in(wordings, attribution.id()).id();
                rows.add(row(inRevision, text, attribution, wording, Present.in(threads, wording), report));
            }
        }
        return rows;
    }

    /** @param index of the revision, from 0 */
    private MentionRow.InRevision inRevision(
            StoredArticle.Revision revision, int index, StoredArticle.Revision current) {
        boolean isCurrent = revision.revision().equals(current.revision());
        boolean isLast = index + 1 == article.revisions().size();
        // if a later revision went back to an earlier text, the last revision ended when that text came again
        Instant end = isLast
                ? current.lastReceivedAt()
                : article.revisions().get(index + 1).firstReceivedAt();
        return new MentionRow.InRevision(
                article.id(),
                revision.revision(),
                index + 1,
                isCurrent,
                revision.firstReceivedAt(),
                isCurrent ? null : end,
                revision.publishedAt() != null ? revision.publishedAt() : article.firstReceivedAt(),
                revision.title(),
                article.url(),
                revision.publishedAt());
    }

    private MentionRow row(
            MentionRow.InRevision revision,
            CodePoints text,
            StoredArticle.Attribution attribution,
            UUID wording,
            UUID thread,
            UUID report) {
        MentionRow.Speaker speaker = speaker(attribution.source());
        MentionRow.Chain chain = chain(attribution);
        Identity outlet = identities.outlet();
        MentionRow.Publisher publisher = new MentionRow.Publisher(outlet.id(), outlet.name());
        return new MentionRow(
                attribution.id(),
                revision,
                publisher,
                statement(attribution, text),
                speaker,
                chain,
                MentionRow.Start.of(originAlone(attribution.id(), revision.saidAt(), publisher, speaker, chain)),
                wording,
                thread,
                report);
    }

    private static MentionRow.Statement statement(StoredArticle.Attribution attribution, CodePoints text) {
        return new MentionRow.Statement(
                attribution.claimId(),
                attribution.claim(),
                text.cut(attribution.sentence()),
                attribution.cue(),
                attribution.stance(),
                attribution.negative(),
                attribution.claimSpans(),
                attribution.cueSpans(),
                attribution.sourceSpans(),
                attribution.subjects(),
                attribution.aspects());
    }

    private MentionRow.Speaker speaker(StoredArticle.@Nullable Source source) {
        if (source == null) {
            return MentionRow.Speaker.UNKNOWN;
        }
        Identity identity = identities.of(source.kind(), source.words());
        boolean anonymous = source.name() == null && !identity.seeded()
                || source.kind() == SourceKind.ANONYMOUS
                || source.kind() == SourceKind.UNKNOWN;
        return new MentionRow.Speaker(
                identity.id(), identity.name(), identity.kind().asSource(), identities.governmental(source), anonymous);
    }

    private MentionRow.Chain chain(StoredArticle.Attribution attribution) {
        StoredArticle.Source source = attribution.source();
        List<Identity> links = attribution.chain().stream()
                .map(link -> link.isSource() && source != null
                        ? identities.of(source.kind(), source.words())
                        : identities.of(link.kind(), link.name()))
                .toList();
        List<Role> roles =
                attribution.chain().stream().map(StoredArticle.ChainLink::role).toList();
        boolean fromOutlet = source != null
                && identities.of(source.kind(), source.words()).kind().asSource() == SourceKind.OUTLET;
        Identity via = via(links, roles, fromOutlet);
        return new MentionRow.Chain(
                links.stream().map(Identity::name).toList(),
                links.stream().map(Identity::id).toList(),
                links.stream().map(link -> link.kind().asSource()).toList(),
                roles,
                via == null ? null : via.id(),
                via == null ? null : via.name());
    }

    /**
     * The outlet of the chain that is nearest to the source, or the source itself if it is one. Null if there is none.
     */
    private static @Nullable Identity via(List<Identity> links, List<Role> roles, boolean fromOutlet) {
        for (int i = 0; i < links.size(); i++) {
            if (roles.get(i) == Role.VIA || fromOutlet && roles.get(i) == Role.SOURCE) {
                return links.get(i);
            }
        }
        return null;
    }

    /** The origin that the mention would have if it were the only one of its thread. */
    private static Origin originAlone(
            String id,
            Instant saidAt,
            MentionRow.Publisher publisher,
            MentionRow.Speaker speaker,
            MentionRow.Chain chain) {
        OriginEvidence.Outlet carrier = new OriginEvidence.Outlet(publisher.outletId(), publisher.outlet());
        OriginEvidence.Outlet gate = chain.viaId() == null || chain.via() == null
                ? carrier
                : new OriginEvidence.Outlet(chain.viaId(), chain.via());
        OriginEvidence.Source source =
                speaker.sourceId() == null || speaker.source() == null || speaker.sourceKind() == SourceKind.OUTLET
                        ? null
                        : new OriginEvidence.Source(
                                speaker.sourceId(), speaker.source(), !speaker.anonymous(), speaker.governmental());
        return Present.in(Origins.of(List.of(new OriginEvidence(id, true, saidAt, source, gate, carrier))), id);
    }
}
