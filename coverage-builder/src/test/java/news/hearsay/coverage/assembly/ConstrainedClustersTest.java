package news.hearsay.coverage.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import news.hearsay.coverage.assembly.ConstrainedClusters.Link;
import news.hearsay.coverage.claim.Details;
import news.hearsay.coverage.claim.Wording;
import org.junit.jupiter.api.Test;

/** Groups are joined across an omitted detail, and never across two that conflict. */
class ConstrainedClustersTest {

    private static final List<String> SIGNS = List.of("#500", "#2000", "#30", "^friday", "^sunday");

    @Test
    void a_claim_joins_the_one_whose_number_it_leaves_out() {
        Model model = new Model();
        model.put(1);
        model.put(2, "#2000");
        model.link(1, 2);

        assertThat(model.threads()).isEqualTo(Map.of(1, 1, 2, 1));
    }

    @Test
    void a_claim_that_fits_two_numbers_stays_alone() {
        Model model = new Model();
        model.put(1);
        model.put(2, "#2000");
        model.put(3, "#500");
        model.link(1, 2);
        model.link(1, 3);

        assertThat(model.threads()).isEqualTo(Map.of(1, 1, 2, 2, 3, 3));
    }

    @Test
    void a_link_without_support_joins_nothing_and_still_makes_ambiguous() {
        Model model = new Model();
        model.put(1);
        model.put(2, "#2000");
        model.link(1, 2, false);
        assertThat(model.threads()).isEqualTo(Map.of(1, 1, 2, 2));

        model.put(3, "#500");
        model.link(1, 3);

        assertThat(model.threads()).isEqualTo(Map.of(1, 1, 2, 2, 3, 3));
    }

    @Test
    void a_number_does_not_conflict_with_a_date() {
        Model model = new Model();
        model.put(1);
        model.put(2, "#2000");
        model.put(3, "^friday");
        model.link(1, 2);
        model.link(1, 3);

        assertThat(model.threads()).isEqualTo(Map.of(1, 1, 2, 1, 3, 1));
    }

    @Test
    void an_ambiguous_claim_does_not_keep_others_apart() {
        Model model = new Model();
        model.put(1);
        model.put(2, "#2000");
        model.put(3, "#500");
        model.put(4);
        model.link(1, 2);
        model.link(1, 3);
        model.link(4, 2);

        assertThat(model.threads()).isEqualTo(Map.of(1, 1, 2, 2, 3, 3, 4, 2));
    }

    @Test
    void a_chain_between_two_numbers_is_cut_in_its_middle() {
        Model model = new Model();
        model.put(1, "#2000");
        model.put(2);
        model.put(3, "^friday");
        model.put(4);
        model.put(5, "#500");
        model.link(1, 2);
        model.link(2, 3);
        model.link(3, 4);
        model.link(4, 5);

        assertThat(model.threads()).isEqualTo(Map.of(1, 1, 2, 1, 3, 3, 4, 4, 5, 4));
    }

    @Test
    void the_link_in_the_middle_of_a_chain_between_two_numbers_is_cut() {
        Model model = new Model();
        model.put(1, "#2000");
        model.put(2);
        model.put(3);
        model.put(4, "#500");
        model.put(5, "^friday");
        model.link(1, 2);
        model.link(2, 3);
        model.link(3, 4);
        model.link(5, 2);

        assertThat(model.threads()).isEqualTo(Map.of(1, 1, 2, 1, 5, 1, 3, 3, 4, 3));
    }

    @Test
    void three_numbers_that_meet_far_from_each_are_three_threads() {
        Model model = new Model();
        model.put(1, "#2000");
        model.put(2, "#500");
        model.put(3, "#30");
        for (int number = 1; number <= 3; number++) {
            model.put(number + 3);
            model.link(number, number + 3);
            model.put(7);
        }
        model.link(4, 7);
        model.link(5, 7);
        model.link(6, 7);

        assertThat(model.threads()).isEqualTo(Map.of(1, 1, 4, 1, 2, 2, 5, 2, 3, 3, 6, 3, 7, 7));
    }

    @Test
    void a_claim_whose_own_wordings_differ_can_still_be_joined() {
        Model model = new Model();
        model.put(1);
        model.put(2);
        Present.in(model.groups, id(2)).addAll(List.of(details("^friday"), details("^sunday")));
        model.link(1, 2);

        assertThat(model.threads()).isEqualTo(Map.of(1, 1, 2, 1));
    }

    @Test
    void too_many_groups_are_not_joined() {
        Model model = new Model();
        model.put(0);
        for (int i = 1; i < ConstrainedClusters.MAX_GROUPS; i++) {
            model.put(i, "#30");
            model.link(0, i);
        }
        assertThat(new HashSet<>(model.threads().values())).hasSize(1);

        model.put(ConstrainedClusters.MAX_GROUPS, "#30");
        model.link(0, ConstrainedClusters.MAX_GROUPS);

        assertThat(new HashSet<>(model.threads().values())).hasSize(ConstrainedClusters.MAX_GROUPS + 1);
    }

    @Property(tries = 500)
    void updates_in_any_order_give_what_a_computation_from_scratch_gives(@ForAll long seed) {
        Random random = new Random(seed);
        int size = 3 + random.nextInt(9);
        double density = random.nextDouble();
        Model model = new Model();
        Map<UUID, UUID> stored = new HashMap<>();
        for (int step = 0; step < 25; step++) {
            Set<UUID> changed = new HashSet<>();
            Set<UUID> brokenThreads = new HashSet<>();
            for (int i = random.nextInt(3); i >= 0; i--) {
                int group = random.nextInt(size);
                changed.add(id(group));
                if (model.groups.containsKey(id(group)) && random.nextInt(3) > 0) {
                    changed.addAll(model.remove(group));
                    UUID thread = stored.remove(id(group));
                    if (thread != null) {
                        brokenThreads.add(thread);
                    }
                } else {
                    model.putAnything(group, random);
                    model.linkAnything(group, density, random);
                }
            }
            changed.retainAll(model.groups.keySet());
            changed.forEach(group -> stored.putIfAbsent(group, group));
            update(stored, model, changed, brokenThreads);

            assertThat(new TreeMap<>(stored))
                    .isEqualTo(new TreeMap<>(model.clusters().threadsOf(model.all())));
        }
    }

    @Property(tries = 500)
    void no_thread_has_two_groups_that_conflict(@ForAll long seed) {
        Random random = new Random(seed);
        Model model = new Model();
        int size = 3 + random.nextInt(12);
        double density = random.nextDouble() * 0.5;
        for (int group = 0; group < size; group++) {
            model.putAnything(group, random);
            model.linkAnything(group, density, random);
        }

        model.clusters().threadsOf(model.all()).entrySet().stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getValue, Collectors.mapping(Map.Entry::getKey, Collectors.toList())))
                .values()
                .forEach(model::assertNoConflict);
    }

    @Property(tries = 500)
    void the_ids_of_groups_decide_on_no_thread(@ForAll long seed) {
        Random random = new Random(seed);
        int size = 4 + random.nextInt(10);
        List<Integer> other = new ArrayList<>(IntStream.range(0, size).boxed().toList());
        Collections.shuffle(other, random);
        Model model = new Model();
        Model renumbered = new Model();
        for (int group = 0; group < size; group++) {
            model.putAnything(group, random);
            renumbered.groups.put(id(other.get(group)), Present.in(model.groups, id(group)));
        }
        for (int group = 1; group < size; group++) {
            int before = random.nextInt(group);
            boolean supported = random.nextInt(4) > 0;
            model.link(group, before, supported);
            renumbered.link(other.get(group), other.get(before), supported);
        }

        Map<Integer, Integer> threads = model.threads();
        Map<Integer, Integer> again = renumbered.threads();

        for (int one = 0; one < size; one++) {
            for (int two = 0; two < size; two++) {
                boolean together = Present.in(threads, one).equals(Present.in(threads, two));
                assertThat(Present.in(again, other.get(one)).equals(Present.in(again, other.get(two))))
                        .isEqualTo(together);
            }
        }
    }

    /** Updates stored threads as {@link WordingThreads} does. */
    private static void update(Map<UUID, UUID> stored, Model model, Set<UUID> changed, Set<UUID> brokenThreads) {
        ConstrainedClusters clusters = model.clusters();
        Set<UUID> affected = clusters.affectedBy(changed);
        Set<UUID> threads = new HashSet<>(brokenThreads);
        affected.forEach(group -> threads.add(Present.in(stored, group)));
        stored.forEach((group, thread) -> {
            if (threads.contains(thread)) {
                affected.add(group);
            }
        });
        stored.putAll(clusters.threadsOf(affected));
    }

    private static UUID id(int number) {
        return new UUID(0, number);
    }

    private static Details details(String... signs) {
        return Wording.stored(id(0), "", List.of(signs), false).details();
    }

    /** Groups and links in memory. */
    private static final class Model {

        final Map<UUID, Set<Details>> groups = new HashMap<>();
        final Map<UUID, Set<Link>> links = new HashMap<>();

        void put(int group, String... signs) {
            groups.put(id(group), new HashSet<>(List.of(details(signs))));
        }

        void putAnything(int group, Random random) {
            put(group, anySigns(random));
            if (random.nextInt(4) == 0) {
                Present.in(groups, id(group)).add(details(anySigns(random)));
            }
        }

        private static String[] anySigns(Random random) {
            List<String> signs = new ArrayList<>();
            for (int i = random.nextInt(3); i > 0; i--) {
                signs.add(SIGNS.get(random.nextInt(SIGNS.size())));
            }
            return signs.toArray(String[]::new);
        }

        void link(int one, int other) {
            link(one, other, true);
        }

        void link(int one, int other, boolean supported) {
            for (List<Integer> ends : List.of(List.of(one, other), List.of(other, one))) {
                Set<Link> ofEnd = links.computeIfAbsent(id(ends.getFirst()), _ -> new HashSet<>());
                ofEnd.removeIf(link -> link.to().equals(id(ends.getLast())));
                ofEnd.add(new Link(id(ends.getLast()), supported));
            }
        }

        void linkAnything(int group, double density, Random random) {
            for (UUID other : all()) {
                int number = (int) other.getLeastSignificantBits();
                if (number != group && random.nextDouble() < density) {
                    link(group, number, random.nextInt(4) > 0);
                }
            }
        }

        /** Returns the groups that lose a link. */
        Set<UUID> remove(int group) {
            groups.remove(id(group));
            Set<UUID> others = links.getOrDefault(id(group), Set.of()).stream()
                    .map(Link::to)
                    .collect(Collectors.toSet());
            links.remove(id(group));
            others.forEach(
                    other -> Present.in(links, other).removeIf(link -> link.to().equals(id(group))));
            return others;
        }

        Set<UUID> all() {
            return new HashSet<>(groups.keySet());
        }

        ConstrainedClusters clusters() {
            return new ConstrainedClusters(of -> copy(links, of), of -> copy(groups, of));
        }

        private static <T> Map<UUID, Set<T>> copy(Map<UUID, Set<T>> from, Set<UUID> keys) {
            return from.entrySet().stream()
                    .filter(entry -> keys.contains(entry.getKey()))
                    .collect(Collectors.toMap(Map.Entry::getKey, entry -> Set.copyOf(entry.getValue())));
        }

        Map<Integer, Integer> threads() {
            Map<Integer, Integer> threads = new HashMap<>();
            clusters()
                    .threadsOf(all())
                    .forEach((group, thread) ->
                            threads.put((int) group.getLeastSignificantBits(), (int) thread.getLeastSignificantBits()));
            return threads;
        }

        void assertNoConflict(List<UUID> thread) {
            for (UUID one : thread) {
                for (UUID other : thread) {
                    if (!one.equals(other)) {
                        Set<Details> ofOne = Present.in(groups, one);
                        Set<Details> ofOther = Present.in(groups, other);
                        assertThat(ofOne.stream().anyMatch(a -> ofOther.stream().anyMatch(a::conflictWith)))
                                .as(() -> Arrays.toString(thread.toArray()))
                                .isFalse();
                    }
                }
            }
        }
    }
}
