package news.hearsay.coverage.identity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The seed list, indexed by the keys of its names. */
final class SeedIndex {

    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final Map<UUID, List<Tenure>> tenures = new HashMap<>();
    private final NameIndex named = new NameIndex();
    private final NameIndex introduced = new NameIndex();
    private final NameIndex offices = new NameIndex();

    private record Entry(Seed seed, Identity identity) {

        Stream<String> names() {
            return Stream.concat(Stream.of(seed.name()), seed.aliases().stream());
        }
    }

    private record Tenure(Seed office, Seed.Holder holder) {}

    /**
     * Kinds within which a name is looked up. A name alone does not always distinguish a state from an organisation.
     */
    private enum Group {
        PERSON,
        OUTLET,
        BODY,
        OFFICE,
        OTHER;

        static Group of(IdentityKind kind) {
            return switch (kind) {
                case PERSON -> PERSON;
                case OUTLET -> OUTLET;
                case GOVERNMENT, ORGANISATION -> BODY;
                case OFFICE -> OFFICE;
                case GROUP, DOCUMENT, ANONYMOUS, UNKNOWN -> OTHER;
            };
        }

        String key(String name) {
            return this == PERSON ? NameKey.ofPerson(name) : NameKey.of(name);
        }
    }

    /** Entries by group and name key; several where a name is ambiguous. */
    private static final class NameIndex {

        private record GroupKey(Group group, String key) {}

        private final Map<GroupKey, Set<Entry>> entries = new HashMap<>();

        void add(Group group, String name, Entry entry) {
            entries.computeIfAbsent(new GroupKey(group, group.key(name)), _ -> new LinkedHashSet<>())
                    .add(entry);
        }

        Set<Entry> get(Group group, String key) {
            return entries.getOrDefault(new GroupKey(group, key), Set.of());
        }

        List<Identity> identities(Group group, String key) {
            return get(group, key).stream().map(Entry::identity).toList();
        }
    }

    SeedIndex(Map<String, Seed> seeds) {
        seeds.forEach((key, seed) -> entries.put(key, new Entry(seed, identity(key, seed))));
        entries.values().forEach(this::index);
        seeds.values().stream().filter(Seed::isOffice).forEach(this::indexTenures);
    }

    private static Identity identity(String key, Seed seed) {
        String nameKey = Group.of(seed.kind()).key(seed.name());
        return new Identity(
                DerivedId.of("seed", key),
                seed.kind(),
                seed.name(),
                nameKey,
                seed.governmental(),
                true,
                true,
                false,
                "it stands in the list of identities");
    }

    private void index(Entry entry) {
        Seed seed = entry.seed();
        Group group = Group.of(seed.kind());
        entry.names().forEach(name -> named.add(group, name, entry));
        if (seed.capital() != null) {
            named.add(group, seed.capital(), entry);
        }
        seed.introduced().forEach(name -> introduced.add(group, name, entry));
        Entry whole = seed.of() == null ? null : entries.get(seed.of());
        if (whole != null) {
            NameIndex target = seed.isOffice() ? offices : named;
            titles(seed, whole).forEach(title -> target.add(group, title, entry));
        }
        if (seed.isOffice()) {
            entry.names().forEach(name -> offices.add(group, name, entry));
        }
    }

    /** The titles of an office or ministry with the names of the state or organisation that it belongs to. */
    private static Stream<String> titles(Seed seed, Entry whole) {
        return seed.titles().stream()
                .flatMap(title -> Stream.concat(
                        whole.names().flatMap(name -> Stream.of(title + " of " + name, name + " " + title)),
                        whole.seed().adjectives().stream().map(adjective -> adjective + " " + title)));
    }

    private void indexTenures(Seed office) {
        office.holders()
                .forEach(holder -> tenures.computeIfAbsent(person(holder.name()).id(), _ -> new ArrayList<>())
                        .add(new Tenure(office, holder)));
    }

    Collection<Identity> all() {
        return entries.values().stream().map(Entry::identity).toList();
    }

    /** The identities of a kind that have a name; several where the name is ambiguous. */
    List<Identity> named(IdentityKind kind, String key) {
        return named.identities(Group.of(kind), key);
    }

    /** The identities that a name refers to once the article contains another of their names. */
    List<Identity> introducedIn(IdentityKind kind, String key, Set<String> keysOfArticle) {
        return introduced.get(Group.of(kind), key).stream()
                .filter(entry -> entry.names().anyMatch(name -> keysOfArticle.contains(NameKey.of(name))))
                .map(Entry::identity)
                .toList();
    }

    /** The office that words such as "the Polish President" refer to; null if there is none, or more than one. */
    @Nullable
    Identity office(String words) {
        List<Identity> found = offices.identities(Group.OFFICE, NameKey.of(words));
        return found.size() == 1 ? found.getFirst() : null;
    }

    /** The holder of an office on a day; null if the list does not contain exactly one. */
    @Nullable
    Identity holder(Identity office, LocalDate day) {
        List<Seed.Holder> holders = entries.values().stream()
                .filter(entry -> entry.identity().id().equals(office.id()))
                .flatMap(entry -> entry.seed().holders().stream())
                .filter(holder -> holder.on(day))
                .toList();
        return holders.size() == 1 ? person(holders.getFirst().name()) : null;
    }

    /** The people who had held an office and no longer did on a day. */
    List<Identity> formerHolders(Identity office, LocalDate day) {
        return entries.values().stream()
                .filter(entry -> entry.identity().id().equals(office.id()))
                .flatMap(entry -> entry.seed().holders().stream())
                .filter(holder -> holder.until() != null && !day.isBefore(holder.until()))
                .map(holder -> person(holder.name()))
                .distinct()
                .toList();
    }

    /** A person by full name, seeded or not. */
    private Identity person(String name) {
        String key = NameKey.ofPerson(name);
        List<Identity> seeded = named(IdentityKind.PERSON, key);
        return seeded.size() == 1
                ? seeded.getFirst()
                : Identity.ofName(IdentityKind.PERSON, name, key, "it has the same full name");
    }

    /** Whether a person held a governmental office on the day. */
    boolean governs(UUID person, LocalDate day) {
        return tenuresOn(person, day).anyMatch(tenure -> tenure.office().governmental());
    }

    /** The state or organisation whose office a person held on the day; null if there is none, or more than one. */
    @Nullable
    String speaksFor(UUID person, LocalDate day) {
        List<String> wholes = tenuresOn(person, day)
                .map(tenure -> tenure.office().of())
                .filter(Objects::nonNull)
                .map(entries::get)
                .filter(Objects::nonNull)
                .map(whole -> whole.seed().name())
                .distinct()
                .toList();
        return wholes.size() == 1 ? wholes.getFirst() : null;
    }

    private Stream<Tenure> tenuresOn(UUID person, LocalDate day) {
        return tenures.getOrDefault(person, List.of()).stream()
                .filter(tenure -> tenure.holder().on(day));
    }

    /**
     * The state or organisation of an affiliation such as Poland or Polish; null if there is none, or more than one.
     */
    @Nullable
    Identity body(String words) {
        String key = NameKey.of(words);
        List<Identity> found = named(IdentityKind.GOVERNMENT, key);
        if (found.isEmpty()) {
            found = entries.values().stream()
                    .filter(entry -> entry.seed().adjectives().stream()
                            .anyMatch(adjective -> NameKey.of(adjective).equals(key)))
                    .map(Entry::identity)
                    .toList();
        }
        return found.size() == 1 ? found.getFirst() : null;
    }
}
