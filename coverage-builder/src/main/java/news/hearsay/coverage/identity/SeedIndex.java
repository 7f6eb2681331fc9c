package news.hearsay.coverage.identity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The seed list, by the keys of its names. */
final class SeedIndex {

    private final Map<String, Who> byEntry = new LinkedHashMap<>();
    private final Map<String, Seed> entries;
    private final Map<String, Set<String>> named = new HashMap<>();
    private final Map<String, Set<String>> introduced = new HashMap<>();
    private final Map<String, Set<String>> offices = new HashMap<>();
    private final Map<UUID, List<Tenure>> tenures = new HashMap<>();

    private record Tenure(Seed office, Seed.Holder holder) {}

    SeedIndex(Map<String, Seed> entries) {
        this.entries = Map.copyOf(entries);
        entries.forEach((entry, seed) -> byEntry.put(
                entry,
                new Who(
                        DerivedId.of("seed", entry),
                        seed.kind(),
                        seed.name(),
                        NameKey.of(seed.kind(), seed.name()),
                        seed.governmental(),
                        true,
                        true,
                        "it stands in the list of identities")));
        entries.forEach(this::index);
        entries.values().stream()
                .filter(Seed::isOffice)
                .forEach(office -> office.holders()
                        .forEach(holder -> tenures.computeIfAbsent(
                                        person(holder.name()).id(), _ -> new ArrayList<>())
                                .add(new Tenure(office, holder))));
    }

    private void index(String entry, Seed seed) {
        Stream.concat(Stream.of(seed.name()), seed.aliases().stream())
                .forEach(name -> add(named, group(seed.kind()), name, entry));
        if (seed.capital() != null) {
            add(named, group(seed.kind()), seed.capital(), entry);
        }
        seed.introduced().forEach(name -> add(introduced, group(seed.kind()), name, entry));
        Seed whole = seed.of() == null ? null : entries.get(seed.of());
        Map<String, Set<String>> target = seed.isOffice() ? offices : named;
        String group = group(seed.kind());
        for (String title : seed.titles()) {
            if (whole != null) {
                Stream.concat(Stream.of(whole.name()), whole.aliases().stream()).forEach(name -> {
                    add(target, group, title + " of " + name, entry);
                    add(target, group, name + " " + title, entry);
                });
                whole.adjectives().forEach(adjective -> add(target, group, adjective + " " + title, entry));
            }
        }
        if (seed.isOffice()) {
            Stream.concat(Stream.of(seed.name()), seed.aliases().stream())
                    .forEach(name -> add(offices, group, name, entry));
        }
    }

    private static void add(Map<String, Set<String>> index, String group, String name, String entry) {
        String key = group.equals("person") ? NameKey.ofPerson(name) : NameKey.of(name);
        index.computeIfAbsent(group + " " + key, _ -> new LinkedHashSet<>()).add(entry);
    }

    /** States and organisations are not always told apart by their names alone. */
    static String group(String kind) {
        return kind.equals("government") || kind.equals("organisation") ? "body" : kind;
    }

    Collection<Who> all() {
        return byEntry.values();
    }

    /** Those of a kind that have a name; several where the name is ambiguous. */
    List<Who> named(String kind, String key) {
        return found(named, group(kind), key);
    }

    /** Those that have the name once an article has introduced them by another one. */
    List<Who> introducedIn(String kind, String key, Set<String> keysOfArticle) {
        return introduced.getOrDefault(group(kind) + " " + key, Set.of()).stream()
                .filter(entry -> Stream.concat(
                                Stream.of(entries.get(entry).name()), entries.get(entry).aliases().stream())
                        .anyMatch(name -> keysOfArticle.contains(NameKey.of(name))))
                .map(byEntry::get)
                .toList();
    }

    /** The office that words such as "the Polish President" name; null where they name none, or several. */
    @Nullable
    Who office(String words) {
        List<Who> found = found(offices, "office", NameKey.of(words));
        return found.size() == 1 ? found.getFirst() : null;
    }

    /** Who held an office on a day; null where the list does not tell. */
    @Nullable
    Who holder(Who office, LocalDate day) {
        List<Seed.Holder> holders = byEntry.entrySet().stream()
                .filter(entry -> entry.getValue().id().equals(office.id()))
                .flatMap(entry -> entries.get(entry.getKey()).holders().stream())
                .filter(holder -> holder.on(day))
                .toList();
        return holders.size() == 1 ? person(holders.getFirst().name()) : null;
    }

    /** A person by full name, seeded or not. */
    Who person(String name) {
        List<Who> seeded = named("person", NameKey.ofPerson(name));
        return seeded.size() == 1
                ? seeded.getFirst()
                : Identities.sameName("person", name, NameKey.ofPerson(name), "it has the same full name");
    }

    /** Whether a person held a governmental office on the day. */
    boolean governs(UUID person, LocalDate day) {
        return tenures.getOrDefault(person, List.of()).stream()
                .anyMatch(tenure ->
                        tenure.office().governmental() && tenure.holder().on(day));
    }

    /** The state or organisation whose office a person held on the day; null where there is none, or several. */
    @Nullable
    String speaksFor(UUID person, LocalDate day) {
        List<String> wholes = tenures.getOrDefault(person, List.of()).stream()
                .filter(tenure -> tenure.holder().on(day)
                        && tenure.office().of() != null
                        && entries.containsKey(tenure.office().of()))
                .map(tenure -> entries.get(tenure.office().of()).name())
                .distinct()
                .toList();
        return wholes.size() == 1 ? wholes.getFirst() : null;
    }

    /** The state or organisation of an affiliation such as Poland or Polish; null where there is none, or several. */
    @Nullable
    Who body(String words) {
        String key = NameKey.of(words);
        List<Who> found = named("government", key);
        if (found.isEmpty()) {
            found = entries.entrySet().stream()
                    .filter(entry -> entry.getValue().adjectives().stream()
                            .anyMatch(adjective -> NameKey.of(adjective).equals(key)))
                    .map(entry -> byEntry.get(entry.getKey()))
                    .toList();
        }
        return found.size() == 1 ? found.getFirst() : null;
    }

    private List<Who> found(Map<String, Set<String>> index, String group, String key) {
        return index.getOrDefault(group + " " + key, Set.of()).stream()
                .map(byEntry::get)
                .toList();
    }
}
