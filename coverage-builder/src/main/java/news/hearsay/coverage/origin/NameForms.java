package news.hearsay.coverage.origin;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import news.hearsay.coverage.identity.NameKey;
import news.hearsay.coverage.origin.OriginEvidence.Source;
import news.hearsay.events.SourceKind;

/**
 * Finds named sources of one thread that have several identities but make the claim once. The result depends on the set
 * of the sources alone:
 *
 * <ol>
 *   <li>A name that some articles give to a person and others to an organisation, a state or a group is the latter's.
 *   <li>A single name is short for the longer name that ends with it if exactly one source of the thread has such a
 *       name: "Vesely" for Anton Vesely, "the Federation" for the Nurses' Federation.
 * </ol>
 *
 * Sources of one kind and one full name stay apart, because somebody or something has told them apart.
 */
final class NameForms {

    /** The order of preference among sources of equal names. */
    private static final Comparator<Source> ORDER = Comparator.<Source, Boolean>comparing(NameForms::isPerson)
            .thenComparing(Source::kind)
            .thenComparing(source -> source.id().toString());

    private static final Pattern PREPOSITION = Pattern.compile(" (?:of|for|in|at|from|on|to|with|by) ");

    private final Map<UUID, Source> known;
    private final Map<UUID, String> keys = new HashMap<>();
    private final Map<String, Source> preferred;
    private final Map<UUID, Source> full = new HashMap<>();

    /** @param named the named sources of a thread */
    NameForms(Collection<Source> named) {
        known = named.stream().collect(Collectors.toMap(Source::id, source -> source, NameForms::firstByName));
        known.forEach((id, source) -> keys.put(id, NameKey.of(source.kind(), source.name())));
        preferred = known.values().stream().collect(Collectors.toMap(this::key, source -> source, NameForms::least));
        known.values().forEach(source -> full.put(source.id(), fullName(source)));
    }

    /** The source by its full name; itself if it has no other. */
    Source full(Source source) {
        Source found = full.getOrDefault(source.id(), source);
        return found.id().equals(source.id()) ? source : found;
    }

    private Source fullName(Source source) {
        Source sameName = ofOtherKind(source);
        String key = key(source);
        if (!sameName.equals(source) || key.indexOf(' ') >= 0) {
            return sameName;
        }
        List<Source> longer = known.values().stream()
                .filter(other -> isShortFor(source, key, other))
                .map(this::ofOtherKind)
                .distinct()
                .toList();
        return longer.size() == 1 ? longer.getFirst() : source;
    }

    private Source ofOtherKind(Source source) {
        Source other = preferred.getOrDefault(key(source), source);
        return other.kind() == source.kind() ? source : other;
    }

    private boolean isShortFor(Source source, String key, Source other) {
        boolean mayBe = isPerson(source) || source.kind() == SourceKind.ORGANISATION;
        String longer = key(other);
        return mayBe
                && source.kind() == other.kind()
                && longer.endsWith(" " + key)
                && !PREPOSITION.matcher(longer).find();
    }

    private static boolean isPerson(Source source) {
        return source.kind() == SourceKind.PERSON;
    }

    private String key(Source source) {
        return keys.getOrDefault(source.id(), "");
    }

    /**
     * One identity may have several spellings; of these, the first in sort order, so that the order does not matter.
     */
    private static Source firstByName(Source one, Source other) {
        return one.name().compareTo(other.name()) <= 0 ? one : other;
    }

    private static Source least(Source one, Source other) {
        return ORDER.compare(one, other) <= 0 ? one : other;
    }
}
