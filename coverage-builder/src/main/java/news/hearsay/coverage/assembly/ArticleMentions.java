package news.hearsay.coverage.assembly;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import news.hearsay.coverage.claim.ClaimWordings;
import news.hearsay.coverage.claim.Wording;
import news.hearsay.coverage.identity.Identities;
import news.hearsay.coverage.identity.Identity;
import news.hearsay.coverage.identity.IdentityKind;
import news.hearsay.coverage.identity.Name;
import news.hearsay.coverage.origin.Origin;
import news.hearsay.coverage.origin.OriginEvidence;
import news.hearsay.coverage.origin.Origins;
import news.hearsay.events.Link.Role;
import news.hearsay.events.SourceKind;
import news.hearsay.platform.text.TextFolding;
import org.jspecify.annotations.Nullable;

/** The attributions of an article as mentions. */
final class ArticleMentions {

    /**
     * The greatest length of a text, in code points, of which the database finds a sentence quickly: it reads the text
     * from its start for each sentence.
     */
    private static final int LONGEST_TEXT_TO_CUT = 20_000;

    private final ArticleNames names;
    private final StoredArticle article;
    private final ArticleIdentities identities;
    private final Map<String, Wording> wordings = new HashMap<>();

    /** @param claims the wordings of claims, which articles share */
    ArticleMentions(ArticleNames names, ArticleIdentities identities, ClaimWordings claims) {
        this.names = names;
        article = names.article();
        this.identities = identities;
        LocalDate published = article.firstPublished();
        article.revisions().stream()
                .flatMap(revision -> revision.attributions().stream())
                .forEach(attribution ->
                        wordings.put(attribution.id(), wordingOf(attribution, claims, names.story(), published)));
    }

    /** Whether these are the mentions of an article, as they would be read from these names and identities. */
    boolean isOf(ArticleNames others, Identities all, Set<UUID> posted, Set<String> namesakes) {
        return names.equals(others) && identities.areOf(all, posted, namesakes);
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

    private Wording wordingOf(
            StoredArticle.Attribution attribution,
            ClaimWordings claims,
            List<String> story,
            @Nullable LocalDate published) {
        String words = Objects.requireNonNullElse(attribution.completion(), attribution.claim());
        Wording wording = claims.of(words, attribution.negative(), identities.speaker(attribution))
                .inStory(story, published);
        return wording.standsAlone() ? wording : wording.within(context(attribution));
    }

    /** The id of the source if it is certain, otherwise the id of the article. */
    private String context(StoredArticle.Attribution attribution) {
        Identity identity = identities.source(attribution);
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
        Set<String> reworded = Rewordings.of(article, wordings, identities);
        for (int i = 0; i < article.revisions().size(); i++) {
            StoredArticle.Revision revision = article.revisions().get(i);
            MentionRow.InRevision inRevision = inRevision(revision, i, current);
            CodePoints text = new CodePoints(revision.text());
            for (StoredArticle.Attribution attribution : revision.attributions()) {
                UUID wording = Present.in(wordings, attribution.id()).id();
                UUID thread = Present.in(threads, wording);
                boolean isReworded = reworded.contains(attribution.id());
                rows.add(row(inRevision, text, attribution, isReworded, wording, thread, report));
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
        Instant published = article.publishedAt(index);
        return new MentionRow.InRevision(
                article.id(),
                revision.revision(),
                index + 1,
                isCurrent,
                revision.firstReceivedAt(),
                isCurrent ? null : end,
                published != null ? published : article.firstReceivedAt(),
                revision.title(),
                article.url(),
                published);
    }

    private MentionRow row(
            MentionRow.InRevision revision,
            CodePoints text,
            StoredArticle.Attribution attribution,
            boolean reworded,
            UUID wording,
            UUID thread,
            UUID report) {
        MentionRow.Speaker speaker = speaker(attribution);
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
                MentionRow.Start.of(
                        asserts(attribution)
                                ? originAlone(attribution.id(), revision.datedAt(), publisher, speaker, chain)
                                : null),
                MentionRow.Checked.of(attribution.check()),
                reworded,
                wording,
                thread,
                report);
    }

    private static MentionRow.Statement statement(StoredArticle.Attribution attribution, CodePoints text) {
        boolean isInStore = attribution.check() == null && text.length() <= LONGEST_TEXT_TO_CUT;
        return new MentionRow.Statement(
                attribution.claimId(),
                TextFolding.fold(attribution.claim()),
                isInStore ? null : text.cut(attribution.sentence()),
                attribution.cue(),
                attribution.stance(),
                attribution.negative(),
                isInStore ? null : attribution.claimSpans(),
                isInStore ? null : attribution.cueSpans(),
                isInStore ? null : attribution.sourceSpans(),
                attribution.subjects(),
                attribution.aspects());
    }

    private MentionRow.Speaker speaker(StoredArticle.Attribution attribution) {
        Identity identity = identities.source(attribution);
        Name name = identities.sourceName(attribution);
        if (identity == null || name == null) {
            return MentionRow.Speaker.UNKNOWN;
        }
        boolean anonymous = !name.named() && !identity.seeded()
                || name.kind() == SourceKind.ANONYMOUS
                || name.kind() == SourceKind.UNKNOWN;
        return new MentionRow.Speaker(
                identity.id(),
                identity.name(),
                identity.kind().asSource(),
                identities.governmental(attribution),
                anonymous && identity.kind() != IdentityKind.OUTLET);
    }

    private MentionRow.Chain chain(StoredArticle.Attribution attribution) {
        Identity source = identities.source(attribution);
        List<Identity> links = new ArrayList<>();
        List<Role> roles = new ArrayList<>();
        for (StoredArticle.ChainLink link : attribution.chain()) {
            Identity identity = source != null && attribution.isSource(link) ? source : identities.link(link);
            boolean again = links.stream().anyMatch(other -> other.id().equals(identity.id()));
            boolean isOwn = link.role() != Role.OUTLET
                    && identity.id().equals(identities.outlet().id());
            if (!again && !isOwn) {
                links.add(identity);
                roles.add(link.role());
            }
        }
        Identity via = via(links, roles);
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
     * A named organisation that passed the claim on may be an outlet that the text does not call one. A person is none:
     * two outlets' "its lawyer" do not join what they report.
     */
    private static @Nullable Identity via(List<Identity> links, List<Role> roles) {
        for (int i = 0; i < links.size(); i++) {
            Identity link = links.get(i);
            boolean mayBeOutlet =
                    roles.get(i) == Role.VIA && link.kind() == IdentityKind.ORGANISATION && link.certain();
            if (roles.get(i) != Role.OUTLET && (link.kind() == IdentityKind.OUTLET || mayBeOutlet)) {
                return link;
            }
        }
        return null;
    }

    /** Whether the source puts the claim forward. A quotation without a cue does. */
    private static boolean asserts(StoredArticle.Attribution attribution) {
        return attribution.stance() == null || attribution.stance().asserts();
    }

    /** The origin that the mention would have if it were the only one of its thread; null if it would have none. */
    private static @Nullable Origin originAlone(
            String id,
            Instant saidAt,
            MentionRow.Publisher publisher,
            MentionRow.Speaker speaker,
            MentionRow.Chain chain) {
        OriginEvidence.Outlet carrier = new OriginEvidence.Outlet(publisher.outletId(), publisher.outlet());
        OriginEvidence.Outlet gate = chain.viaId() == null || chain.via() == null
                ? carrier
                : new OriginEvidence.Outlet(chain.viaId(), chain.via());
        return Origins.of(List.of(evidence(id, saidAt, speaker, gate, carrier))).get(id);
    }

    private static OriginEvidence evidence(
            String id,
            Instant saidAt,
            MentionRow.Speaker speaker,
            OriginEvidence.Outlet gate,
            OriginEvidence.Outlet carrier) {
        OriginEvidence.Mentioned source = speaker.sourceId() == null || speaker.source() == null
                ? null
                : new OriginEvidence.Mentioned(
                        speaker.sourceId(),
                        Objects.requireNonNullElse(speaker.sourceKind(), SourceKind.UNKNOWN),
                        speaker.source(),
                        speaker.anonymous(),
                        speaker.governmental());
        return OriginEvidence.of(id, true, saidAt, source, gate, carrier);
    }
}
