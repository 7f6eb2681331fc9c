package news.hearsay.extract.engine.reference;

import java.util.List;
import java.util.Set;
import news.hearsay.events.Source;
import news.hearsay.events.SourceKind;
import news.hearsay.extract.engine.relation.TokenRange;
import news.hearsay.extract.engine.source.DiscourseModel;
import news.hearsay.extract.engine.source.ResolvedSource;
import news.hearsay.extract.engine.text.Document;
import org.jspecify.annotations.Nullable;

/**
 * The source of a claim, or the body that it speaks for, as what a pronoun in the claim refers to: "Westmark said it
 * would close its mill".
 */
record SourceAntecedents(Document d, DiscourseModel discourse) {

    private static final Set<SourceKind> BODIES =
            Set.of(SourceKind.ORGANISATION, SourceKind.GOVERNMENT, SourceKind.OUTLET);

    /** The body for which a person speaks, if the source's words name it. */
    static @Nullable NamedAntecedent affiliation(ResolvedSource source) {
        Source person = source.source();
        String body = person.affiliation();
        return body != null
                        && person.kind() == SourceKind.PERSON
                        && person.text().contains(body)
                ? new NamedAntecedent(body, source.range())
                : null;
    }

    /** The source, if the pronoun may refer to it. */
    @Nullable
    NamedAntecedent speaker(ResolvedSource source, int token, Pronoun pronoun) {
        Source speaker = source.source();
        boolean fits = switch (pronoun) {
            case THING -> (BODIES.contains(speaker.kind()) || bare(source) && modal(token + 1)) && !source.plural();
            case SEVERAL -> source.plural() || speaker.kind() == SourceKind.GROUP;
            case MAN, WOMAN -> speaker.kind() == SourceKind.PERSON && speaker.name() != null;
        };
        if (!fits) {
            return null;
        }
        return new NamedAntecedent(speaker.name() != null ? speaker.name() : source.label(), source.range());
    }

    private boolean modal(int token) {
        return token < d.size() && d.tag(token).equals("MD");
    }

    /** Whether the source is one word that nothing shows to name a person: "Westmark said it would". */
    private static boolean bare(ResolvedSource source) {
        Source speaker = source.source();
        return speaker.kind() == SourceKind.PERSON
                && source.range().length() == 1
                && speaker.text().equals(speaker.name())
                && speaker.role() == null
                && speaker.affiliation() == null;
    }

    /**
     * A source that is a person, if the words nearby name no other person of that gender.
     *
     * @param near the parts of the text in which others may be named
     */
    @Nullable
    NamedAntecedent person(NamedAntecedent speaker, List<TokenRange> near, boolean female) {
        boolean known = false;
        for (TokenRange range : near) {
            for (String name : discourse.people(range, female)) {
                if (!name.equals(speaker.words())) {
                    return null;
                }
                known = true;
            }
        }
        return known ? speaker : null;
    }
}
