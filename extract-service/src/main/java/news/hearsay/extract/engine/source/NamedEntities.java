package news.hearsay.extract.engine.source;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import news.hearsay.events.SourceKind;
import news.hearsay.extract.engine.text.Document;
import org.jspecify.annotations.Nullable;

/** The entities that a document names, and their mentions by name; filled by the name finders. */
final class NamedEntities {

    private final Document d;
    private final boolean[] taken;
    private final List<EntityMention> mentions = new ArrayList<>();
    private final Map<String, DiscourseEntity> byName = new HashMap<>();
    /** all bearers of a surname, by the surname in lower case */
    private final Map<String, List<DiscourseEntity>> surnames = new HashMap<>();
    /** by short names that the article introduces: "the Kharkiv Courier (KC)" */
    private final Map<String, DiscourseEntity> introduced = new HashMap<>();

    NamedEntities(Document document) {
        this.d = document;
        this.taken = new boolean[document.size()];
    }

    /** The entity with that name, created if there is none yet. */
    DiscourseEntity entity(SourceKind kind, String name, @Nullable String state, Set<String> nouns) {
        return byName.computeIfAbsent(key(name), _ -> new DiscourseEntity(kind, name, state, nouns));
    }

    boolean known(String name) {
        return byName.containsKey(key(name));
    }

    /** All persons with a surname. */
    List<DiscourseEntity> bearers(String surname) {
        return surnames.getOrDefault(key(surname), List.of());
    }

    void addBearer(String surname, DiscourseEntity entity) {
        surnames.computeIfAbsent(key(surname), _ -> new ArrayList<>(1)).add(entity);
    }

    /** The entity for which the article introduced this short name; null for none. */
    @Nullable
    DiscourseEntity introduced(String shortName) {
        return introduced.get(shortName);
    }

    /** Whether a token is part of a mention. */
    boolean taken(int token) {
        return taken[token];
    }

    void mention(DiscourseEntity entity, int from, int to) {
        Arrays.fill(taken, from, to, true);
        mentions.add(new EntityMention(from, to, entity, Clause.subject(d, to - 1), d.quotation(from) >= 0));
    }

    /** Adds a short name in brackets after a name; returns the token after both, or {@code end} for none. */
    int introduce(DiscourseEntity entity, int end) {
        if (end + 2 < d.size()
                && d.word(end).equals("(")
                && d.word(end + 2).equals(")")
                && !taken[end + 1]
                && Character.isUpperCase(d.word(end + 1).charAt(0))) {
            introduced.put(d.word(end + 1), entity);
            taken[end + 1] = true;
            mentions.add(new EntityMention(end + 1, end + 2, entity, false, d.quotation(end + 1) >= 0));
            return end + 3;
        }
        return end;
    }

    /** Removes affiliations that are persons, as in "Macron's adviser". */
    void removePersonalAffiliations() {
        for (List<DiscourseEntity> bearers : surnames.values()) {
            for (DiscourseEntity bearer : bearers) {
                bearer.descriptions.replaceAll(description -> description.affiliation() != null
                                && surnames.containsKey(key(description.affiliation()))
                        ? new RoleDescription(description.role(), null, description.head(), description.headToken())
                        : description);
            }
        }
    }

    /** All mentions, in text order. */
    List<EntityMention> mentions() {
        mentions.sort((a, b) -> Integer.compare(a.start(), b.start()));
        return mentions;
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
