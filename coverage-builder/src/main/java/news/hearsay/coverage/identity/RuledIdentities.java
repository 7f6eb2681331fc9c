package news.hearsay.coverage.identity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.BiFunction;
import news.hearsay.coverage.identity.RuledPairs.Use;
import news.hearsay.coverage.ruling.RuledUnits;
import news.hearsay.coverage.ruling.RulingOutcome;
import org.jspecify.annotations.Nullable;

/**
 * What the rulings on sources and outlets make of identities. A function of the set of rulings, the seed list and the
 * overrides.
 *
 * <ol>
 *   <li>Of the rulings on two names, the latest applies.
 *   <li>Names that rulings call the same are one unit, unless names in it are called different; of the rulings that
 *       would join these, the earlier ones apply.
 *   <li>Names that the seed list gives to one identity are one unit, unless rulings call them different. The identity
 *       is then the one whose own name it is.
 *   <li>The mentions of a name in an article, or in one spelling, belong to the name, unless a ruling calls them
 *       different from it, or from other mentions that belong to it.
 * </ol>
 */
final class RuledIdentities {

    /** Which identity of a unit stands for it: one of the seed list, or the one with the fullest name. */
    private static final Comparator<Identity> PREFERENCE = Comparator.comparing(Identity::seeded)
            .reversed()
            .thenComparing(identity -> -identity.nameKey().split(" ").length)
            .thenComparing(identity -> -identity.nameKey().length())
            .thenComparing(Identity::name)
            .thenComparing(Identity::id);

    private final RuledPairs pairs;
    private final RuledUnits<RuledName> units = new RuledUnits<>(Comparator.naturalOrder());
    private final Set<String> contradictory = new HashSet<>();
    private final Set<RuledName> joined = new HashSet<>();

    /** The identities of whole names without rulings. */
    private final Map<RuledName, Identity> automatic = new TreeMap<>();

    private final Map<UUID, RuledName> owners = new HashMap<>();
    private final Map<RuledName, Identity> identities = new HashMap<>();
    private final Map<UUID, Identity> merged = new HashMap<>();

    /** @param automatic returns the identity of a name without rulings, from its spellings and kinds */
    RuledIdentities(RuledPairs pairs, BiFunction<RuledName, Use, Identity> automatic) {
        this.pairs = pairs;
        pairs.uses().forEach((name, use) -> {
            RuledName whole = name.whole();
            this.automatic.put(whole, automatic.apply(whole, pairs.uses().getOrDefault(whole, use)));
        });
        join();
        Set<RuledName> split = joinOfOneIdentity();
        joinMentions();
        units().values().forEach(members -> identify(members, split));
    }

    private void join() {
        List<RuledPairs.Decision> decisions = pairs.decisions();
        decisions.stream().filter(decision -> !decision.same()).forEach(decision -> {
            units.separate(decision.one(), decision.other());
        });
        decisions.stream().filter(RuledPairs.Decision::same).forEach(decision -> {
            if (units.join(decision.one(), decision.other())) {
                joined.add(decision.one());
                joined.add(decision.other());
            } else {
                contradictory.add(decision.ruling().id());
            }
        });
    }

    /** Joins the names of one identity. Returns those that have to leave it. */
    private Set<RuledName> joinOfOneIdentity() {
        Set<RuledName> split = new HashSet<>();
        automatic.entrySet().stream()
                .sorted(Comparator.comparing(
                        entry -> !entry.getKey().key().equals(entry.getValue().nameKey())))
                .forEach(entry -> {
                    RuledName owner = owners.putIfAbsent(entry.getValue().id(), entry.getKey());
                    if (owner != null && !units.join(owner, entry.getKey())) {
                        split.add(entry.getKey());
                    }
                });
        return split;
    }

    /** Joins mentions to their names: first those of the fullest name, then those that rulings were made on first. */
    private void joinMentions() {
        Set<RuledName> withName = new HashSet<>();
        automatic.keySet().forEach(whole -> withName.add(units.nameOf(whole)));
        pairs.uses().keySet().stream()
                .filter(name -> !name.isWhole())
                .sorted(Comparator.comparingInt(name -> -name.words()))
                .forEach(name -> {
                    if (!withName.contains(units.nameOf(name)) && units.join(name.whole(), name)) {
                        withName.add(units.nameOf(name));
                    }
                });
    }

    private Map<RuledName, Set<RuledName>> units() {
        Map<RuledName, Set<RuledName>> members = new LinkedHashMap<>();
        Set<RuledName> all = new TreeSet<>(automatic.keySet());
        all.addAll(pairs.uses().keySet());
        all.forEach(name -> members.computeIfAbsent(units.nameOf(name), _ -> new TreeSet<>())
                .add(name));
        return members;
    }

    /** Decides who a unit is. Names that no ruling joins or separates remain as the rules resolve them. */
    private void identify(Set<RuledName> members, Set<RuledName> split) {
        List<Identity> held = new ArrayList<>();
        for (RuledName member : members) {
            if (member.isWhole() && !split.contains(member) && automatic.get(member) instanceof Identity identity) {
                held.add(identity);
            }
        }
        Identity chosen = held.stream()
                .min(PREFERENCE)
                .map(identity -> identity.ruled("a ruling sets the identity"))
                .orElseGet(() -> own(members));
        boolean isOwn = held.isEmpty();
        members.stream()
                .filter(member -> isOwn || joined.contains(member) || split.contains(member))
                .forEach(member -> identities.put(member, chosen));
        if (members.stream().anyMatch(joined::contains)) {
            held.forEach(identity -> merged.put(identity.id(), chosen));
        }
    }

    /** An identity of its own for names or mentions that left the identity of their name. */
    private Identity own(Set<RuledName> members) {
        RuledName name = members.stream()
                .min(Comparator.comparing((RuledName member) -> !member.isWhole())
                        .thenComparing(member -> -member.words())
                        .thenComparing(Comparator.naturalOrder()))
                .orElseThrow();
        Use use = pairs.uses().get(name);
        return Identity.ofRuling(
                IdentityKind.of(use == null ? name.group().kinds().getFirst() : use.kind(name)),
                use == null ? name.key() : use.names().first(),
                name,
                "a ruling keeps it apart from others of the name");
    }

    /**
     * The identity that rulings give to a name; null if none decides on it.
     *
     * @param mention what the name is in its article, if a ruling says so
     */
    @Nullable
    Identity of(Name name, @Nullable RuledName mention) {
        if (identities.isEmpty()) {
            return null;
        }
        Identity inArticle = mention == null ? null : identities.get(mention);
        if (inArticle != null) {
            return inArticle;
        }
        RuledName whole = RuledName.of(NameGroup.of(name.kind()), name.name());
        Identity spelled = identities.get(whole.spelled(name.name()));
        return spelled != null ? spelled : identities.get(whole);
    }

    /** The identity of which rulings make another one a part; the same if none does. */
    Identity merged(Identity identity) {
        return merged.getOrDefault(identity.id(), identity);
    }

    /** Whether rulings say that a name does not refer to an identity. */
    boolean areApart(Name name, @Nullable RuledName mention, Identity identity) {
        RuledName owner = owners.get(identity.id());
        if (owner == null) {
            return false;
        }
        RuledName whole = RuledName.of(NameGroup.of(name.kind()), name.name());
        return units.areApart(mention == null ? whole : mention, owner);
    }

    /** The keys of all names of outlets that are one with a name. */
    Set<String> outletKeys(String key) {
        RuledName outlet = new RuledName(NameGroup.OUTLET, key, "");
        Set<String> keys = new HashSet<>(Set.of(key));
        if (automatic.containsKey(outlet)) {
            RuledName unit = units.nameOf(outlet);
            automatic.keySet().stream()
                    .filter(name -> units.nameOf(name).equals(unit))
                    .forEach(name -> keys.add(name.key()));
        }
        return keys;
    }

    /** What became of each ruling, by id. */
    Map<String, RulingOutcome> outcomes() {
        Map<String, RulingOutcome> outcomes = new LinkedHashMap<>();
        for (String ruling : pairs.rulings()) {
            outcomes.put(ruling, outcome(ruling));
        }
        return outcomes;
    }

    private RulingOutcome outcome(String ruling) {
        if (pairs.isVoid(ruling)) {
            return RulingOutcome.forReview("Both names are the same name in the same place.");
        }
        if (pairs.isSuperseded(ruling)) {
            return new RulingOutcome(
                    RulingOutcome.Status.SUPERSEDED, "A later ruling decides on the same two names.", null);
        }
        return contradictory.contains(ruling)
                ? RulingOutcome.forReview("Other rulings say that these names are different.")
                : RulingOutcome.applied(null);
    }
}
