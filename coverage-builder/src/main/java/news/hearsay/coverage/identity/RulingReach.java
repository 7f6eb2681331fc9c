package news.hearsay.coverage.identity;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import news.hearsay.coverage.ruling.RuledUnits;

/**
 * The articles whose identities rulings may change: those that have one of these names or identities.
 *
 * @param keys names as {@link NameKey} returns them, of people and of others
 * @param identities identities that the names may refer to, with or without the rulings
 */
public record RulingReach(Set<String> keys, Set<UUID> identities) {

    /**
     * The reach of some rulings: of all names that are connected with theirs, by any ruling or by an identity.
     *
     * @param all all rulings, also those that do not apply
     * @param changed the ids of rulings
     */
    static RulingReach of(
            RuledPairs all, Set<String> changed, BiFunction<RuledName, RuledPairs.Use, Identity> automatic) {
        RuledUnits<RuledName> connected = new RuledUnits<>(Comparator.naturalOrder());
        Map<UUID, RuledName> owners = new HashMap<>();
        Map<RuledName, Identity> identities = new HashMap<>();
        all.uses().forEach((name, use) -> {
            RuledName whole = name.whole();
            Identity identity = automatic.apply(whole, all.uses().getOrDefault(whole, use));
            identities.put(name, identity);
            connected.join(whole, name);
            RuledName owner = owners.putIfAbsent(identity.id(), whole);
            if (owner != null) {
                connected.join(owner, whole);
            }
        });
        all.joinAll(connected);
        Set<RuledName> reached = new HashSet<>();
        changed.forEach(ruling -> all.names(ruling).forEach(name -> reached.add(connected.nameOf(name))));
        Set<String> keys = new HashSet<>();
        Set<UUID> ids = new HashSet<>();
        all.uses().forEach((name, use) -> {
            if (reached.contains(connected.nameOf(name)) && identities.get(name) instanceof Identity identity) {
                keys.add(name.key());
                use.names().forEach(each -> keys.add(NameKey.of(each)));
                ids.add(identity.id());
                ids.add(Identity.idOfRuling(name));
            }
        });
        return new RulingReach(keys, ids);
    }
}
