package news.hearsay.coverage.assembly;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import news.hearsay.coverage.identity.Identities;
import news.hearsay.coverage.identity.Identity;
import news.hearsay.coverage.identity.Name;
import news.hearsay.coverage.identity.NameKey;
import news.hearsay.coverage.identity.ResolutionContext;
import news.hearsay.coverage.identity.RuledName;
import org.jspecify.annotations.Nullable;

/** The identities of all names in one article, resolved once for all its revisions. */
final class ArticleIdentities {

    private static final Pattern WE = Pattern.compile("(?i)\\b(?:we|us|ours?)\\b");

    private final Identities identities;
    private final LocalDate day;
    private final Identity outlet;
    private final ArticleNames names;
    private final RuledSources rulings;
    private final ResolutionContext context;
    private final Map<ArticleNames.Key, Resolved> resolved = new HashMap<>();

    private record Resolved(Name name, Identity identity) {}

    /**
     * How a name was resolved.
     *
     * @param words the name, with the role that tells its bearer from others of the name
     * @param occupation the occupation that tells the person from others of the name; null if there is none, or if
     *     somebody decided who the person is
     */
    record Decision(String words, Name name, @Nullable String occupation, Identity identity) {}

    /**
     * @param posted the identities of the outlets that have posted articles, of those that the article may name
     * @param namesakes the keys of names that several people have, of those in the article
     */
    ArticleIdentities(Identities identities, ArticleNames names, Set<UUID> posted, Set<String> namesakes) {
        StoredArticle article = names.article();
        this.identities = identities;
        day = article.saidAt().atOffset(ZoneOffset.UTC).toLocalDate();
        outlet = identities.outlet(article.outlet());
        this.names = names;
        rulings = RuledSources.of(identities, names);
        context = new ResolutionContext(
                article.id(), outlet, day, keys(names.all().values()), posted, namesakes);
        names.all().forEach((key, name) -> {
            RuledName ruled = rulings.of(key);
            Identity identity = key.role() != null || names.shared().contains(key)
                    ? identities.namesake(name, context, ruled)
                    : identities.resolve(name, context, ruled);
            resolved.put(key, new Resolved(name, identity));
        });
    }

    /** Whether the names would be resolved in the same way with these identities. */
    boolean areOf(Identities others, Set<UUID> posted, Set<String> namesakes) {
        return identities == others
                && names.all().values().stream()
                        .map(name -> identities.outlet(name.name()).id())
                        .allMatch(id -> posted.contains(id) == context.posted().contains(id))
                && context.nameKeys().stream()
                        .allMatch(key ->
                                namesakes.contains(key) == context.namesakes().contains(key));
    }

    private static Set<String> keys(Collection<Name> names) {
        Set<String> keys = new HashSet<>();
        names.forEach(name -> keys.add(NameKey.of(name.kind(), name.name())));
        return keys;
    }

    Identity outlet() {
        return outlet;
    }

    /** The rulings on sources of the article. */
    RuledSources rulings() {
        return rulings;
    }

    /** The identity of an attribution's source; null if the text does not give one. */
    @Nullable
    Identity source(StoredArticle.Attribution attribution) {
        Resolved held = resolvedSource(attribution);
        return held == null ? null : held.identity();
    }

    /** The name of an attribution's source as the article has it; null if the text does not give one. */
    @Nullable
    Name sourceName(StoredArticle.Attribution attribution) {
        Resolved held = resolvedSource(attribution);
        return held == null ? null : held.name();
    }

    /** The identity of a link of a chain. */
    Identity link(StoredArticle.ChainLink link) {
        return resolved(ArticleNames.Key.of(link.kind(), link.name())).identity();
    }

    /** How each name of the article was resolved. */
    List<Decision> decisions() {
        return resolved.entrySet().stream()
                .map(entry -> new Decision(
                        entry.getKey().described(),
                        entry.getValue().name(),
                        identities.personKey(entry.getValue().name(), rulings.of(entry.getKey())) == null
                                ? null
                                : entry.getValue().name().occupation(),
                        entry.getValue().identity()))
                .toList();
    }

    /** Whether the source of an attribution is a state or speaks for one. */
    boolean governmental(StoredArticle.Attribution attribution) {
        Resolved held = resolvedSource(attribution);
        return held != null && identities.governmental(held.name(), held.identity(), day);
    }

    /** The name that "we" or "I" refers to when the source of an attribution speaks; null if unknown. */
    @Nullable
    String speaker(StoredArticle.Attribution attribution) {
        Resolved held = resolvedSource(attribution);
        boolean alone = !WE.matcher(attribution.claim()).find();
        return held == null ? null : identities.speaker(held.name(), held.identity(), day, alone);
    }

    private @Nullable Resolved resolvedSource(StoredArticle.Attribution attribution) {
        ArticleNames.Key key = names.sourceKey(attribution);
        return key == null ? null : resolved(key);
    }

    private Resolved resolved(ArticleNames.Key key) {
        Resolved held = resolved.get(key);
        if (held == null) {
            throw new IllegalArgumentException("not a name of this article: " + key.name());
        }
        return held;
    }
}
