package news.hearsay.coverage.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import news.hearsay.coverage.identity.Seed.Holder;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdentitiesTest {

    private static final UUID OUTLET = DerivedId.of("an outlet");
    private static final UUID OTHER_OUTLET = DerivedId.of("another outlet");
    private static final LocalDate DUDA_IN_OFFICE = LocalDate.of(2023, 5, 24);
    private static final LocalDate NAWROCKI_IN_OFFICE = LocalDate.of(2025, 9, 1);

    private static final Map<String, Seed> SEEDS = Map.of(
            "poland", seed("government", "Poland", List.of("Polish government"), List.of("Polish"), "Warsaw", true),
            "wsj",
                    new Seed(
                            "outlet",
                            "The Wall Street Journal",
                            List.of("WSJ"),
                            List.of("the Journal"),
                            List.of(),
                            null,
                            null,
                            List.of(),
                            false,
                            List.of()),
            "zelensky", seed("person", "Volodymyr Zelensky", List.of("Zelensky"), List.of(), null, false),
            "nato", seed("organisation", "NATO", List.of(), List.of(), null, false),
            "polish-president",
                    new Seed(
                            "office",
                            "President of Poland",
                            List.of(),
                            List.of(),
                            List.of(),
                            null,
                            "poland",
                            List.of("President"),
                            true,
                            List.of(
                                    new Holder("Andrzej Duda", LocalDate.of(2015, 8, 6), LocalDate.of(2025, 8, 6)),
                                    new Holder("Karol Nawrocki", LocalDate.of(2025, 8, 6), null))));

    private final Identities identities = new Identities(SEEDS, List.of());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Zelensky",
                "Zelenskyy",
                "Zelenskiy",
                "Zelenskyi",
                "Zelenskii",
                "Mr Zelensky",
                "President Volodymyr Zelenskyy",
                "VOLODYMYR ZELENSKY",
                "Ukraine's President Volodymyr Zelensky"
            })
    void however_a_name_is_written_in_latin_letters_it_is_the_same_person(String name) {
        assertThat(person(name).name()).isEqualTo("Volodymyr Zelensky");
    }

    @ParameterizedTest
    @CsvSource({
        "Dmytro Kuleba, Dmytro Kuleba", "Andrii Sybiha, Andriy Sybiha", "Oleksii Reznikov, Oleksiy Reznikov",
                "Yulia Svyrydenko, Yuliia Svyrydenko",
        "Sergei Lavrov, Sergey Lavrov", "Mikhail Mishustin, Mihail Mishustin",
                "Recep Tayyip Erdoğan, Recep Tayyip Erdogan", "Viktor Orbán, Viktor Orban"
    })
    void transliterations_and_marks_make_no_other_person(String one, String other) {
        assertThat(person(one).id()).isEqualTo(person(other).id());
    }

    @ParameterizedTest
    @CsvSource({"Andrzej Duda, Andrzej Domański", "Mark Rutte, Marc Rutten", "Jens Stoltenberg, Ens Stoltenberg"})
    void other_names_are_other_persons(String one, String other) {
        assertThat(person(one).id()).isNotEqualTo(person(other).id());
    }

    @ParameterizedTest
    @ValueSource(strings = {"the Polish President", "President of Poland", "Poland's President"})
    void an_office_is_whoever_holds_it_on_the_day(String words) {
        assertThat(resolve(unnamed("person", words), DUDA_IN_OFFICE).name()).isEqualTo("Andrzej Duda");
        assertThat(resolve(unnamed("person", words), NAWROCKI_IN_OFFICE).name()).isEqualTo("Karol Nawrocki");
        assertThat(resolve(unnamed("person", words), DUDA_IN_OFFICE).reason())
                .isEqualTo("Andrzej Duda was President of Poland on 2023-05-24");
    }

    @Test
    void an_office_s_holder_is_the_same_as_the_person_by_name() {
        assertThat(resolve(unnamed("person", "the Polish President"), DUDA_IN_OFFICE)
                        .id())
                .isEqualTo(person("Poland's President Andrzej Duda").id());
    }

    @Test
    void an_office_without_a_holder_on_the_day_stays_an_office_and_is_not_sure() {
        Who who = resolve(unnamed("person", "the Polish President"), LocalDate.of(2010, 1, 1));

        assertThat(who.name()).isEqualTo("President of Poland");
        assertThat(who.certain()).isFalse();
        assertThat(who.reason()).contains("does not tell who was President of Poland");
    }

    @Test
    void a_bare_surname_with_the_office_is_its_holder_and_without_it_nobody_for_sure() {
        assertThat(resolve(new Name("person", "Duda", true, "President", "Poland"), DUDA_IN_OFFICE)
                        .name())
                .isEqualTo("Andrzej Duda");

        Who alone = person("Duda");
        assertThat(alone.certain()).isFalse();
        assertThat(alone.reason())
                .isEqualTo("a single name may be that of several people, so it is kept apart by outlet");
        assertThat(alone.id())
                .isNotEqualTo(identities
                        .resolve(named("person", "Duda"), setting(OTHER_OUTLET, DUDA_IN_OFFICE))
                        .id());
    }

    @Test
    void unnamed_sources_of_two_outlets_are_never_merged() {
        Name official = unnamed("anonymous", "a US official");

        Who one = identities.resolve(official, setting(OUTLET, DUDA_IN_OFFICE));
        Who other = identities.resolve(official, setting(OTHER_OUTLET, DUDA_IN_OFFICE));

        assertThat(one.id()).isNotEqualTo(other.id());
        assertThat(one.certain()).isFalse();
        assertThat(one.reason()).isEqualTo("it is not named, so it is kept apart by outlet");
    }

    @ParameterizedTest
    @ValueSource(strings = {"the WSJ", "WSJ", "Wall Street Journal", "The Wall Street Journal"})
    void an_outlet_is_the_same_by_all_its_names(String name) {
        assertThat(identities.outlet(name).name()).isEqualTo("The Wall Street Journal");
    }

    @Test
    void a_short_name_means_an_outlet_only_where_the_article_has_introduced_it() {
        Name journal = named("outlet", "the Journal");

        assertThat(identities
                        .resolve(journal, new Setting(OUTLET, DUDA_IN_OFFICE, Set.of("wsj", "journal")))
                        .name())
                .isEqualTo("The Wall Street Journal");
        assertThat(identities
                        .resolve(journal, new Setting(OUTLET, DUDA_IN_OFFICE, Set.of("journal")))
                        .seeded())
                .isFalse();
    }

    @Test
    void a_capital_that_speaks_is_its_government() {
        assertThat(resolve(named("government", "Warsaw"), DUDA_IN_OFFICE).name())
                .isEqualTo("Poland");
        assertThat(resolve(named("organisation", "the Polish government"), DUDA_IN_OFFICE)
                        .name())
                .isEqualTo("Poland");
    }

    @Test
    void a_ruling_merges_and_another_one_keeps_apart() {
        Who zelensky = person("Zelensky");
        Identities ruled = new Identities(
                SEEDS, List.of(new Ruling("Ze", "person", zelensky), new Ruling("Zelenskiy", "person", null)));

        assertThat(ruled.resolve(named("person", "Ze"), setting(OUTLET, DUDA_IN_OFFICE))
                        .id())
                .isEqualTo(zelensky.id());
        assertThat(ruled.resolve(named("person", "Zelenskyy"), setting(OUTLET, DUDA_IN_OFFICE))
                        .id())
                .isNotEqualTo(zelensky.id());
    }

    @Test
    void who_governs_is_told_by_list_office_and_words() {
        assertThat(governmental(named("government", "Warsaw"))).isTrue();
        assertThat(governmental(named("person", "Andrzej Duda"))).isTrue();
        assertThat(governmental(new Name("anonymous", "a Polish official", false, "official", "Polish")))
                .isTrue();
        assertThat(governmental(unnamed("group", "Western officials"))).isTrue();
        assertThat(governmental(unnamed("anonymous", "a former official"))).isFalse();
        assertThat(governmental(unnamed("anonymous", "a person close to the talks")))
                .isFalse();
        assertThat(governmental(new Name("anonymous", "a company official", false, "official", null)))
                .isFalse();
        assertThat(governmental(named("organisation", "NATO"))).isFalse();
    }

    private boolean governmental(Name name) {
        return identities.governmental(name, resolve(name, DUDA_IN_OFFICE), DUDA_IN_OFFICE);
    }

    private Who person(String name) {
        return resolve(named("person", name), DUDA_IN_OFFICE);
    }

    private Who resolve(Name name, LocalDate day) {
        return identities.resolve(name, setting(OUTLET, day));
    }

    private static Setting setting(UUID outlet, LocalDate day) {
        return new Setting(outlet, day, Set.of());
    }

    private static Name named(String kind, String name) {
        return new Name(kind, name, true, null, null);
    }

    private static Name unnamed(String kind, String words) {
        return new Name(kind, words, false, null, null);
    }

    private static Seed seed(
            String kind,
            String name,
            List<String> aliases,
            List<String> adjectives,
            @Nullable String capital,
            boolean governmental) {
        return new Seed(kind, name, aliases, List.of(), adjectives, capital, null, List.of(), governmental, List.of());
    }
}
