package news.hearsay.coverage.assembly;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import news.hearsay.coverage.identity.Identities;
import news.hearsay.coverage.identity.Name;
import news.hearsay.coverage.identity.NameKey;
import news.hearsay.coverage.identity.Setting;
import news.hearsay.coverage.identity.Who;
import org.jspecify.annotations.Nullable;

/** Everybody whom one article names, resolved once for all its revisions. */
final class People {

    private final Identities identities;
    private final LocalDate day;
    private final Who outlet;
    private final Map<String, Name> names = new TreeMap<>();
    private final Map<String, Who> resolved = new HashMap<>();

    People(Identities identities, StoredArticle article) {
        this.identities = identities;
        day = saidAt(article).atOffset(ZoneOffset.UTC).toLocalDate();
        outlet = identities.outlet(article.outlet());
        note("outlet", article.outlet(), true, null, null);
        for (StoredArticle.Revision revision : article.revisions()) {
            for (StoredArticle.Attribution attribution : revision.attributions()) {
                String words = attribution.sourceWords();
                if (attribution.sourceKind() != null && words != null) {
                    note(
                            attribution.sourceKind(),
                            words,
                            attribution.sourceName() != null,
                            attribution.sourceRole(),
                            attribution.sourceAffiliation());
                }
                attribution.chain().stream()
                        .filter(link -> !link.isSource() || words == null)
                        .forEach(link -> note(link.kind(), link.name(), true, null, null));
            }
        }
        Set<String> keys = new HashSet<>();
        names.values().forEach(name -> keys.add(NameKey.of(name.kind(), name.name())));
        Setting setting = new Setting(outlet.id(), day, keys);
        names.forEach((key, name) -> resolved.put(key, identities.resolve(name, setting)));
    }

    /** When an article was published, by its current revision, else when it was first received. */
    static Instant saidAt(StoredArticle article) {
        StoredArticle.Revision current = article.current();
        return current != null && current.publishedAt() != null ? current.publishedAt() : article.firstReceivedAt();
    }

    Who outlet() {
        return outlet;
    }

    Who who(String kind, String name) {
        return resolved.get(key(kind, name));
    }

    /** All names, with whom each means. */
    Map<Name, Who> all() {
        Map<Name, Who> all = new HashMap<>();
        names.forEach((key, name) -> all.put(name, resolved.get(key)));
        return all;
    }

    boolean governmental(String kind, String name) {
        return identities.governmental(names.get(key(kind, name)), who(kind, name), day);
    }

    @Nullable
    String speaker(String kind, String name) {
        return identities.speaker(names.get(key(kind, name)), who(kind, name), day);
    }

    /** What is stated of a name once holds for the whole article; of several statements the least is taken. */
    private void note(String kind, String name, boolean named, @Nullable String role, @Nullable String affiliation) {
        names.merge(
                key(kind, name),
                new Name(kind, name, named, role, affiliation),
                (held, also) -> new Name(
                        kind,
                        name,
                        held.named() || also.named(),
                        least(held.role(), also.role()),
                        least(held.affiliation(), also.affiliation())));
    }

    private static @Nullable String least(@Nullable String one, @Nullable String other) {
        return one == null || other != null && other.compareTo(one) < 0 ? other : one;
    }

    private static String key(String kind, String name) {
        return kind + "\n" + name;
    }
}
