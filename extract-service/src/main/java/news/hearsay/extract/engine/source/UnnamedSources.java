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

    private static final Set<String> PUBLISHED = Set.of(
            "report",
            "article",
            "story",
            "column",
            "editorial",
            "account",
            "newspaper",
            "agency",
            "magazine",
            "broadcaster",
            "website",
            "channel",
            "daily",
            "weekly");

    private final Document d;
    private final DiscourseModel discourse;
    private final SourceHistory earlier;
    private final ResolvedSourceFactory sources;

    UnnamedSources(Document document, DiscourseModel discourse, SourceHistory earlier) {
        this.d = document;
        this.discourse = discourse;
        this.earlier = earlier;
        this.sources = new ResolvedSourceFactory(document);
    }

    ResolvedSource read(TokenRange range, int head, FoundRelation relation) {
        String noun = RolePhrases.singular(d, head);
        boolean plural = SourceKinds.plural(d, head);
        boolean the = d.lower(range.start()).equals("the")
                || d.lower(range.start()).equals("this")
                || d.lower(range.start()).equals("that");
        if (!plural) {
            DiscourseEntity entity = the ? discourse.described(range.start(), head + 1) : null;
            if (entity == null
                    && discourse.mention(range.start()) != null
                    && discourse.mention(range.start()).entity().state != null) {
                entity = discourse.described(range.start(), head + 1);
            }
            if (entity == null && the && head - range.start() <= 2) {
                entity = discourse.referred(range.start(), noun);
            }
            if (entity != null) {
                return sources.named(range, entity, null);
            }
            ResolvedSource before = the ? earlier.of(noun, head) : null;
            if (before != null && !before.plural()) {
                Source of = before.source();
                String reason = of.anonymity() != null ? of.anonymity() : reason(range, relation);
                return new ResolvedSource(
                        sources.source(range, of.kind(), null, of.role(), of.affiliation(), List.of(), reason),
                        before.label(),
                        range,
                        false);
            }
        }
        RoleDescription described = RolePhrases.describe(d, range.start(), range.end());
        if (described != null && described.headToken() != head) {
            described = null;
        }
        String reason = reason(range, relation);
        SourceKind kind = SourceKinds.of(d, range, head, reason != null);
        if (kind == SourceKind.OUTLET || kind == SourceKind.DOCUMENT) {
            DiscourseEntity outlet = publisher(range, head);
            if (outlet != null) {
                return sources.named(range, outlet, null);
            }
        }
        List<String> members = plural ? GroupMembers.in(d, discourse, range, head) : List.of();
        String role = described == null ? null : described.role();
        String affiliation = described == null ? nationality(range, head) : described.affiliation();
        if (members.size() > 1 && affiliation != null && members.contains(affiliation)) {
            affiliation = null;
        }
        boolean withheld = kind == SourceKind.ANONYMOUS || kind == SourceKind.GROUP;
        String label = d.slice(range.start(), labelEnd(range, head));
        return new ResolvedSource(
                sources.source(range, kind, null, role, affiliation, members, withheld ? reason : null),
                label,
                range,
                plural);
    }

    /**
     * What a chain calls someone who is not named leaves out relative clauses: "a diplomat" of "a diplomat, who asked
     * not to be named".
     */
    private int labelEnd(TokenRange range, int head) {
        for (int i = head + 1; i < range.end(); i++) {
            boolean participle =
                    d.word(i - 1).equals(",") && d.tag(i).equals("VBG") && !GroupMembers.including(d.lower(i));
            if (participle || d.tag(i).startsWith("W") && !d.tag(i).equals("WRB")) {
                return d.word(i - 1).equals(",") ? i - 1 : i;
            }
        }
        return range.end();
    }

    private @Nullable String reason(TokenRange range, FoundRelation relation) {
        return Anonymity.reason(d, range, relation.content(), relation.cueHead());
    }

    /** "a report by the newspaper", "a Reuters report": the outlet itself speaks. */
    private @Nullable DiscourseEntity publisher(TokenRange range, int head) {
        if (!PUBLISHED.contains(RolePhrases.singular(d, head))) {
            return null;
        }
        for (EntityMention mention : discourse.within(range)) {
            if (mention.entity().kind == SourceKind.OUTLET) {
                return mention.entity();
            }
        }
        return null;
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
