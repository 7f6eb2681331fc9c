package news.hearsay.coverage.identity;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Resolves names. What a name resolves to depends on the seed list, the rulings, and the article in which it stands;
 * never on other articles. Unsure means unmerged: such a name is somebody of its own within the outlet.
 */
public final class Identities {

    /** Kinds whose bearers are told by name. */
    private static final Set<String> NAMED_KINDS =
            Set.of("person", "organisation", "outlet", "government", "group", "document");

    private static final Pattern OFFICIAL = Pattern.compile(
            "(?i)\\b(?:officials?|diplomats?|ministers?|envoys?|ambassadors?|senators?|lawmakers?|congress(?:man|woman|men)|presidents?|chancellors?"
                    + "|secretar(?:y|ies)|ministry|spokes(?:man|woman|person|men))\\b");
    private static final Pattern NOT_OFFICIAL = Pattern.compile(
            "(?i)\\b(?:former|ex|retired|company|union|club|bank|industry|business|party|league|university)\\b");

    private final SeedIndex seeds;
    private final Map<String, Ruling> rulings = new HashMap<>();

    public Identities(Map<String, Seed> seeds, Collection<Ruling> rulings) {
        this.seeds = new SeedIndex(seeds);
        rulings.forEach(
                ruling -> this.rulings.put(ruling.kind() + " " + NameKey.of(ruling.kind(), ruling.name()), ruling));
    }

    /** All of the seed list. */
    public Collection<Who> seeded() {
        return seeds.all();
    }

    /** Who publishes an article: an outlet by its whole name. */
    public Who outlet(String name) {
        return resolve(
                new Name("outlet", name, true, null, null), new Setting(new UUID(0, 0), LocalDate.EPOCH, Set.of()));
    }

    /** Whom a name means in its article. */
    public Who resolve(Name name, Setting setting) {
        String key = NameKey.of(name.kind(), name.name());
        Ruling ruling = rulings.get(name.kind() + " " + key);
        if (ruling != null) {
            return ruling.sameAs() != null
                    ? ruling.sameAs().because("a ruling says so")
                    : sameName(name.kind(), name.name(), key, "a ruling says that it is nobody else");
        }
        return switch (name.kind()) {
            case "person" -> person(name, key, setting);
            case "outlet", "organisation", "government" -> body(name, key, setting);
            default ->
                name.named() && NAMED_KINDS.contains(name.kind())
                        ? sameName(name.kind(), name.name(), key, "it has the same name")
                        : apart(name, key, setting, "it is not named");
        };
    }

    private Who person(Name name, String key, Setting setting) {
        List<Who> found = seeds.named("person", key);
        if (found.size() == 1) {
            return found.getFirst();
        }
        if (found.size() > 1) {
            return apart(name, key, setting, "the list of identities has several of this name");
        }
        Who office = Stream.of(name.name(), words(name.affiliation(), name.role()))
                .map(seeds::office)
                .filter(whom -> whom != null)
                .findFirst()
                .orElse(null);
        if (office != null) {
            Who holder = seeds.holder(office, setting.day());
            boolean isTitle = !name.named() || seeds.office(name.name()) != null;
            if (holder != null && (isTitle || holder.nameKey().endsWith(" " + key))) {
                return holder.because("%s was %s on %s".formatted(holder.name(), office.name(), setting.day()));
            }
            if (isTitle) {
                return new Who(
                        office.id(),
                        office.kind(),
                        office.name(),
                        office.nameKey(),
                        office.governmental(),
                        true,
                        false,
                        "the list of identities does not tell who was %s on %s"
                                .formatted(office.name(), setting.day()));
            }
        }
        if (!name.named()) {
            return apart(name, key, setting, "it is not named");
        }
        return key.contains(" ")
                ? sameName("person", name.name(), key, "it has the same full name")
                : apart(name, key, setting, "a single name may be that of several people");
    }

    private Who body(Name name, String key, Setting setting) {
        for (String kind :
                name.kind().equals("outlet") ? List.of("outlet", "organisation") : List.of("organisation", "outlet")) {
            List<Who> found = Stream.concat(
                            seeds.named(kind, key).stream(), seeds.introducedIn(kind, key, setting.keys()).stream())
                    .distinct()
                    .toList();
            if (found.size() == 1) {
                return found.getFirst();
            }
            if (found.size() > 1) {
                return apart(name, key, setting, "the list of identities has several of this name");
            }
        }
        return name.named()
                ? sameName(name.kind(), name.name(), key, "it has the same name")
                : apart(name, key, setting, "it is not named");
    }

    static Who sameName(String kind, String name, String key, String reason) {
        return new Who(
                DerivedId.of("name", kind, key), kind, name, key, kind.equals("government"), false, true, reason);
    }

    private static Who apart(Name name, String key, Setting setting, String reason) {
        return new Who(
                DerivedId.of("apart", setting.outlet().toString(), name.kind(), key),
                name.kind(),
                name.name(),
                key,
                name.kind().equals("government"),
                false,
                false,
                reason + ", so it is kept apart by outlet");
    }

    /**
     * Whether a source speaks as a state or for one: by what it is, by office on the day, or as an official by the
     * words of the text.
     */
    public boolean governmental(Name name, Who who, LocalDate day) {
        if (who.governmental() || name.kind().equals("government") || seeds.governs(who.id(), day)) {
            return true;
        }
        String words = words(name.role(), name.named() ? null : name.name());
        if (!OFFICIAL.matcher(words).find() || NOT_OFFICIAL.matcher(words).find()) {
            return false;
        }
        Who body = name.affiliation() == null ? null : seeds.body(name.affiliation());
        return body != null ? body.governmental() : name.affiliation() == null && !name.named();
    }

    /**
     * For whom a source says "we": the state or organisation whose office it held, else its affiliation, else itself;
     * null if unknown.
     */
    public @Nullable String speaker(Name name, Who who, LocalDate day) {
        String office = seeds.speaksFor(who.id(), day);
        if (office != null) {
            return office;
        }
        Who body = name.affiliation() == null ? null : seeds.body(name.affiliation());
        return body != null ? body.name() : who.certain() ? who.name() : null;
    }

    private static String words(@Nullable String first, @Nullable String second) {
        return ((first == null ? "" : first) + " " + (second == null ? "" : second)).strip();
    }
}
