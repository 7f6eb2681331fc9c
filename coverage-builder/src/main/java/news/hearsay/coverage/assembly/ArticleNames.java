package news.hearsay.coverage.assembly;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import news.hearsay.coverage.claim.StoryNames;
import news.hearsay.coverage.identity.Identities;
import news.hearsay.coverage.identity.Name;
import news.hearsay.coverage.identity.NamedBodies;
import news.hearsay.events.SourceKind;
import news.hearsay.platform.text.TextFolding;
import org.jspecify.annotations.Nullable;

/**
 * All names of an article: its outlet, its sources and the links of their chains.
 *
 * @param article the article as ruled
 * @param rulings what the rulings on it did
 * @param all the names; a name that several people share is one for each of their roles
 * @param story the names that tell its story, as {@link StoryNames} returns them
 * @param shared the names, without a role, that several people of one revision share
 */
record ArticleNames(
        StoredArticle article, AppliedRulings rulings, List<String> story, Map<Key, Name> all, Set<Key> shared) {

    /**
     * A name within an article.
     *
     * @param role the role that tells its bearer from another bearer of the name; null if there is no other one, or if
     *     the text gives no role
     */
    record Key(SourceKind kind, String name, @Nullable String role) {

        static Key of(SourceKind kind, String name) {
            return new Key(kind, TextFolding.fold(name), null);
        }

        Key of(@Nullable String ownRole) {
            return new Key(kind, name, ownRole == null ? null : ownRole.toLowerCase(Locale.ROOT));
        }

        /** The name with the role that tells its bearer from others: "mayor Anna Holm". */
        String described() {
            return role == null ? name : role + " " + name;
        }
    }

    static ArticleNames of(RuledArticle ruled) {
        StoredArticle article = ruled.article();
        Set<Key> shared = sharedNames(article);
        Map<Key, Name> names = new HashMap<>();
        add(names, Key.of(SourceKind.OUTLET, article.outlet()), true, null, null);
        for (StoredArticle.Revision revision : article.revisions()) {
            for (StoredArticle.Attribution attribution : revision.attributions()) {
                StoredArticle.Source source = attribution.source();
                if (source != null) {
                    Key key = Key.of(source.kind(), attribution.sourceWords(source));
                    add(
                            names,
                            shared.contains(key) ? key.of(source.role()) : key,
                            source.name() != null || isOfOne(source.kind(), attribution.sourceWords(source)),
                            source.role(),
                            source.affiliation());
                }
                attribution.chain().stream()
                        .filter(link -> !attribution.isSource(link))
                        .forEach(link -> add(names, Key.of(link.kind(), link.name()), true, null, null));
            }
        }
        List<String> story = StoryNames.of(
                article.revisions().stream().flatMap(revision -> Stream.of(revision.title(), revision.text())));
        return new ArticleNames(article, ruled.rulings(), story, names, shared);
    }

    /**
     * The names of people whom one revision gives several roles of which none contains another. The extractor gives one
     * person one role.
     */
    private static Set<Key> sharedNames(StoredArticle article) {
        Set<Key> shared = new HashSet<>();
        for (StoredArticle.Revision revision : article.revisions()) {
            Map<Key, Set<String>> roles = new HashMap<>();
            for (StoredArticle.Attribution attribution : revision.attributions()) {
                StoredArticle.Source source = attribution.source();
                if (source != null && source.kind() == SourceKind.PERSON && source.role() != null) {
                    roles.computeIfAbsent(Key.of(source.kind(), attribution.sourceWords(source)), _ -> new HashSet<>())
                            .add(source.role().toLowerCase(Locale.ROOT));
                }
            }
            roles.forEach((key, all) -> {
                if (all.stream().anyMatch(one -> all.stream().anyMatch(other -> differ(one, other)))) {
                    shared.add(key);
                }
            });
        }
        return shared;
    }

    private static boolean differ(String role, String other) {
        return !role.contains(other) && !other.contains(role);
    }

    /** Whether words that the extractor takes for a description can only mean one body. */
    private static boolean isOfOne(SourceKind kind, String words) {
        return Name.isInstitution(kind, words) || NamedBodies.isOne(kind, words);
    }

    /**
     * A role or affiliation that is stated once applies to the whole article; of several, the first in sort order is
     * kept.
     */
    private static void add(
            Map<Key, Name> names, Key key, boolean named, @Nullable String role, @Nullable String affiliation) {
        Name read = Name.of(key.kind(), key.name(), role, affiliation);
        names.merge(
                key,
                named ? read : new Name(read.kind(), read.name(), false, role, affiliation),
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

    /** The name of an attribution's source; null if the text does not give one. */
    @Nullable
    Key sourceKey(StoredArticle.Attribution attribution) {
        StoredArticle.Source source = attribution.source();
        if (source == null) {
            return null;
        }
        Key key = Key.of(source.kind(), attribution.sourceWords(source));
        return shared.contains(key) ? key.of(source.role()) : key;
    }

    /** The identity of the outlet that posted the article; null if none did, or if it is one of the seed list. */
    @Nullable
    UUID postedOutlet(Identities identities) {
        return article.current() == null ? null : outletNamed(identities, article.outlet());
    }

    /** The identity of an outlet that has posted articles; null if it is one of the seed list. */
    static @Nullable UUID outletNamed(Identities identities, String name) {
        return identities.outletOf(new Name(SourceKind.OUTLET, name, true, null, null));
    }

    /** The occupations that the article gives to each person, by the key of the person; none for most. */
    Map<String, Set<String>> occupations(Identities identities) {
        RuledSources ruled = RuledSources.of(identities, this);
        Map<String, Set<String>> occupations = new HashMap<>();
        all.forEach((nameKey, name) -> {
            String person = identities.personKey(name, ruled.of(nameKey));
            String occupation = name.occupation();
            if (person != null) {
                Set<String> held = occupations.computeIfAbsent(person, _ -> new HashSet<>());
                if (occupation != null) {
                    held.add(occupation);
                }
            }
        });
        return occupations;
    }

    /** The identities of the outlets that the names may refer to. */
    Set<UUID> outlets(Identities identities) {
        return all.values().stream()
                .map(identities::outletOf)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }
}
