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
import news.hearsay.coverage.ruling.RulingOutcome;
import news.hearsay.events.Ruling;
import news.hearsay.events.SourceKind;
import org.jspecify.annotations.Nullable;

/**
 * Resolves names. The result depends on the seed list, the overrides, the rulings on sources and outlets, the article
 * that contains the name, and the set of outlets that have posted articles. An uncertain name is not merged: it becomes
 * an identity of its own within the outlet, and somebody who is only described becomes one within the article.
 */
public final class Identities {

    private static final Pattern OFFICIAL =
            Pattern.compile("(?i)\\b(?:officials?|diplomats?|ministers?|envoys?|ambassadors?|senators?|lawmakers?"
                    + "|congress(?:man|woman|men)|presidents?|chancellors?"
                    + "|secretar(?:y|ies)|ministry|spokes(?:man|woman|person|men))\\b");
    private static final Pattern NOT_OFFICIAL = Pattern.compile(
            "(?i)\\b(?:former|ex|retired|company|union|club|bank|industry|business|party|league|university)\\b");

    private static final Pattern FORMER = Pattern.compile("(?i)\\b(?:former|ex|late)\\b[- ]?");

    private static final Identity NOBODY = Identity.ofName(IdentityKind.UNKNOWN, "", "", "");

    private final SeedIndex seeds;
    private final Map<NameOfKind, IdentityOverride> overrides = new HashMap<>();
    private final RuledPairs pairs;
    private final RuledIdentities rulings;

    private record NameOfKind(SourceKind kind, String nameKey) {}

    /** @param rulings that apply; those on other things than sources and outlets are ignored */
    public Identities(Map<String, Seed> seeds, Collection<IdentityOverride> overrides, Collection<Ruling> rulings) {
        this.seeds = new SeedIndex(seeds);
        overrides.forEach(override -> this.overrides.put(
                new NameOfKind(override.kind(), NameKey.of(override.kind(), override.name())), override));
        pairs = new RuledPairs(rulings);
        this.rulings = new RuledIdentities(pairs, this::withoutRulings);
    }

    /** All identities of the seed list. */
    public Collection<Identity> seeded() {
        return seeds.all();
    }

    /** The identity of an article's publisher, by the outlet's full name. */
    public Identity outlet(String name) {
        return resolve(
                new Name(SourceKind.OUTLET, name, true, null, null),
                new ResolutionContext("", NOBODY, LocalDate.EPOCH, Set.of(), Set.of(), Set.of()));
    }

    /**
     * The identity of the outlet that a name refers to if an outlet of this name has posted articles; null if the name
     * cannot be that of an outlet, or is that of an outlet of the seed list.
     */
    public @Nullable UUID outletOf(Name name) {
        if (!name.mayBeOutlet()) {
            return null;
        }
        Identity outlet = outlet(name.name());
        return outlet.seeded() ? null : outlet.id();
    }

    /** The keys of all names of an outlet, if rulings give it several. */
    public Set<String> outletKeys(String name) {
        return rulings.outletKeys(NameKey.of(name));
    }

    /** The sources in an article that rulings compare with others, the earliest ruling first. */
    public List<RuledMention> ruledIn(String article) {
        return pairs.inArticle(article);
    }

    /** What became of the rulings on sources and outlets, by id. */
    public Map<String, RulingOutcome> outcomes() {
        return rulings.outcomes();
    }

    /**
     * The articles whose identities rulings may change.
     *
     * @param all all rulings on sources and outlets, also those that do not apply
     * @param changed the ids of those that apply now and did not, or the other way round
     */
    public RulingReach reach(Collection<Ruling> all, Set<String> changed) {
        return RulingReach.of(new RuledPairs(all), changed, this::withoutRulings);
    }

    /** The identity that a name refers to in its article. */
    public Identity resolve(Name name, ResolutionContext context) {
        return resolve(name, context, null);
    }

    /**
     * The same.
     *
     * @param mention what rulings compare the name in this article as; null if no ruling is about it
     */
    public Identity resolve(Name name, ResolutionContext context, @Nullable RuledName mention) {
        Identity ruled = rulings.of(name, mention);
        if (ruled != null) {
            return ruled;
        }
        Identity identity = byRules(name, context);
        return rulings.areApart(name, mention, identity)
                ? apart(name, NameKey.of(name.kind(), name.name()), context, "a ruling says who it is not")
                : rulings.merged(identity);
    }

    private Identity byRules(Name name, ResolutionContext context) {
        String key = NameKey.of(name.kind(), name.name());
        IdentityOverride override = overrides.get(new NameOfKind(name.kind(), key));
        if (override != null) {
            return ofOverride(override, name);
        }
        Identity outlet = citedOutlet(name, key, context);
        if (outlet != null) {
            return outlet;
        }
        return switch (name.kind()) {
            case PERSON -> person(name, key, context);
            case OUTLET, ORGANISATION, GOVERNMENT -> body(name, key, context);
            case GROUP, DOCUMENT -> byNameIfNamed(name, key, context);
            case ANONYMOUS, UNKNOWN -> described(name, key, context);
        };
    }

    private static Identity ofOverride(IdentityOverride override, Name name) {
        return override.sameAs() != null
                ? override.sameAs().because("an override sets the identity")
                : byName(name, NameKey.of(name.kind(), name.name()), "an override keeps the name separate");
    }

    /** The identity of a name without rulings, if the article does not matter. */
    private Identity withoutRulings(RuledName ruled, RuledPairs.Use use) {
        for (SourceKind kind : ruled.group().kinds()) {
            IdentityOverride override = overrides.get(new NameOfKind(kind, ruled.key()));
            if (override != null) {
                return ofOverride(override, new Name(kind, use.names().first(), true, null, null));
            }
        }
        List<IdentityKind> kinds = switch (ruled.group()) {
            case PERSON -> List.of(IdentityKind.PERSON);
            case OUTLET -> List.of(IdentityKind.OUTLET, IdentityKind.ORGANISATION);
            case BODY -> List.of(IdentityKind.ORGANISATION, IdentityKind.OUTLET);
        };
        for (IdentityKind kind : kinds) {
            List<Identity> found = seeds.named(kind, ruled.key());
            if (found.size() == 1) {
                return found.getFirst();
            }
        }
        Name name = new Name(use.kind(ruled), use.names().first(), true, null, null);
        return byName(name, ruled.key(), "it has the same name");
    }

    /**
     * The outlet that a name of another kind refers to: one of the seed list, or one that has posted articles. Null if
     * there is none, or if the seed list has somebody else of this name.
     */
    private @Nullable Identity citedOutlet(Name name, String key, ResolutionContext context) {
        if (name.kind() == SourceKind.OUTLET || !name.mayBeOutlet() || isSeeded(name.kind(), key)) {
            return null;
        }
        Identity outlet = outlet(name.name());
        if (outlet.seeded()) {
            return name.kind() == SourceKind.GOVERNMENT ? null : outlet;
        }
        return context.posted().contains(outlet.id())
                ? outlet.because("an outlet of this name has posted articles")
                : null;
    }

    private boolean isSeeded(SourceKind kind, String key) {
        return !seeds.named(IdentityKind.PERSON, key).isEmpty()
                || !seeds.named(IdentityKind.ORGANISATION, key).isEmpty()
                || !seeds.named(IdentityKind.of(kind), key).isEmpty();
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
            return described(name, key, context);
        }
        if (context.namesakes().contains(key)) {
            return byOccupation(name, key, context);
        }
        return NameKey.isFullName(key)
                ? byName(name, key, "it has the same full name")
                : apart(name, key, context, "a single name may be that of several people");
    }

    /**
     * The identity of one of several people who have one name in an article. Whoever the seed list, an override or a
     * ruling has is found by it; the others are told apart by their roles.
     *
     * @param mention what rulings compare the name in this article as; null if no ruling is about it
     */
    public Identity namesake(Name name, ResolutionContext context, @Nullable RuledName mention) {
        Identity identity = resolve(name, context, mention);
        if (identity.seeded()
                || rulings.of(name, mention) != null
                || overrides.containsKey(new NameOfKind(name.kind(), NameKey.of(name.kind(), name.name())))) {
            return identity;
        }
        return name.role() == null
                ? uncertain(
                        name,
                        identity.nameKey(),
                        context.article(),
                        "the article has several people of this name, so it is kept apart by article")
                : uncertain(
                        name,
                        identity.nameKey(),
                        context.outlet().id() + " " + NameKey.of(name.role()),
                        "the article has several people of this name, so it is kept apart by outlet and role");
    }

    /** One of several people of one name whom articles tell apart by their occupations. */
    private static Identity byOccupation(Name name, String key, ResolutionContext context) {
        String occupation = Occupations.of(name.role());
        String reason = "articles give people of this name different occupations";
        return occupation == null
                ? apart(name, key, context, reason)
                : uncertain(name, key, "occupation " + occupation, reason + ", so it is kept apart by occupation");
    }

    /**
     * The key by which a person of full name is the same in several articles; null if the name is not one, or if the
     * seed list, an override or a ruling decides on it.
     *
     * @param mention what rulings compare the name in this article as; null if no ruling is about it
     */
    public @Nullable String personKey(Name name, @Nullable RuledName mention) {
        if (name.kind() != SourceKind.PERSON || !name.named()) {
            return null;
        }
        String key = NameKey.ofPerson(name.name());
        boolean decided = !seeds.named(IdentityKind.PERSON, key).isEmpty()
                || rulings.of(name, mention) != null
                || overrides.containsKey(new NameOfKind(SourceKind.PERSON, key));
        return decided || !NameKey.isFullName(key) ? null : key;
    }

    /** The holder of the office that the name, or its role and affiliation, states; null if there is no such office. */
    private @Nullable Identity byOffice(Name name, String key, ResolutionContext context) {
        Identity office = Stream.of(name.name(), words(name.affiliation(), name.role()))
                .map(seeds::office)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        if (office == null) {
            return formerHolder(name, key, context);
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

    /** A person of this surname who once held the office of which the role calls it a former holder; null if none. */
    private @Nullable Identity formerHolder(Name name, String key, ResolutionContext context) {
        String role = name.role();
        if (role == null || !name.named() || !FORMER.matcher(role).find()) {
            return null;
        }
        Identity office =
                seeds.office(words(name.affiliation(), FORMER.matcher(role).replaceAll("")));
        List<Identity> holders = office == null
                ? List.of()
                : seeds.formerHolders(office, context.day()).stream()
                        .filter(holder -> holder.nameKey().endsWith(" " + key))
                        .toList();
        return office != null && holders.size() == 1
                ? holders.getFirst()
                        .because("%s was %s before %s"
                                .formatted(holders.getFirst().name(), office.name(), context.day()))
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
        return isShortNameOf(context.outlet(), name, key)
                ? context.outlet().because("it is the short name of the article's own outlet")
                : byNameIfNamed(name, key, context);
    }

    /** Whether a name is the last word of an outlet's name: "the Courier" in the Harbour Courier. */
    private static boolean isShortNameOf(Identity outlet, Name name, String key) {
        return name.kind() != SourceKind.GOVERNMENT
                && Name.isName(name.kind(), name.name())
                && key.indexOf(' ') < 0
                && outlet.nameKey().endsWith(" " + key);
    }

    private static Identity byNameIfNamed(Name name, String key, ResolutionContext context) {
        return name.named() ? byName(name, key, "it has the same name") : described(name, key, context);
    }

    private static Identity byName(Name name, String key, String reason) {
        if (Name.isInstitution(name.kind(), name.name())) {
            return Identity.ofName(IdentityKind.GOVERNMENT, name.name(), NameKey.ofInstitution(key), reason);
        }
        return Identity.ofName(IdentityKind.of(name.kind()), name.name(), key, reason);
    }

    private static Identity apart(Name name, String key, ResolutionContext context, String reason) {
        return uncertain(name, key, context.outlet().id().toString(), reason + ", so it is kept apart by outlet");
    }

    /** Somebody without a name: whom the article means, no other article tells. */
    private static Identity described(Name name, String key, ResolutionContext context) {
        return uncertain(name, key, context.article(), "it is not named, so it is kept apart by article");
    }

    /** @param scope within which the name is taken to be the same */
    private static Identity uncertain(Name name, String key, String scope, String reason) {
        IdentityKind kind = IdentityKind.of(name.kind());
        return new Identity(
                DerivedId.of("apart", scope, kind.word(), key),
                kind,
                name.name(),
                key,
                kind == IdentityKind.GOVERNMENT,
                false,
                false,
                false,
                reason);
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
     * The name that "we" or "I" refers to when a source speaks: the state or organisation whose office it held, else
     * its affiliation, else the body that it represents by its role, else the source itself; null if unknown.
     *
     * @param alone whether the source speaks of itself only: I
     */
    public @Nullable String speaker(Name name, Identity identity, LocalDate day, boolean alone) {
        String office = seeds.speaksFor(identity.id(), day);
        if (office != null) {
            return office;
        }
        Identity body = name.affiliation() == null ? null : seeds.body(name.affiliation());
        if (body != null) {
            return body.name();
        }
        String represented = alone ? null : RepresentedBody.of(name);
        if (represented != null) {
            Identity known = seeds.body(represented);
            return known != null ? known.name() : represented;
        }
        return identity.certain() ? identity.name() : null;
    }

    private static String words(@Nullable String first, @Nullable String second) {
        return ((first == null ? "" : first) + " " + (second == null ? "" : second)).strip();
    }
}
