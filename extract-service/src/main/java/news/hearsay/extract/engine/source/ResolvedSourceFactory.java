package news.hearsay.extract.engine.source;

import java.util.List;
import news.hearsay.events.Source;
import news.hearsay.events.SourceKind;
import news.hearsay.events.Span;
import news.hearsay.extract.engine.relation.FoundRelation;
import news.hearsay.extract.engine.relation.TokenRange;
import news.hearsay.extract.engine.text.Document;
import org.jspecify.annotations.Nullable;

/** Creates the sources of one document. */
final class ResolvedSourceFactory {

    private final Document d;

    ResolvedSourceFactory(Document document) {
        this.d = document;
    }

    /** A source of several, some or all of them listed by name. */
    ResolvedSource several(TokenRange range, List<String> members) {
        Source source = new Source(text(range), spans(range), SourceKind.GROUP, null, null, null, members, null);
        return new ResolvedSource(source, text(range), range, true);
    }

    /** An organisation of that name. */
    ResolvedSource organisation(TokenRange range, String name) {
        Source source =
                new Source(text(range), spans(range), SourceKind.ORGANISATION, name, null, null, List.of(), null);
        return new ResolvedSource(source, name, range, false);
    }

    /** A source of one entity. The relation is given where the range may describe the entity's office. */
    ResolvedSource named(TokenRange range, DiscourseEntity entity, @Nullable FoundRelation relation) {
        String role = null;
        String affiliation = entity.state == null || entity.state.equals(entity.name) ? null : entity.state;
        if (entity.person()) {
            RoleDescription description = entity.described();
            if (description == null && relation != null) {
                description = RolePhrases.describe(d, range.start(), range.end());
                boolean possessor = description != null
                        && description.headToken() + 1 < range.end()
                        && d.tag(description.headToken() + 1).equals("POS");
                description = possessor ? null : description;
            }
            role = description == null ? null : description.role();
            affiliation = description == null ? null : description.affiliation();
        }
        Source source =
                new Source(text(range), spans(range), entity.kind, entity.name, role, affiliation, List.of(), null);
        return new ResolvedSource(source, entity.name, range, false);
    }

    /** A source without a name; the label is its words in chains. */
    ResolvedSource unnamed(TokenRange range, String label, boolean plural, UnnamedDescription description) {
        Source source = new Source(
                text(range),
                spans(range),
                description.kind(),
                null,
                description.role(),
                description.affiliation(),
                description.members(),
                description.anonymity());
        return new ResolvedSource(source, label, range, plural);
    }

    /** A pronoun without an antecedent. */
    ResolvedSource unresolved(TokenRange range, SourceKind kind, boolean plural) {
        Source source = new Source(text(range), spans(range), kind, null, null, null, List.of(), null);
        return new ResolvedSource(source, text(range), range, plural);
    }

    /** A pronoun that refers to an earlier or enclosing source. */
    ResolvedSource sameAs(ResolvedSource antecedent, TokenRange range) {
        Source of = antecedent.source();
        Source source = new Source(
                text(range),
                spans(range),
                of.kind(),
                of.name(),
                of.role(),
                of.affiliation(),
                of.members(),
                of.anonymity());
        return new ResolvedSource(source, antecedent.label(), range, antecedent.plural());
    }

    private String text(TokenRange range) {
        return d.slice(range.start(), range.end());
    }

    private List<Span> spans(TokenRange range) {
        return List.of(d.span(range.start(), range.end()));
    }
}
