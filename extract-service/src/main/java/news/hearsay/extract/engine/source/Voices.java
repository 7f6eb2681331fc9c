package news.hearsay.extract.engine.source;

import java.util.List;
import news.hearsay.events.Source;
import news.hearsay.events.SourceKind;
import news.hearsay.extract.engine.relation.FoundRelation;
import news.hearsay.extract.engine.relation.TokenRange;
import news.hearsay.extract.engine.text.Document;
import org.jspecify.annotations.Nullable;

/** Makes voices of what has been found of a source. */
final class Voices {

    private final Document d;

    Voices(Document document) {
        this.d = document;
    }

    /** Of figures that are named side by side. */
    Voice several(TokenRange range, List<Figure> figures) {
        List<String> members =
                figures.stream().map(figure -> figure.name).distinct().toList();
        String text = d.slice(range.start(), range.end());
        return new Voice(source(range, SourceKind.GROUP, null, null, null, members, null), text, range, true);
    }

    /** Of one figure. A relation is given where the range may tell of its office. */
    Voice named(TokenRange range, Figure figure, @Nullable FoundRelation relation) {
        Description described = figure.described();
        Description here = relation == null || !figure.person() ? null : Roles.describe(d, range.start(), range.end());
        String role = described == null ? here == null ? null : here.role() : described.role();
        String affiliation = described == null ? here == null ? null : here.affiliation() : described.affiliation();
        if (!figure.person()) {
            role = null;
            affiliation = figure.state != null && !figure.state.equals(figure.name) ? figure.state : null;
        }
        return new Voice(
                source(range, figure.kind, figure.name, role, affiliation, List.of(), null), figure.name, range, false);
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
