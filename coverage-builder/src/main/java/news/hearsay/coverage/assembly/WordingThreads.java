package news.hearsay.coverage.assembly;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import news.hearsay.coverage.claim.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps which wordings are one thread: the connected components of "says the same". A thread that loses a wording is
 * put together anew.
 */
@Component
class WordingThreads {

    /** So many wordings of one key are looked at, the first by id. */
    static final int MOST = 50;

    /** So many wordings are looked up at once. */
    private static final int CHUNK = 500;

    private final Rows rows;

    WordingThreads(Rows rows) {
        this.rows = rows;
    }

    private record Known(
            Wording wording, UUID thread, @Nullable UUID opposite) {}

    private record KeysRow(UUID id, long[] keys) {}

    private record WordingRow(
            UUID id,
            String text,
            List<String> stems,
            List<String> numbers,
            List<String> entities,
            boolean negated,
            UUID threadId,
            @Nullable UUID opposite) {}

    /**
     * Works in the wordings of these articles. Returns the thread of each.
     *
     * @param wanted the wordings that their claims have now
     * @param before the wordings that they had
     * @param changed gets the threads that gained or lost a wording or are no more, and whatever mentions go with a
     *     wording elsewhere
     */
    Map<UUID, UUID> work(
            Map<UUID, Wording> wanted, Collection<UUID> before, Collection<String> articles, Unsettled changed) {
        Map<UUID, Known> known = byId(find("known_wordings", "wordings", Rows.ids(wanted.keySet())));
        Map<UUID, Wording> alone = new HashMap<>();
        Map<UUID, Known> looking = new HashMap<>();
        Set<UUID> orphans = forgetOrphans(wanted, before, articles, changed, alone, looking);
        wanted.forEach((id, wording) -> {
            if (!known.containsKey(id)) {
                alone.put(id, wording);
            }
        });
        List<KeysRow> keys = wanted.values().stream()
                .filter(wording -> !known.containsKey(wording.id()))
                .map(wording -> new KeysRow(wording.id(), wording.keys()))
                .toList();
        if (!keys.isEmpty()) {
            rows.with("wording_keys", keys).update();
        }
        Map<UUID, UUID> threads = new HashMap<>();
        known.forEach((id, held) -> threads.put(id, held.thread()));
        if (!alone.isEmpty() || !looking.isEmpty()) {
            connect(alone, looking, orphans, threads, changed);
        }
        threads.keySet().retainAll(wanted.keySet());
        return threads;
    }

    /** Removes wordings that nobody has any more; what was with them in a thread is alone for now. */
    private Set<UUID> forgetOrphans(
            Map<UUID, Wording> wanted,
            Collection<UUID> before,
            Collection<String> articles,
            Unsettled changed,
            Map<UUID, Wording> alone,
            Map<UUID, Known> looking) {
        Set<UUID> dropped = new HashSet<>(before);
        dropped.removeAll(wanted.keySet());
        Set<UUID> orphans = new HashSet<>();
        if (dropped.isEmpty()) {
            return orphans;
        }
        Set<UUID> broken = new HashSet<>();
        rows.statement("orphans")
                .param("wordings", Rows.ids(dropped))
                .param("articles", Rows.texts(articles))
                .query((row, _) -> {
                    broken.add(row.getObject("thread_id", UUID.class));
                    return orphans.add(row.getObject("id", UUID.class));
                })
                .list();
        if (orphans.isEmpty()) {
            return orphans;
        }
        changed.threads().addAll(broken);
        find("wordings_of_threads", "threads", Rows.ids(broken)).stream()
                .filter(held -> !orphans.contains(held.wording().id()))
                .forEach(held -> alone.put(held.wording().id(), held.wording()));
        find("wordings_against", "wordings", Rows.ids(orphans)).stream()
                .filter(held -> !orphans.contains(held.wording().id())
                        && !alone.containsKey(held.wording().id()))
                .forEach(held -> looking.put(held.wording().id(), held));
        rows.statement("forget_wordings").param("wordings", Rows.ids(orphans)).update();
        return orphans;
    }

    /**
     * Finds who says the same, or the opposite.
     *
     * @param alone wordings that are in no thread yet
     * @param looking wordings that stay where they are and look for a new opposite
     */
    private void connect(
            Map<UUID, Wording> alone,
            Map<UUID, Known> looking,
            Set<UUID> orphans,
            Map<UUID, UUID> threads,
            Unsettled changed) {
        Map<UUID, Set<UUID>> alike = new HashMap<>();
        Set<UUID> others = new HashSet<>();
        List<UUID> all = new ArrayList<>(alone.keySet());
        all.addAll(looking.keySet());
        for (int start = 0; start < all.size(); start += CHUNK) {
            List<UUID> chunk = all.subList(start, Math.min(start + CHUNK, all.size()));
            rows.statement("alike_wordings")
                    .param("wordings", Rows.ids(chunk))
                    .param("most", MOST)
                    .query((row, _) -> {
                        UUID other = row.getObject("other", UUID.class);
                        alike.computeIfAbsent(row.getObject("id", UUID.class), _ -> new HashSet<>())
                                .add(other);
                        return others.add(other);
                    })
                    .list();
        }
        Map<UUID, Wording> wordings = new HashMap<>(alone);
        Map<UUID, UUID> threadOf = new HashMap<>();
        looking.forEach((id, held) -> {
            wordings.put(id, held.wording());
            threadOf.put(id, held.thread());
        });
        alone.keySet().forEach(id -> threadOf.put(id, id));
        others.removeAll(wordings.keySet());
        Map<UUID, UUID> opposites = new HashMap<>();
        if (!others.isEmpty()) {
            find("known_wordings", "wordings", Rows.ids(others)).forEach(held -> {
                wordings.put(held.wording().id(), held.wording());
                threadOf.put(held.wording().id(), held.thread());
            });
        }
        Components components = new Components();
        alike.forEach((id, candidates) -> candidates.forEach(candidate -> {
            Wording one = wordings.get(id);
            Wording other = wordings.get(candidate);
            if (one == null || other == null || orphans.contains(candidate)) {
                return;
            }
            if (one.saysTheSameAs(other)) {
                components.join(threadOf.get(id), threadOf.get(candidate));
            } else if (one.saysTheOppositeOf(other)) {
                opposites.merge(id, candidate, WordingThreads::least);
                opposites.merge(candidate, id, WordingThreads::least);
            }
        }));
        Map<UUID, UUID> moved = components.moved();
        if (!moved.isEmpty()) {
            leave(
                    rows.statement("move_wordings")
                            .param("old", Rows.ids(moved.keySet()))
                            .param("new", Rows.ids(moved.values())),
                    changed);
        }
        List<WordingRow> written = new ArrayList<>();
        alone.forEach((id, wording) -> written.add(row(wording, components.nameOf(id), opposites.get(id))));
        looking.forEach(
                (id, held) -> written.add(row(held.wording(), components.nameOf(held.thread()), opposites.get(id))));
        rows.with("wordings", written).update();
        Map<UUID, UUID> fromElsewhere = new HashMap<>(opposites);
        fromElsewhere.keySet().removeIf(id -> alone.containsKey(id) || looking.containsKey(id));
        if (!fromElsewhere.isEmpty()) {
            rows.statement("opposed")
                    .param("wordings", Rows.ids(fromElsewhere.keySet()))
                    .param("opposites", Rows.ids(fromElsewhere.values()))
                    .update();
        }
        leave(rows.statement("place_mentions").param("wordings", Rows.ids(alone.keySet())), changed);
        threads.replaceAll((_, thread) -> components.nameOf(thread));
        alone.keySet().forEach(id -> threads.put(id, components.nameOf(id)));
        Set<UUID> touched = changed.threads();
        touched.addAll(moved.keySet());
        touched.addAll(moved.values());
        alone.keySet().forEach(id -> touched.add(components.nameOf(id)));
        opposites.keySet().forEach(id -> touched.add(components.nameOf(threadOf.get(id))));
        looking.values().forEach(held -> touched.add(components.nameOf(held.thread())));
    }

    /** Notes what mentions that go elsewhere leave behind. */
    private static void leave(JdbcClient.StatementSpec going, Unsettled changed) {
        going.query((row, _) -> {
                    changed.articles().add(row.getString("article_id"));
                    return changed.strands().add(row.getObject("strand_id", UUID.class));
                })
                .list();
    }

    private static UUID least(UUID one, UUID other) {
        return Components.ORDER.compare(one, other) <= 0 ? one : other;
    }

    private static WordingRow row(Wording wording, UUID thread, @Nullable UUID opposite) {
        return new WordingRow(
                wording.id(),
                wording.text(),
                wording.stems(),
                wording.numbers().stream().sorted().toList(),
                wording.entities().stream().sorted().toList(),
                wording.negated(),
                thread,
                opposite);
    }

    private static Map<UUID, Known> byId(List<Known> list) {
        Map<UUID, Known> byId = new HashMap<>();
        list.forEach(held -> byId.put(held.wording().id(), held));
        return byId;
    }

    private List<Known> find(String file, String parameter, String[] values) {
        return rows.statement(file)
                .param(parameter, values)
                .query((row, _) -> new Known(
                        new Wording(
                                row.getObject("id", UUID.class),
                                row.getString("text"),
                                texts(row, "stems"),
                                Set.copyOf(texts(row, "numbers")),
                                Set.copyOf(texts(row, "entities")),
                                row.getBoolean("negated")),
                        row.getObject("thread_id", UUID.class),
                        row.getObject("opposite", UUID.class)))
                .list();
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return Arrays.asList((String[]) row.getArray(column).getArray());
    }
}
