package news.hearsay.extract.engine.source;

import java.util.List;
import java.util.Set;
import news.hearsay.events.Source;
import news.hearsay.events.SourceKind;
import news.hearsay.extract.engine.relation.FoundRelation;
import news.hearsay.extract.engine.relation.TokenRange;
import news.hearsay.extract.engine.text.Document;
import org.jspecify.annotations.Nullable;

/** Reads sources that are not named: "the Polish president", "a US official", "the report". */
final class UnnamedSources {

    private static final Set<String> DEFINITE = Set.of("the", "this", "that");

    /** Tokens before the noun of a phrase that refers back to an outlet or institution. */
    private static final int MAX_TOKENS_BEFORE_NOUN = 2;

    private static final Set<String> REPORTS = Set.of("report", "article", "story");

    private final Document d;
    private final DiscourseModel discourse;
    private final SourceHistory history;
    private final ResolvedSourceFactory factory;
    private final ReportPublishers publishers;
    private final IntroducedBodies bodies;
    private final SourceLabels labels;

    UnnamedSources(Document document, DiscourseModel discourse, SourceHistory history) {
        this.d = document;
        this.discourse = discourse;
        this.history = history;
        this.factory = new ResolvedSourceFactory(document);
        this.publishers = new ReportPublishers(document, discourse);
        this.bodies = new IntroducedBodies(document);
        this.labels = new SourceLabels(document, discourse);
    }

    ResolvedSource read(TokenRange range, int head, FoundRelation relation) {
        boolean plural = SourceKinds.plural(d, head);
        DiscourseEntity later = plural ? null : new LaterNames(d, discourse).of(range, head);
        if (later != null) {
            return factory.named(range, later, null);
        }
        ResolvedSource known = plural ? group(range, head) : known(range, head, relation);
        return known != null ? known : described(range, head, plural, relation);
    }

    /** Several people before to whom "the managers" or "the two managers" refers; null for none. */
    private @Nullable ResolvedSource group(TokenRange range, int head) {
        boolean bare = d.lower(range.start()).equals("the")
                && range.end() == head + 1
                && (head == range.start() + 1
                        || head == range.start() + 2 && d.tag(range.start() + 1).equals("CD"));
        ResolvedSource before = bare ? history.group(RoleWords.singular(d, head), head) : null;
        return before == null ? null : factory.sameAs(before, range);
    }

    /** An entity, or an unnamed source before, to which a singular phrase refers; null for none. */
    private @Nullable ResolvedSource known(TokenRange range, int head, FoundRelation relation) {
        String noun = RoleWords.singular(d, head);
        boolean definite = DEFINITE.contains(d.lower(range.start()));
        DiscourseEntity entity = entity(range, head, noun, definite);
        if (entity != null) {
            return factory.named(range, entity, null);
        }
        ResolvedSource before = definite ? history.of(noun, head) : null;
        if (before == null && definite && head == range.start() + 1) {
            return body(range, head, noun, relation);
        }
        if (before == null || before.plural()) {
            return null;
        }
        Source of = before.source();
        String reason = of.anonymity() != null ? of.anonymity() : reason(range, relation);
        return factory.unnamed(
                range,
                before.label(),
                false,
                new UnnamedDescription(of.kind(), of.role(), of.affiliation(), List.of(), reason));
    }

    private @Nullable DiscourseEntity entity(TokenRange range, int head, String noun, boolean definite) {
        DiscourseEntity entity = null;
        if (definite || beginsWithState(range)) {
            entity = discourse.described(range.start(), head + 1);
        }
        if (entity == null && definite && head - range.start() <= MAX_TOKENS_BEFORE_NOUN) {
            entity = discourse.referred(range.start(), noun);
        }
        if (entity == null && definite && head == range.start() + 1 && REPORTS.contains(noun)) {
            entity = publishers.reporter(range.start(), noun);
        }
        return entity == null ? publishers.employer(range, head) : entity;
    }

    /** The body that "the union" is: one that the text introduced, or the subject of the claim; null for none. */
    private @Nullable ResolvedSource body(TokenRange range, int head, String noun, FoundRelation relation) {
        SourceKind kind = SourceNouns.kind(noun);
        boolean body = kind == SourceKind.ORGANISATION || kind == SourceKind.GOVERNMENT;
        String introduced = body ? bodies.words(range, noun) : null;
        if (kind != null && introduced != null) {
            return factory.unnamed(range, introduced, false, new UnnamedDescription(kind, null, null, List.of(), null));
        }
        TokenRange subject = discourse.subjectBody(range, head, relation);
        return subject == null ? null : factory.organisation(range, d.slice(subject.start(), subject.end()));
    }

    private boolean beginsWithState(TokenRange range) {
        EntityMention first = discourse.mention(range.start());
        return first != null && first.entity().state != null;
    }

    private ResolvedSource described(TokenRange range, int head, boolean plural, FoundRelation relation) {
        String reason = reason(range, relation);
        SourceKind kind = SourceKinds.of(d, range, head, reason != null);
        if (kind == SourceKind.OUTLET || kind == SourceKind.DOCUMENT) {
            DiscourseEntity outlet = publishers.publisher(range, head);
            if (outlet != null) {
                return factory.named(range, outlet, null);
            }
        }
        List<String> members = plural ? GroupMembers.in(d, discourse, range, head) : List.of();
        RoleDescription role = RolePhrases.describe(d, range.start(), range.end());
        if (role != null && role.headToken() != head) {
            role = null;
        }
        String affiliation = role == null ? nationality(range, head) : role.affiliation();
        if (members.size() > 1 && affiliation != null && members.contains(affiliation)) {
            affiliation = null;
        }
        boolean withheld = kind == SourceKind.ANONYMOUS || kind == SourceKind.GROUP;
        return factory.unnamed(
                range,
                d.slice(range.start(), labels.end(range, head, kind == SourceKind.DOCUMENT)),
                plural,
                new UnnamedDescription(
                        kind, role == null ? null : role.role(), affiliation, members, withheld ? reason : null));
    }

    private @Nullable String reason(TokenRange range, FoundRelation relation) {
        return Anonymity.reason(d, range, relation.content(), relation.cueHead());
    }

    private @Nullable String nationality(TokenRange range, int head) {
        for (int i = range.start(); i <= head; i++) {
            String country = Gazetteer.country(d.word(i));
            if (country != null) {
                return country;
            }
        }
        return null;
    }
}
