package news.hearsay.coverage.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import news.hearsay.coverage.identity.Seed.Holder;
import news.hearsay.events.SourceKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdentitiesTest {

    private static final Identity OUTLET = outletNamed("Harbour Courier");
    private static final Identity OTHER_OUTLET = outletNamed("Northern Star");
    private static final LocalDate DUDA_IN_OFFICE = LocalDate.of(2023, 5, 24);
    private static final LocalDate NAWROCKI_IN_OFFICE = LocalDate.of(2025, 9, 1);

    private static final Map<String, Seed> SEEDS = Map.of(
            "poland",
                    seed(
                            IdentityKind.GOVERNMENT,
                            "Poland",
                            List.of("Polish government"),
                            List.of("Polish"),
                            "Warsaw",
                            true),
            "wsj",
                    new Seed(
                            IdentityKind.OUTLET,
                            "The Wall Street Journal",
                            List.of("WSJ"),
                            List.of("the Journal"),
                            List.of(),
                            null,
                            null,
                            List.of(),
                            false,
                            List.of()),
            "zelensky", seed(IdentityKind.PERSON, "Volodymyr Zelensky", List.of("Zelensky"), List.of(), null, false),
            "nato", seed(IdentityKind.ORGANISATION, "NATO", List.of(), List.of(), null, false),
            "polish-president",
                    new Seed(
                            IdentityKind.OFFICE,
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

    private final Identities identities = new Identities(SEEDS, List.of(), List.of());

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
    void every_transliteration_of_a_name_is_the_same_person(String name) {
        assertThat(person(name).name()).isEqualTo("Volodymyr Zelensky");
    }

    @ParameterizedTest
    @CsvSource({
        "Dmytro Kuleba, Dmytro Kuleba", "Andrii Sybiha, Andriy Sybiha", "Oleksii Reznikov, Oleksiy Reznikov",
                "Yulia Svyrydenko, Yuliia Svyrydenko",
        "Sergei Lavrov, Sergey Lavrov", "Mikhail Mishustin, Mihail Mishustin",
                "Recep Tayyip Erdoğan, Recep Tayyip Erdogan", "Viktor Orbán, Viktor Orban"
    })
    void transliteration_and_diacritics_do_not_matter(String one, String other) {
        assertThat(person(one).id()).isEqualTo(person(other).id());
    }

    @ParameterizedTest
    @CsvSource({"Andrzej Duda, Andrzej Domański", "Mark Rutte, Marc Rutten", "Jens Stoltenberg, Ens Stoltenberg"})
    void different_names_are_different_people(String one, String other) {
        assertThat(person(one).id()).isNotEqualTo(person(other).id());
    }

    @ParameterizedTest
    @ValueSource(strings = {"the Polish President", "President of Poland", "Poland's President"})
    void an_office_is_its_holder_on_the_day(String words) {
        assertThat(resolve(unnamed(SourceKind.PERSON, words), DUDA_IN_OFFICE).name())
                .isEqualTo("Andrzej Duda");
        assertThat(resolve(unnamed(SourceKind.PERSON, words), NAWROCKI_IN_OFFICE)
                        .name())
                .isEqualTo("Karol Nawrocki");
        assertThat(resolve(unnamed(SourceKind.PERSON, words), DUDA_IN_OFFICE).reason())
                .isEqualTo("Andrzej Duda was President of Poland on 2023-05-24");
    }

    @Test
    void the_holder_of_an_office_is_the_named_person() {
        assertThat(resolve(unnamed(SourceKind.PERSON, "the Polish President"), DUDA_IN_OFFICE)
                        .id())
                .isEqualTo(person("Poland's President Andrzej Duda").id());
    }

    @Test
    void an_office_without_a_known_holder_stays_an_uncertain_office() {
        Identity identity = resolve(unnamed(SourceKind.PERSON, "the Polish President"), LocalDate.of(2010, 1, 1));

        assertThat(identity.name()).isEqualTo("President of Poland");
        assertThat(identity.certain()).isFalse();
        assertThat(identity.reason()).contains("has no President of Poland");
    }

    @Test
    void a_surname_alone_is_certain_only_with_the_office() {
        assertThat(resolve(new Name(SourceKind.PERSON, "Duda", true, "President", "Poland"), DUDA_IN_OFFICE)
                        .name())
                .isEqualTo("Andrzej Duda");

        Identity alone = person("Duda");
        assertThat(alone.certain()).isFalse();
        assertThat(alone.reason())
                .isEqualTo("a single name may be that of several people, so it is kept apart by outlet");
        assertThat(alone.id())
                .isNotEqualTo(identities
                        .resolve(named(SourceKind.PERSON, "Duda"), context(OTHER_OUTLET, DUDA_IN_OFFICE))
                        .id());
    }

    @Test
    void unnamed_sources_of_two_outlets_are_not_merged() {
        Name official = unnamed(SourceKind.ANONYMOUS, "a US official");

        Identity one = identities.resolve(official, context(OUTLET, DUDA_IN_OFFICE));
        Identity other = identities.resolve(official, context(OTHER_OUTLET, DUDA_IN_OFFICE));

        assertThat(one.id()).isNotEqualTo(other.id());
        assertThat(one.certain()).isFalse();
        assertThat(one.reason()).isEqualTo("it is not named, so it is kept apart by article");
    }

    @ParameterizedTest
    @CsvSource({
        "PERSON, its lawyer",
        "PERSON, her husband",
        "PERSON, His wife",
        "PERSON, the director",
        "PERSON, Pia Holt's lawyer",
        "PERSON, the director of Borg Lines",
        "PERSON, A juror",
        "ORGANISATION, the rail union",
        "UNKNOWN, its spokeswoman",
        "GROUP, two dock workers",
        "DOCUMENT, court papers",
        "GOVERNMENT, the ministry",
        "ORGANISATION, its parent company"
    })
    void whoever_is_only_described_is_somebody_else_in_each_article(SourceKind kind, String words) {
        Name described = Name.of(kind, words, null, null);

        Identity one = identities.resolve(described, contextOf("one", OUTLET), null);
        Identity other = identities.resolve(described, contextOf("other", OUTLET));

        assertThat(one.id()).isNotEqualTo(other.id());
        assertThat(List.of(one, other)).noneMatch(Identity::certain);
    }

    @ParameterizedTest
    @CsvSource({
        "PERSON, Lea Pohl",
        "PERSON, Ludwig van Beethoven",
        "PERSON, Frank Lund jr",
        "PERSON, Pieter Moor the Elder",
        "ORGANISATION, The Lorn Rail Union",
        "ORGANISATION, Médecins Sans Frontières",
        "GOVERNMENT, Tarvane's trade ministry",
        "GOVERNMENT, the defence ministry of Eastland",
        "GROUP, the Greens",
        "ORGANISATION, Her Majesty's Treasury",
        "PERSON, 安倍 晋三"
    })
    void whoever_is_named_is_the_same_in_each_article(SourceKind kind, String words) {
        Name name = Name.of(kind, words, null, null);

        Identity one = identities.resolve(name, contextOf("one", OUTLET), null);

        assertThat(one.certain()).isTrue();
        assertThat(one.id())
                .isEqualTo(identities
                        .resolve(name, contextOf("other", OTHER_OUTLET))
                        .id());
    }

    @ParameterizedTest
    @CsvSource({
        "Frank Lund Sr., Frank Lund Jr.",
        "Frank Lund, Frank Lund Jr.",
        "Hal Crane II, Hal Crane III",
        "Hal Crane III, Hal Crane IV",
        "Pieter Moor the Elder, Pieter Moor the Younger",
        "Jan Möller, Jan Müller"
    })
    void the_generation_tells_people_of_one_name_apart(String one, String other) {
        assertThat(person(one).id()).isNotEqualTo(person(other).id());
    }

    @ParameterizedTest
    @CsvSource({
        "Frank Lund Jr., 'Frank Lund, Jr.'",
        "Frank Lund Junior, Frank Lund Jr",
        "Frank Lund Snr, Frank Lund Sr.",
        "Mr Frank Lund III, Frank Lund III"
    })
    void the_generation_may_be_written_in_several_ways(String one, String other) {
        assertThat(person(one).id()).isEqualTo(person(other).id());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Lund Jr.", "Lund III", "Mr Lund"})
    void a_surname_with_a_title_or_generation_is_uncertain(String name) {
        assertThat(person(name).certain()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "'Zoe\u0301 Gagne\u0301', Zoé Gagné", "'In\u00ADga Sund\u00ADberg', Inga Sundberg", "'Ole\u00A0Fink', Ole Fink",
        "'Ole\u2009Fink', Ole Fink", "'\uFEFFTi\u200Bna Bo\u200Brg', Tina Borg",
                "'Jean\u2011Luc Marre', Jean-Luc Marre",
        "'Nora O\u2019Dell', Nora O'Dell", "'\uFB01nn Berg', Finn Berg"
    })
    void the_same_letters_are_the_same_name_in_any_encoding(String one, String other) {
        assertThat(person(one).id()).isEqualTo(person(other.replace("''", "'")).id());
    }

    @ParameterizedTest
    @CsvSource({
        "PERSON, Blue Lantern",
        "ORGANISATION, the Blue Lantern",
        "UNKNOWN, Blue Lantern",
        "GROUP, BLUE LANTERN",
        "OUTLET, Blue Lantern"
    })
    void whoever_has_the_name_of_an_outlet_that_has_posted_is_this_outlet(SourceKind kind, String words) {
        Identity posted = identities.outlet("Blue Lantern");
        ResolutionContext context =
                new ResolutionContext("a", OUTLET, DUDA_IN_OFFICE, Set.of(), Set.of(posted.id()), Set.of());

        Identity cited = identities.resolve(Name.of(kind, words, null, null), context);

        assertThat(cited.id()).isEqualTo(posted.id());
        assertThat(cited.kind()).isEqualTo(IdentityKind.OUTLET);
    }

    @ParameterizedTest
    @CsvSource({
        "PERSON, Volodymyr Zelensky,",
        "GOVERNMENT, Poland,",
        "ORGANISATION, NATO,",
        "PERSON, Pia Holt, editor",
        "PERSON, the holt,"
    })
    void whoever_is_in_the_list_or_has_an_office_is_no_outlet(SourceKind kind, String words, @Nullable String role) {
        Set<UUID> posted = Set.of(
                Identity.ofName(IdentityKind.OUTLET, "", "volodymyr zelensky", "")
                        .id(),
                Identity.ofName(IdentityKind.OUTLET, "", "poland", "").id(),
                Identity.ofName(IdentityKind.OUTLET, "", "nato", "").id(),
                Identity.ofName(IdentityKind.OUTLET, "", "pia holt", "").id(),
                Identity.ofName(IdentityKind.OUTLET, "", "holt", "").id());
        ResolutionContext context = new ResolutionContext("a", OUTLET, DUDA_IN_OFFICE, Set.of(), posted, Set.of());

        assertThat(identities.resolve(Name.of(kind, words, role, null), context).kind())
                .isNotEqualTo(IdentityKind.OUTLET);
    }

    @ParameterizedTest
    @CsvSource({
        "the defence ministry of Eastland, Eastland's defence ministry",
        "The trade ministry of Tarvane, the Tarvane trade ministry",
        "the parliament of Ostrel, Ostrel's parliament"
    })
    void a_described_part_of_a_state_is_one_institution(String one, String other) {
        assertThat(Name.isInstitution(SourceKind.GOVERNMENT, one)).isTrue();
        assertThat(resolve(named(SourceKind.GOVERNMENT, one), DUDA_IN_OFFICE).id())
                .isEqualTo(resolve(named(SourceKind.GOVERNMENT, other), DUDA_IN_OFFICE)
                        .id());
    }

    @ParameterizedTest
    @CsvSource({
        "GROUP, The Metal and Heat Union, true",
        "GROUP, the Arts and Sciences Council, true",
        "GROUP, the Federation of Rail and Road Union, false",
        "GROUP, the Rail Union and the Dock Council, false",
        "GROUP, The Tribune and Channel Nine, false",
        "GROUP, the rail union, false",
        "GROUP, members of the Rail Union, false",
        "GROUP, Social Democrats, false",
        "GROUP, Union, false",
        "PERSON, Anna Union, false"
    })
    void a_group_with_the_name_of_one_body_is_named(SourceKind kind, String words, boolean named) {
        assertThat(NamedBodies.isOne(kind, words)).isEqualTo(named);
    }

    @ParameterizedTest
    @CsvSource({
        "GOVERNMENT, the mayor's office, true",
        "GOVERNMENT, police, true",
        "ORGANISATION, The rail union, true",
        "DOCUMENT, court papers, true",
        "DOCUMENT, an internal memo, true",
        "DOCUMENT, two letters, false",
        "DOCUMENT, a newspaper report, false",
        "DOCUMENT, a press release, true",
        "DOCUMENT, its report, false",
        "GOVERNMENT, the county health department, true",
        "ORGANISATION, a company, false",
        "GOVERNMENT, Western governments, false",
        "ORGANISATION, it, false",
        "ORGANISATION, its parent company, false",
        "ANONYMOUS, the official, false",
        "UNKNOWN, a sailor, false",
        "GROUP, several residents, false",
        "PERSON, the director, false"
    })
    void an_institution_may_be_described_without_its_name_being_kept_back(
            SourceKind kind, String words, boolean describesOne) {
        assertThat(Name.describesOne(kind, words)).isEqualTo(describesOne);
    }

    @ParameterizedTest
    @CsvSource({
        "GOVERNMENT, the ministry", "GOVERNMENT, the Eastland ministry", "GOVERNMENT, the defence ministry",
        "GOVERNMENT, a Western defence ministry", "ORGANISATION, the German car company",
                "GOVERNMENT, European governments",
        "ANONYMOUS, the senior US defence official", "GOVERNMENT, its foreign ministry"
    })
    void a_description_that_may_mean_several_is_no_institution(SourceKind kind, String words) {
        assertThat(Name.isInstitution(kind, words)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "OUTLET, the Courier, true",
        "ORGANISATION, Courier, true",
        "ORGANISATION, the courier, false",
        "PERSON, Courier, false",
        "ORGANISATION, Valley Courier, false",
        "ORGANISATION, Harbour, false"
    })
    void the_last_word_of_its_own_name_is_the_outlet(SourceKind kind, String words, boolean isOwn) {
        Identity found = resolve(Name.of(kind, words, null, null), DUDA_IN_OFFICE);

        assertThat(found.id().equals(OUTLET.id())).isEqualTo(isOwn);
    }

    @Test
    void a_former_holder_of_an_office_is_found_by_the_surname() {
        Name duda = new Name(SourceKind.PERSON, "Duda", true, "former President", "Poland");

        assertThat(resolve(duda, NAWROCKI_IN_OFFICE).name()).isEqualTo("Andrzej Duda");
        assertThat(resolve(duda, DUDA_IN_OFFICE).certain()).isFalse();
        assertThat(resolve(unnamed(SourceKind.PERSON, "the former Polish President"), NAWROCKI_IN_OFFICE)
                        .certain())
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "nurse, care",
        "Mayor, office",
        "mayor of Lorn, office",
        "foreign minister, office",
        "night nurse, care",
        "bus driver, transport",
        "former nurse,",
        "retired miner,",
        "party leader,",
        "union president,",
        "lawyer,",
        "engineer,",
        "deputy mayor,",
        ","
    })
    void a_role_states_a_kind_of_work_only_if_it_excludes_others(@Nullable String role, @Nullable String occupation) {
        assertThat(Name.of(SourceKind.PERSON, "Anna Holm", role, null).occupation())
                .isEqualTo(occupation);
    }

    @Test
    void people_of_one_name_in_one_article_are_told_apart_by_their_roles() {
        Name nurse = Name.of(SourceKind.PERSON, "Anna Holm", "nurse", null);
        Name mayor = Name.of(SourceKind.PERSON, "Anna Holm", "mayor", null);

        Identity one = identities.namesake(nurse, contextOf("one", OUTLET), null);
        Identity other = identities.namesake(mayor, contextOf("one", OUTLET), null);

        assertThat(one.id()).isNotEqualTo(other.id());
        assertThat(List.of(one, other))
                .noneMatch(Identity::certain)
                .allMatch(identity -> identity.name().equals("Anna Holm"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"the WSJ", "WSJ", "Wall Street Journal", "The Wall Street Journal"})
    void an_outlet_is_the_same_under_all_its_names(String name) {
        assertThat(identities.outlet(name).name()).isEqualTo("The Wall Street Journal");
    }

    @Test
    void a_short_name_needs_a_full_name_in_the_article() {
        Name journal = named(SourceKind.OUTLET, "the Journal");

        assertThat(identities
                        .resolve(
                                journal,
                                new ResolutionContext(
                                        "a", OUTLET, DUDA_IN_OFFICE, Set.of("wsj", "journal"), Set.of(), Set.of()))
                        .name())
                .isEqualTo("The Wall Street Journal");
        assertThat(identities
                        .resolve(
                                journal,
                                new ResolutionContext(
                                        "a", OUTLET, DUDA_IN_OFFICE, Set.of("journal"), Set.of(), Set.of()))
                        .seeded())
                .isFalse();
    }

    @Test
    void a_capital_as_a_source_is_its_government() {
        assertThat(resolve(named(SourceKind.GOVERNMENT, "Warsaw"), DUDA_IN_OFFICE)
                        .name())
                .isEqualTo("Poland");
        assertThat(resolve(named(SourceKind.ORGANISATION, "the Polish government"), DUDA_IN_OFFICE)
                        .name())
                .isEqualTo("Poland");
    }

    @Test
    void an_override_merges_or_separates_a_name() {
        Identity zelensky = person("Zelensky");
        Identities ruled = new Identities(
                SEEDS,
                List.of(
                        new IdentityOverride("Ze", SourceKind.PERSON, zelensky),
                        new IdentityOverride("Zelenskiy", SourceKind.PERSON, null)),
                List.of());

        assertThat(ruled.resolve(named(SourceKind.PERSON, "Ze"), context(OUTLET, DUDA_IN_OFFICE))
                        .id())
                .isEqualTo(zelensky.id());
        assertThat(ruled.resolve(named(SourceKind.PERSON, "Zelenskyy"), context(OUTLET, DUDA_IN_OFFICE))
                        .id())
                .isNotEqualTo(zelensky.id());
    }

    @Test
    void a_source_is_governmental_by_list_office_or_words() {
        assertThat(governmental(named(SourceKind.GOVERNMENT, "Warsaw"))).isTrue();
        assertThat(governmental(named(SourceKind.PERSON, "Andrzej Duda"))).isTrue();
        assertThat(governmental(new Name(SourceKind.ANONYMOUS, "a Polish official", false, "official", "Polish")))
                .isTrue();
        assertThat(governmental(unnamed(SourceKind.GROUP, "Western officials"))).isTrue();
        assertThat(governmental(unnamed(SourceKind.ANONYMOUS, "a former official")))
                .isFalse();
        assertThat(governmental(unnamed(SourceKind.ANONYMOUS, "a person close to the talks")))
                .isFalse();
        assertThat(governmental(new Name(SourceKind.ANONYMOUS, "a company official", false, "official", null)))
                .isFalse();
        assertThat(governmental(named(SourceKind.ORGANISATION, "NATO"))).isFalse();
    }

    private boolean governmental(Name name) {
        return identities.governmental(name, resolve(name, DUDA_IN_OFFICE), DUDA_IN_OFFICE);
    }

    private Identity person(String name) {
        return resolve(named(SourceKind.PERSON, name), DUDA_IN_OFFICE);
    }

    private Identity resolve(Name name, LocalDate day) {
        return identities.resolve(name, context(OUTLET, day));
    }

    private static ResolutionContext context(Identity outlet, LocalDate day) {
        return new ResolutionContext("article of " + outlet.name(), outlet, day, Set.of(), Set.of(), Set.of());
    }

    private static Identity outletNamed(String name) {
        return Identity.ofName(IdentityKind.OUTLET, name, NameKey.of(name), "");
    }

    private static ResolutionContext contextOf(String article, Identity outlet) {
        return new ResolutionContext(article, outlet, DUDA_IN_OFFICE, Set.of(), Set.of(), Set.of());
    }

    private static Name named(SourceKind kind, String name) {
        return new Name(kind, name, true, null, null);
    }

    private static Name unnamed(SourceKind kind, String words) {
        return new Name(kind, words, false, null, null);
    }

    private static Seed seed(
            IdentityKind kind,
            String name,
            List<String> aliases,
            List<String> adjectives,
            @Nullable String capital,
            boolean governmental) {
        return new Seed(kind, name, aliases, List.of(), adjectives, capital, null, List.of(), governmental, List.of());
    }
}
