package news.hearsay.coverage.origin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import news.hearsay.coverage.identity.DerivedId;
import news.hearsay.coverage.origin.OriginEvidence.Naming;
import news.hearsay.coverage.origin.OriginEvidence.Outlet;
import news.hearsay.coverage.origin.OriginEvidence.Source;
import news.hearsay.events.SourceKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OriginsTest {

    private static final Source DUDA =
            new Source(DerivedId.of("Duda"), SourceKind.PERSON, "Andrzej Duda", Naming.NAMED, true);
    private static final Source OFFICIAL =
            new Source(DerivedId.of("official"), SourceKind.ANONYMOUS, "A US official", Naming.UNNAMED, true);
    private static final Source INSIDER = new Source(
            DerivedId.of("insider"), SourceKind.ANONYMOUS, "a person close to the talks", Naming.UNNAMED, false);

    @Test
    void a_named_source_is_one_origin_through_any_outlet() {
        assertOrigins(
                List.of(
                        mention("1", DUDA, "Courier"),
                        mention("2", DUDA, "Post", "WSJ"),
                        mention("3", DUDA, "Ledger", "Courier")),
                "1: named Andrzej Duda",
                "2: named Andrzej Duda through WSJ",
                "3: named Andrzej Duda through Courier");
    }

    @Test
    void unnamed_sources_are_one_origin_for_each_outlet() {
        assertOrigins(
                List.of(mention("1", OFFICIAL, "WSJ"), mention("2", INSIDER, "WSJ"), mention("3", OFFICIAL, "Courier")),
                "1: anonymous unnamed, by WSJ",
                "2: anonymous unnamed, by WSJ",
                "3: anonymous unnamed, by Courier");
    }

    @Test
    void an_institution_that_is_described_is_one_origin_for_each_outlet() {
        Source office = described(SourceKind.GOVERNMENT, "the mayor's office");
        Source again = new Source(
                DerivedId.of("office of another article"),
                SourceKind.GOVERNMENT,
                "The mayor's office",
                Naming.DESCRIBED,
                true);

        assertOrigins(
                List.of(
                        mention("1", office, "Courier"),
                        mention("2", again, "Courier"),
                        mention("3", INSIDER, "Courier"),
                        mention("4", office, "Post"),
                        mention("5", office, "Ledger", "Post")),
                "1: described the mayor's office",
                "2: described The mayor's office",
                "3: anonymous unnamed, by Courier",
                "4: described the mayor's office",
                "5: described the mayor's office through Post");
        assertThat(Origins.of(List.of(
                                mention("1", office, "Courier"),
                                mention("2", again, "Courier"),
                                mention("3", office, "Post")))
                        .values())
                .extracting(Origin::id)
                .hasSize(3)
                .satisfies(ids -> assertThat(new HashSet<>(ids)).hasSize(2));
    }

    @Test
    void descriptions_of_one_document_by_one_outlet_are_one_origin() {
        List<OriginEvidence> thread = List.of(
                mention("1", described(SourceKind.DOCUMENT, "An internal report of the inspectorate"), "Courier"),
                mention("2", described(SourceKind.DOCUMENT, "a leaked government report"), "Post", "Courier"),
                mention("3", described(SourceKind.DOCUMENT, "the confidential report"), "Ledger", "Courier"),
                mention("4", described(SourceKind.DOCUMENT, "a letter"), "Courier"),
                mention("5", described(SourceKind.DOCUMENT, "a report"), "Weekly"));

        Map<String, Origin> found = Origins.of(thread);

        assertThat(found)
                .extractingByKeys("1", "2", "3")
                .extracting(Origin::id)
                .hasSize(3)
                .satisfies(ids -> assertThat(new HashSet<>(ids)).hasSize(1));
        assertThat(found.values())
                .extracting(Origin::id)
                .hasSize(5)
                .satisfies(ids -> assertThat(new HashSet<>(ids)).hasSize(3));
    }

    @Test
    void a_surname_is_the_origin_whose_full_name_the_thread_has() {
        Source surname = new Source(DerivedId.of("surname"), SourceKind.PERSON, "Duda", Naming.NAMED, false);

        assertOrigins(
                List.of(mention("1", surname, "Post"), mention("2", DUDA, "Courier")),
                "1: named Andrzej Duda",
                "2: named Andrzej Duda");
        assertOrigins(List.of(mention("1", surname, "Post")), "1: named Duda");
    }

    @Test
    void unnamed_sources_belong_to_the_outlet_that_passed_them_on() {
        assertOrigins(
                List.of(
                        mention("1", OFFICIAL, "WSJ"),
                        mention("2", OFFICIAL, "Courier", "WSJ"),
                        mention("3", OFFICIAL, "Post", "WSJ")),
                "1: anonymous unnamed, by WSJ",
                "2: anonymous unnamed, by WSJ through WSJ",
                "3: anonymous unnamed, by WSJ through WSJ");
    }

    @Test
    void an_outlet_that_cites_another_is_replaced_by_it() {
        assertOrigins(
                List.of(mention("1", OFFICIAL, "Courier", "WSJ"), mention("2", OFFICIAL, "Post", "Courier")),
                "1: anonymous unnamed, by WSJ through WSJ",
                "2: anonymous unnamed, by WSJ through WSJ");
    }

    @Test
    void an_outlet_with_its_own_story_is_not_replaced() {
        assertOrigins(
                List.of(
                        mention("1", OFFICIAL, "Courier", "WSJ"),
                        mention("2", INSIDER, "Courier"),
                        mention("3", OFFICIAL, "Post", "Courier")),
                "1: anonymous unnamed, by WSJ through WSJ",
                "2: anonymous unnamed, by Courier",
                "3: anonymous unnamed, by Courier through Courier");
    }

    @Test
    void citing_an_outlet_gives_the_origin_of_its_story() {
        assertOrigins(
                List.of(
                        mention("1", DUDA, "Euromaidan", "WSJ"),
                        mention("2", null, "Courier", "WSJ"),
                        mention("3", null, "Post", "Euromaidan")),
                "1: named Andrzej Duda through WSJ",
                "2: named Andrzej Duda through WSJ",
                "3: named Andrzej Duda through WSJ");
    }

    @Test
    void an_outlet_that_is_the_only_source_is_the_origin() {
        assertOrigins(
                List.of(mention("1", null, "WSJ"), mention("2", null, "Courier", "WSJ"), mention("3", null, "Post")),
                "1: outlet WSJ",
                "2: outlet WSJ through WSJ",
                "3: outlet Post");
    }

    @Test
    void an_outlet_that_gives_no_source_is_no_origin() {
        assertOrigins(List.of(unsourced("1", "WSJ"), mention("2", DUDA, "Post")), "2: named Andrzej Duda");
    }

    @Test
    void an_outlet_that_gives_no_source_but_cites_another_has_its_origin() {
        assertOrigins(
                List.of(unsourced("1", "Courier", "WSJ"), unsourced("2", "Post", "Courier"), unsourced("3", "WSJ")),
                "1: outlet WSJ through WSJ",
                "2: outlet WSJ through WSJ");
    }

    @Test
    void an_outlet_that_gives_no_source_has_the_origin_of_its_own_story() {
        assertOrigins(
                List.of(unsourced("1", "WSJ"), mention("2", DUDA, "WSJ")),
                "1: named Andrzej Duda",
                "2: named Andrzej Duda");
    }

    @Test
    void outlets_that_cite_each_other_in_a_circle_are_one_origin() {
        Map<String, String> found =
                origins(List.of(mention("1", null, "Courier", "Post"), mention("2", null, "Post", "Courier")));

        assertThat(found).containsOnlyKeys("1", "2");
        assertThat(found.values().stream()
                        .map(text -> text.replace(" through Post", "")
                                .replace(" through Courier", "")
                                .substring(2))
                        .distinct())
                .hasSize(1);
    }

    @Test
    void superseded_mentions_are_no_evidence_for_others() {
        OriginEvidence old = mention("1", OFFICIAL, "WSJ");
        OriginEvidence superseded =
                OriginEvidence.from(old.id(), false, old.saidAt(), OFFICIAL, old.gate(), old.carrier());

        assertOrigins(
                List.of(superseded, mention("2", null, "Courier", "WSJ")),
                "1: anonymous unnamed, by WSJ",
                "2: outlet WSJ through WSJ");
    }

    @Test
    void an_origin_is_governmental_if_any_mention_says_so() {
        Source citizen = new Source(DUDA.id(), DUDA.kind(), DUDA.name(), Naming.NAMED, false);

        assertThat(Origins.of(List.of(mention("1", DUDA, "Courier"), mention("2", citizen, "Post")))
                        .values())
                .allMatch(Origin::governmental);
        assertThat(Origins.of(List.of(mention("1", INSIDER, "Courier"))).values())
                .noneMatch(Origin::governmental);
    }

    @Test
    void five_carriers_of_one_report_are_one_origin_and_an_own_official_a_second() {
        List<OriginEvidence> thread = List.of(
                mention("1", DUDA, "Euromaidan", "WSJ"),
                mention("2", null, "Courier", "WSJ"),
                mention("3", null, "Post", "Euromaidan"),
                mention("4", DUDA, "Ledger", "Euromaidan", "WSJ"),
                mention("5", null, "Weekly", "Post"),
                mention("6", OFFICIAL, "Own Ears"));

        Map<String, Long> carriers = Origins.of(thread).values().stream()
                .collect(Collectors.groupingBy(Origin::name, Collectors.counting()));

        assertThat(carriers).isEqualTo(Map.of("Andrzej Duda", 5L, "unnamed, by Own Ears", 1L));
    }

    private static void assertOrigins(List<OriginEvidence> mentions, String... expected) {
        assertThat(origins(mentions).values()).containsExactly(expected);
        List<OriginEvidence> shuffled = new ArrayList<>(mentions);
        for (int seed = 0; seed < 5; seed++) {
            Collections.shuffle(shuffled, new Random(seed));
            assertThat(origins(shuffled).values()).containsExactly(expected);
        }
    }

    private static Map<String, String> origins(List<OriginEvidence> mentions) {
        Map<String, String> texts = new TreeMap<>();
        Origins.of(mentions)
                .forEach((id, origin) -> texts.put(
                        id,
                        "%s: %s %s%s"
                                .formatted(
                                        id,
                                        origin.kind().word(),
                                        origin.name(),
                                        origin.through() == null ? "" : " through " + origin.through())));
        return texts;
    }

    /** A mention whose time grows with its id; the first outlet that it came through is its gate. */
    private static OriginEvidence mention(String id, @Nullable Source source, String carrier, String... via) {
        Instant saidAt = Instant.EPOCH.plusSeconds(id.charAt(0));
        Outlet gate = outlet(via.length == 0 ? carrier : via[0]);
        return source == null
                ? OriginEvidence.citing(id, true, saidAt, gate, outlet(carrier))
                : OriginEvidence.from(id, true, saidAt, source, gate, outlet(carrier));
    }

    private static OriginEvidence unsourced(String id, String carrier, String... via) {
        return OriginEvidence.unsourced(
                id,
                true,
                Instant.EPOCH.plusSeconds(id.charAt(0)),
                outlet(via.length == 0 ? carrier : via[0]),
                outlet(carrier));
    }

    private static Source described(SourceKind kind, String words) {
        return new Source(DerivedId.of(words), kind, words, Naming.DESCRIBED, true);
    }

    private static Outlet outlet(String name) {
        return new Outlet(DerivedId.of(name), name);
    }
}
