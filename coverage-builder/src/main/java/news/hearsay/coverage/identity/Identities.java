package news.hearsay.coverage.identity;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import news.hearsay.events.SourceKind;
import org.jspecify.annotations.Nullable;

/**
 * Resolves names. The result depends on the seed list, the overrides and the article that contains the name, and never
 * on other articles. An uncertain name is not merged: it becomes an identity of its own within the outlet.
 */
public final class Identities {

    private static final Pattern OFFICIAL =
            Pattern.compile("(?i)\\b(?:officials?|diplomats?|ministers?|envoys?|ambassadors?|senators?|lawmakers?"
                    + "|congress(?:man|woman|men)|presidents?|chancellors?"
                    + "|secretar(?:y|ies)|ministry|spokes(?:man|woman|person|men))\\b");
    private static final Pattern NOT_OFFICIAL = Pattern.compile(
            "(?i)\\b(?:former|ex|retired|company|union|club|bank|industry|business|party|league|university)\\b");

    private final SeedIndex seeds;
    private final Map<NameOfKind, IdentityOverride> overrides = new HashMap<>();

    private record NameOfKind(SourceKind kind, String nameKey) {}

    public Identities(Map<String, Seed> seeds, Collection<IdentityOverride> overrides) {
        this.seeds = new SeedIndex(seeds);
        overrides.forEach(override -> this.overrides.put(
                new NameOfKind(override.kind(), NameKey.of(override.kind(), override.name())), override));
    }

    /** All identities of the seed list. */
    public Collection<Identity> seeded() {
        return seeds.all();
    }

    /** The identity of an article's publisher, by the outlet's full name. */
    public Identity outlet(String name) {
        return resolve(
                new Name(SourceKind.OUTLET, name, true, null, null),
                new ResolutionContext(new UUID(0, 0), LocalDate.EPOCH, Set.of()));
    }

    /** The identity that a name refers to in its article. */
    public Identity resolve(Name name, ResolutionContext context) {
        String key = NameKey.of(name.kind(), name.name());
        IdentityOverride override = overrides.get(new NameOfKind(name.kind(), key));
        if (override != null) {
            return override.sameAs() != null
                    ? override.sameAs().because("an override sets the identity")
                    : byName(name, key, "an override keeps the name separate");
        }
        return switch (name.kind()) {
            case PERSON -> person(name, key, context);
            case OUTLET, ORGANISATION, GOVERNMENT -> body(name, key, context);
            case GROUP, DOCUMENT -> byNameIfNamed(name, key, context);
            case ANONYMOUS, UNKNOWN -> apart(name, key, context, "it is not named");
        };
    }

    private Identity person(Name name, String key, ResolutionContext context) {
        List<Identity> found = seeds.named(IdentityKind.PERSON, key);
        if (found.size() == 1) {
            return found.getFirst();
        }
        if (found.size() > 1) {
            return apart(name, key, context, "the list of identities has several entries with this name");
        }
        Identity byOffice = byOffice(name, key, context);
        if (byOffice != null) {
            return byOffice;
        }
        if (!name.named()) {
            return apart(name, key, context, "it is not named");
        }
        return key.contains(" ")
                ? byName(name, key, "it has the same full name")
                : apart(name, key, context, "a single name may be that of several people");
    }

    /** The holder of the office that the name, or its role and affiliation, states; null if there is no such office. */
    private @Nullable Identity byOffice(Name name, String key, ResolutionContext context) {
        Identity office = Stream.of(name.name(), words(name.affiliation(), name.role()))
                .map(seeds::office)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        if (office == null) {
            return null;
        }
        Identity holder = seeds.holder(office, context.day());
        boolean isTitle = !name.named() || seeds.office(name.name()) != null;
        if (holder != null && (isTitle || holder.nameKey().endsWith(" " + key))) {
            return holder.because("%s was %s on %s".formatted(holder.name(), office.name(), context.day()));
        }
        return isTitle
                ? office.uncertain("the list of identities has no %s on %s".formatted(office.name(), context.day()))
                : null;
    }

    private Identity body(Name name, String key, ResolutionContext context) {
        List<IdentityKind> kinds = name.kind() == SourceKind.OUTLET
                ? List.of(IdentityKind.OUTLET, IdentityKind.ORGANISATION)
                : List.of(IdentityKind.ORGANISATION, IdentityKind.OUTLET);
        for (IdentityKind kind : kinds) {
            List<Identity> found = Stream.concat(
                            seeds.named(kind, key).stream(), seeds.introducedIn(kind, key, context.nameKeys()).stream())
                    .distinct()
                    .toList();
            if (found.size() == 1) {
                return found.getFirst();
            }
            if (found.size() > 1) {
                return apart(name, key, context, "the list of identities has several entries with this name");
            }
        }
        return byNameIfNamed(name, key, context);
    }

    private static Identity byNameIfNamed(Name name, String key, ResolutionContext context) {
        return name.named() ? byName(name, key, "it has the same name") : apart(name, key, context, "it is not named");
    }

    private static Identity byName(Name name, String key, String reason) {
        return Identity.ofName(IdentityKind.of(name.kind()), name.name(), key, reason);
    }

    private static Identity apart(Name name, String key, ResolutionContext context, String reason) {
        IdentityKind kind = IdentityKind.of(name.kind());
        return new Identity(
                DerivedId.of("apart", context.outlet().toString(), kind.word(), key),
                kind,
                name.name(),
                key,
                kind == IdentityKind.GOVERNMENT,
                false,
                false,
                reason + ", so it is kept apart by outlet");
    }

    /**
     * Whether a source is a state or speaks for one: by its kind, by its office on the day, or because the text calls
     * it an official.
     */
    public boolean governmental(Name name, Identity identity, LocalDate day) {
        if (identity.governmental() || name.kind() == SourceKind.GOVERNMENT || seeds.governs(identity.id(), day)) {
            return true;
        }
        String words = words(name.role(), name.named() ? null : name.name());
        if (!OFFICIAL.matcher(words).find() || NOT_OFFICIAL.matcher(words).find()) {
            return false;
        }
        Identity body = name.affiliation() == null ? null : seeds.body(name.affiliation());
        return body != null ? body.governmental() : name.affiliation() == null && !name.named();
    }

    /**
     * The name that "we" refers to when a source speaks: the state or organisation whose office it held, else its
     * affiliation, else the source itself; null if unknown.
     */
    public @Nullable String speaker(Name name, Identity identity, LocalDate day) {
        String office = seeds.speaksFor(identity.id(), day);
        if (office != null) {
            return office;
        }
        Identity body = name.affiliation() == null ? null : seeds.body(name.affiliation());
        return body != null ? body.name() : identity.certain() ? identity.name() : null;
    }

    private static String words(@Nullable String first, @Nullable String second) {
        return ((first == null ? "" : first) + " " + (second == null ? "" : second)).strip();
    }
}
