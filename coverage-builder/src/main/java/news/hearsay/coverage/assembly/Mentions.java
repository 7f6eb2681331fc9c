package news.hearsay.coverage.assembly;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import news.hearsay.coverage.claim.Wording;
import news.hearsay.coverage.identity.Who;
import news.hearsay.coverage.origin.Mention;
import news.hearsay.coverage.origin.Origin;
import news.hearsay.coverage.origin.Origins;
import org.jspecify.annotations.Nullable;

/** An article's attributions as mentions. */
final class Mentions {

    private final StoredArticle article;
    private final People people;

    Mentions(StoredArticle article, People people) {
        this.article = article;
        this.people = people;
    }

    /** What each attribution's claim says, by the attribution's id. */
    Map<String, Wording> wordings() {
        Map<String, Wording> wordings = new HashMap<>();
        article.revisions()
                .forEach(revision -> revision.attributions()
                        .forEach(attribution -> wordings.put(attribution.id(), wording(attribution))));
        return wordings;
    }

    private Wording wording(StoredArticle.Attribution attribution) {
        String words = attribution.sourceWords();
        String kind = attribution.sourceKind();
        Who source = words == null || kind == null ? null : people.who(kind, words);
        String speaker = source == null ? null : people.speaker(kind, words);
        Wording wording = Wording.of(attribution.claim(), attribution.negative(), speaker);
        if (wording.standsAlone()) {
            return wording;
        }
        return wording.within(source != null && source.certain() ? source.id().toString() : article.id());
    }

    /** All rows, of all revisions. */
    List<MentionRow> rows(Map<String, Wording> wordings, Function<UUID, UUID> thread, UUID report) {
        List<MentionRow> rows = new ArrayList<>();
        StoredArticle.Revision current = Objects.requireNonNull(article.current());
        for (int i = 0; i < article.revisions().size(); i++) {
            StoredArticle.Revision revision = article.revisions().get(i);
            Instant goneAt = revision == current
                    ? null
                    : i + 1 < article.revisions().size()
                            ? article.revisions().get(i + 1).firstReceivedAt()
                            : current.lastReceivedAt();
            for (StoredArticle.Attribution attribution : revision.attributions()) {
                Wording wording = Objects.requireNonNull(wordings.get(attribution.id()));
                rows.add(row(
                        revision,
                        i + 1,
                        revision == current,
                        goneAt,
                        attribution,
                        wording.id(),
                        thread.apply(wording.id()),
                        report));
            }
        }
        return rows;
    }

    private MentionRow row(
            StoredArticle.Revision revision,
            int place,
            boolean isCurrent,
            @Nullable Instant goneAt,
            StoredArticle.Attribution attribution,
            UUID wording,
            UUID thread,
            UUID report) {
        String words = attribution.sourceWords();
        String kind = attribution.sourceKind();
        Who source = words == null || kind == null ? null : people.who(kind, words);
        boolean governmental = source != null && people.governmental(kind, words);
        boolean anonymous = source != null
                && (attribution.sourceName() == null && !source.seeded()
                        || kind.equals("anonymous")
                        || kind.equals("unknown"));
        List<String> chain = new ArrayList<>();
        List<UUID> chainIds = new ArrayList<>();
        List<String> chainKinds = new ArrayList<>();
        List<String> chainRoles = new ArrayList<>();
        for (StoredArticle.Link link : attribution.chain()) {
            Who who = link.isSource() && source != null ? source : people.who(link.kind(), link.name());
            chain.add(who.name());
            chainIds.add(who.id());
            chainKinds.add(kind(who));
            chainRoles.add(link.role());
        }
        Instant saidAt = revision.publishedAt() != null ? revision.publishedAt() : article.firstReceivedAt();
        Who outlet = people.outlet();
        boolean fromOutlet = source != null && kind(source).equals("outlet");
        Mention.Outlet via = via(chain, chainIds, chainRoles, fromOutlet);
        Mention.Outlet carrier = new Mention.Outlet(outlet.id(), outlet.name());
        Mention alone = new Mention(
                attribution.id(),
                true,
                saidAt,
                source == null || fromOutlet
                        ? null
                        : new Mention.Source(source.id(), source.name(), !anonymous, governmental),
                via == null ? carrier : via,
                carrier);
        Origin origin = Objects.requireNonNull(Origins.of(List.of(alone)).get(attribution.id()));
        return new MentionRow(
                attribution.id(),
                article.id(),
                revision.revision(),
                place,
                isCurrent,
                revision.firstReceivedAt(),
                goneAt,
                saidAt,
                outlet.id(),
                outlet.name(),
                source == null ? null : source.id(),
                source == null ? null : source.name(),
                source == null ? null : kind(source),
                governmental,
                anonymous,
                attribution.stance(),
                attribution.negative(),
                attribution.claimId(),
                attribution.claim(),
                attribution.sentence(),
                attribution.cue(),
                attribution.claimSpans(),
                attribution.cueSpans(),
                attribution.sourceSpans(),
                chain,
                chainIds,
                chainKinds,
                chainRoles,
                attribution.subjects(),
                attribution.aspects(),
                revision.title(),
                article.url(),
                revision.publishedAt(),
                wording,
                thread,
                report,
                origin.id(),
                origin.name(),
                origin.kind().word(),
                origin.governmental(),
                origin.through(),
                via == null ? null : via.id(),
                via == null ? null : via.name());
    }

    /** The outlet of the chain that is nearest to the source, or the source itself if it is one. */
    private static Mention.@Nullable Outlet via(
            List<String> chain, List<UUID> ids, List<String> roles, boolean fromOutlet) {
        for (int i = 0; i < chain.size(); i++) {
            if (roles.get(i).equals("via") || fromOutlet && roles.get(i).equals("source")) {
                return new Mention.Outlet(ids.get(i), chain.get(i));
            }
        }
        return null;
    }

    /** An office speaks as the person would who holds it. */
    private static String kind(Who who) {
        return who.kind().equals("office") ? "person" : who.kind();
    }
}
