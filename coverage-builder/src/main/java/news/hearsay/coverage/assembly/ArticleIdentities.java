package news.hearsay.coverage.assembly;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import news.hearsay.coverage.identity.Identities;
import news.hearsay.coverage.identity.Identity;
import news.hearsay.coverage.identity.Name;
import news.hearsay.coverage.identity.NameKey;
import news.hearsay.coverage.identity.ResolutionContext;
import news.hearsay.events.SourceKind;
import org.jspecify.annotations.Nullable;

/** The identities of all names in one article, resolved once for all its revisions. */
final class ArticleIdentities {

    private final Identities identities;
    private final LocalDate day;
    private final Identity outlet;
    private final Map<KindAndName, Resolved> resolved = new HashMap<>();

    private record KindAndName(SourceKind kind, String name) {}

    private record Resolved(Name name, Identity identity) {}

    ArticleIdentities(Identities identities, StoredArticle article) {
        this.identities = identities;
        day = article.saidAt().atOffset(ZoneOffset.UTC).toLocalDate();
        outlet = identities.outlet(article.outlet());
        Map<KindAndName, Name> names = names(article);
        Set<String> keys = new HashSet<>();
        names.values().forEach(name -> keys.add(NameKey.of(name.kind(), name.name())));
        ResolutionContext context = new ResolutionContext(outlet.id(), day, keys);
        names.forEach((key, name) -> resolved.put(key, new Resolved(name, identities.resolve(name, context))));
    }

    /** All names of an article: its outlet, its sources and the links of their chains. */
    private static Map<KindAndName, Name> names(StoredArticle article) {
        Map<KindAndName, Name> names = new HashMap<>();
        add(names, new Name(SourceKind.OUTLET, article.outlet(), true, null, null));
        for (StoredArticle.Revision revision : article.revisions()) {
            for (StoredArticle.Attribution attribution : revision.attributions()) {
                StoredArticle.Source source = attribution.source();
                if (source != null) {
                    add(
                            names,
                            new Name(
                                    source.kind(),
                                    source.words(),
                                    source.name() != null,
                                    source.role(),
                                    source.affiliation()));
                }
                attribution.chain().stream()
                        .filter(link -> !link.isSource() || source == null)
                        .forEach(link -> add(names, new Name(link.kind(), link.name(), true, null, null)));
            }
        }
        return names;
    }

    /**
     * A role or affiliation that is stated once applies to the whole article; of several, the first in sort order is
     * kept.
     */
    private static void add(Map<KindAndName, Name> names, Name name) {
        names.merge(
                new KindAndName(name.kind(), name.name()),
                name,
                (held, added) -> new Name(
                        held.kind(),
                        held.name(),
                        held.named() || added.named(),
                        least(held.role(), added.role()),
                        least(held.affiliation(), added.affiliation())));
    }

    private static @Nullable String least(@Nullable String one, @Nullable String other) {
        return one == null || other != null && other.compareTo(one) < 0 ? other : one;
    }

    Identity outlet() {
        return outlet;
    }

    /** The identity of a name of this article. */
    Identity of(SourceKind kind, String name) {
        return resolved(kind, name).identity();
    }

    /** Passes each name of the article with its identity. */
    void forEach(BiConsumer<Name, Identity> action) {
        resolved.values().forEach(held -> action.accept(held.name(), held.identity()));
    }

    /** Whether a source of this article is a state or speaks for one. */
    boolean governmental(StoredArticle.Source source) {
        Resolved held = resolved(source.kind(), source.words());
        return identities.governmental(held.name(), held.identity(), day);
    }

    /** The name that "we" refers to when a source of this article speaks; null if unknown. */
    @Nullable
    String speaker(StoredArticle.Source source) {
        Resolved held = resolved(source.kind(), source.words());
        return identities.speaker(held.name(), held.identity(), day);
    }

    private Resolved resolved(SourceKind kind, String name) {
        Resolved held = resolved.get(new KindAndName(kind, name));
        if (held == null) {
            throw new IllegalArgumentException("not a name of this article: " + name);
        }
        return held;
    }
}
