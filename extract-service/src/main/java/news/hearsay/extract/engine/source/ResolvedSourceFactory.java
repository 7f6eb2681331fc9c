package news.hearsay.extract.engine.source;

import java.util.List;
import news.hearsay.events.Source;
import news.hearsay.events.SourceKind;
import news.hearsay.extract.engine.relation.FoundRelation;
import news.hearsay.extract.engine.relation.TokenRange;
import news.hearsay.extract.engine.text.Document;
import org.jspecify.annotations.Nullable;

/** Makes sources of what has been found of a source. */
final class ResolvedSourceFactory {

    private final Document d;

    ResolvedSourceFactory(Document document) {
        this.d = document;
    }

    /** Of entities that are named side by side. */
    ResolvedSource several(TokenRange range, List<DiscourseEntity> entities) {
        List<String> members =
                entities.stream().map(entity -> entity.name).distinct().toList();
        String text = d.slice(range.start(), range.end());
        return new ResolvedSource(source(range, SourceKind.GROUP, null, null, null, members, null), text, range, true);
    }

    /** Of one entity. A relation is given where the range may tell of its office. */
    ResolvedSource named(TokenRange range, DiscourseEntity entity, @Nullable FoundRelation relation) {
        RoleDescription described = entity.described();
        RoleDescription here =
                relation == null || !entity.person() ? null : RolePhrases.describe(d, range.start(), range.end());
        String role = described == null ? here == null ? null : here.role() : described.role();
        String affiliation = described == null ? here == null ? null : here.affiliation() : described.affiliation();
        if (!entity.person()) {
            role = null;
            affiliation = entity.state != null && !entity.state.equals(entity.name) ? entity.state : null;
        }
        return new ResolvedSource(
                source(range, entity.kind, entity.name, role, affiliation, List.of(), null), entity.name, range, false);
    }

    Source source(
            TokenRange range,
            SourceKind kind,
            @Nullable String name,
            @Nullable String role,
            @Nullable String affiliation,
            List<String> members,
            @Nullable String anonymity) {
        return new Source(
                d.slice(range.start(), range.end()),
                List.of(d.span(range.start(), range.end())),
                kind,
                name,
                role,
                affiliation,
                members,
                anonymity);
    }
}
