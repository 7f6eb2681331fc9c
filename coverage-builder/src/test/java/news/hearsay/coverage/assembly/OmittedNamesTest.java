package news.hearsay.coverage.assembly;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A claim without a name joins the claim that has it, but not two claims that differ in it. Each case is a few articles
 * on one event with one claim each. {@code names-first.txt} was used while the rule was written;
 * {@code names-second.txt} was written before it and measured afterwards.
 */
@Tag("slow")
class OmittedNamesTest extends EmptyNewsroom {

    /**
     * A line of a case.
     *
     * @param thread claims with the same letter are one thread; a hyphen is a thread of its own
     */
    private record Told(String thread, String claim) {}

    /** @param background a sentence of each article; empty if the articles have nothing but their claims */
    private record Case(String title, String background, List<Told> told) {

        /** The claims of each thread. */
        Set<Set<String>> threads() {
            Set<Set<String>> threads = new HashSet<>(told.stream()
                    .filter(line -> !line.thread().equals("-"))
                    .collect(groupingBy(Told::thread, mapping(Told::claim, toSet())))
                    .values());
            told.stream().filter(line -> line.thread().equals("-")).forEach(line -> threads.add(Set.of(line.claim())));
            return threads;
        }

        Set<Set<String>> pairs() {
            return OmittedNamesTest.pairs(threads());
        }

        @Override
        public String toString() {
            return title;
        }
    }

    /** The least number of the pairs of claims in one thread of {@code names-second.txt} that must be found. */
    private static final int MIN_PAIRS_OF_SECOND = 14;

    static List<Case> first() throws IOException {
        return read("names-first.txt");
    }

    static List<Case> second() throws IOException {
        return read("names-second.txt");
    }

    static List<Case> all() throws IOException {
        return Stream.concat(first().stream(), second().stream()).toList();
    }

    @ParameterizedTest
    @MethodSource("first")
    void claims_are_one_thread_if_they_do_not_differ_in_a_name(Case of) {
        publish(of, inOrder(of));

        assertThat(threads()).isEqualTo(of.threads());
    }

    @ParameterizedTest
    @MethodSource("second")
    void claims_that_differ_in_a_name_are_not_one_thread(Case of) {
        publish(of, inOrder(of));

        assertThat(of.pairs()).containsAll(pairs(threads()));
    }

    @Test
    void most_claims_that_do_not_differ_in_a_name_are_one_thread() throws IOException {
        int found = 0;
        for (Case of : second()) {
            clear();
            publish(of, inOrder(of));
            Set<Set<String>> pairs = of.pairs();
            pairs.retainAll(pairs(threads()));
            found += pairs.size();
        }
        assertThat(found).isGreaterThanOrEqualTo(MIN_PAIRS_OF_SECOND);
    }

    @ParameterizedTest
    @MethodSource("all")
    void the_order_of_arrival_decides_on_no_thread(Case of) {
        publish(of, inOrder(of));
        Set<Set<String>> threads = threads();
        clear();
        List<Integer> reversed = inOrder(of).reversed();
        publish(of, reversed);

        assertThat(threads()).isEqualTo(threads);
    }

    private static List<Integer> inOrder(Case of) {
        return IntStream.range(0, of.told().size()).boxed().toList();
    }

    /** The pairs of claims that are in one thread. */
    private static Set<Set<String>> pairs(Set<Set<String>> threads) {
        Set<Set<String>> pairs = new HashSet<>();
        for (Set<String> thread : threads) {
            for (String one : thread) {
                thread.stream().filter(other -> !other.equals(one)).forEach(other -> pairs.add(Set.of(one, other)));
            }
        }
        return pairs;
    }

    private static void publish(Case of, List<Integer> order) {
        for (int i : order) {
            Story article = Story.in("Harbour Courier " + i, "" + i)
                    .published("2025-03-04T08:00:00Z")
                    .says(Story.anonymous("an official", null), of.told().get(i).claim());
            newsroom.publish(of.background().isEmpty() ? article : article.opening(of.background()));
        }
    }

    private static Set<Set<String>> threads() {
        return newsroom.texts("select string_agg(claim, '|') from mention group by thread_id").stream()
                .map(claims -> Set.of(claims.split("\\|")))
                .collect(toSet());
    }

    private static List<Case> read(String file) throws IOException {
        try (InputStream in = Objects.requireNonNull(OmittedNamesTest.class.getResourceAsStream(file), file)) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return Arrays.stream(text.split("\n\n(?=#)"))
                    .map(OmittedNamesTest::parse)
                    .toList();
        }
    }

    private static Case parse(String text) {
        List<String> lines = text.lines().toList();
        List<Told> told = lines.stream()
                .skip(2)
                .map(line -> line.split(" \\| "))
                .map(parts -> new Told(parts[0], parts[1]))
                .toList();
        return new Case(lines.getFirst().substring(2), lines.get(1), told);
    }
}
