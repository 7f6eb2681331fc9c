package news.hearsay.coverage.assembly;

import static news.hearsay.coverage.assembly.Story.anonymous;
import static news.hearsay.coverage.assembly.Story.outlet;
import static news.hearsay.coverage.assembly.Story.person;
import static news.hearsay.coverage.assembly.Story.source;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import news.hearsay.events.Source;
import news.hearsay.events.SourceKind;
import news.hearsay.events.Stance;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The coverage of stored articles, as the views show it. */
@Tag("slow")
class CoverageTest extends EmptyNewsroom {

    private static final String MODEL =
            "Western allies consider offering Kyiv security guarantees like those of Israel";
    private static final String TROOPS = "France will send troops to Ukraine after a ceasefire";

    @Test
    void five_outlets_with_one_story_are_one_origin_and_an_own_official_is_a_second() {
        newsroom.publish(
                Story.in("Euromaidan Press", "model")
                        .published("2023-05-24T08:00:00Z")
                        .says(person("Andrzej Duda"), MODEL, "the WSJ"),
                Story.in("Harbour Courier", "model")
                        .published("2023-05-24T09:00:00Z")
                        .says(outlet("The Wall Street Journal"), MODEL),
                Story.in("Lighthouse Post", "model")
                        .published("2023-05-24T10:00:00Z")
                        .says(outlet("Euromaidan Press"), MODEL),
                Story.in("Morning Ledger", "model")
                        .published("2023-05-24T11:00:00Z")
                        .says(person("Andrzej Duda"), MODEL, "the WSJ"),
                Story.in("Evening Ledger", "model")
                        .published("2023-05-24T12:00:00Z")
                        .says(outlet("Lighthouse Post"), MODEL));

        assertThat(newsroom.row("select outlets, origins, named_origins, anonymous_origins from thread"))
                .containsEntry("outlets", 5L)
                .containsEntry("origins", 1L)
                .containsEntry("named_origins", 1L);
        assertThat(newsroom.row("select origin, carriers, governmental from thread_origin"))
                .containsEntry("origin", "Andrzej Duda")
                .containsEntry("carriers", 5L)
                .containsEntry("governmental", true);

        newsroom.publish(Story.in("Own Ears Weekly", "model")
                .published("2023-05-25T10:00:00Z")
                .says(anonymous("a European official", null), MODEL));

        assertThat(newsroom.row(
                        "select outlets, origins, named_origins, anonymous_origins, governmental_origins from thread"))
                .containsEntry("outlets", 6L)
                .containsEntry("origins", 2L)
                .containsEntry("named_origins", 1L)
                .containsEntry("anonymous_origins", 1L)
                .containsEntry("governmental_origins", 2L);
    }

    @Test
    void a_claim_that_refers_back_is_compared_as_the_article_completes_it() {
        newsroom.publish(
                Story.in("Harbour Courier", "troops").says(person("Ada Quist"), TROOPS),
                Story.in("Northern Star", "troops")
                        .completed(TROOPS)
                        .says(person("Ivo Lang"), Stance.DENIES, "the report"));

        assertThat(newsroom.row("select mentions, origins, denials from thread"))
                .containsEntry("mentions", 1L)
                .containsEntry("origins", 1L)
                .containsEntry("denials", 1L);
        assertThat(newsroom.texts("select claim from thread_mention")).containsExactlyInAnyOrder(TROOPS, "the report");
    }

    @Test
    void claims_in_equal_words_that_refer_to_unlike_things_are_apart() {
        newsroom.publish(
                Story.in("Harbour Courier", "ships")
                        .completed("Eastland would sell its ships")
                        .says(person("Ada Quist"), "it would sell its ships"),
                Story.in("Northern Star", "ships")
                        .completed("Westmark would sell its ships")
                        .says(person("Gil Pisa"), "it would sell its ships"));

        assertThat(newsroom.texts("select mentions::text from thread")).containsExactly("1", "1");
    }

    @Test
    void a_revision_withdraws_claims_that_it_drops_and_dates_those_it_adds() {
        Story first = Story.in("Kyiv Example", "edited")
                .received("2025-02-01T10:00:00Z")
                .says(person("Volodymyr Zelensky"), "Ukraine needs 200,000 peacekeepers")
                .says(person("Volodymyr Zelensky"), "the front holds near Pokrovsk");
        Story second = Story.in("Kyiv Example", "edited")
                .received("2025-02-01T12:00:00Z")
                .says(person("Volodymyr Zelensky"), "Ukraine needs 200,000 peacekeepers")
                .says(person("Volodymyr Zelensky"), "a ceasefire alone brings no peace");
        newsroom.publish(first);

        newsroom.publish(second);

        assertThat(newsroom.texts("""
            select claim || ': ' || status || ', added ' || to_char(added_at at time zone 'UTC', 'HH24:MI')
                || coalesce(', withdrawn ' || to_char(withdrawn_at at time zone 'UTC', 'HH24:MI'), '')
            from thread_mention
            """))
                .containsExactlyInAnyOrder(
                        "a ceasefire alone brings no peace: current, added 12:00",
                        "the front holds near Pokrovsk: withdrawn, added 10:00, withdrawn 12:00",
                        "Ukraine needs 200,000 peacekeepers: current, added 10:00");

        newsroom.publish(Story.in("Kyiv Example", "edited")
                .received("2025-02-01T14:00:00Z")
                .says(person("Volodymyr Zelensky"), "Ukraine needs 200,000 peacekeepers")
                .says(person("Volodymyr Zelensky"), "the front holds near Pokrovsk"));

        assertThat(newsroom.texts("select claim || ': ' || status from thread_mention"))
                .containsExactlyInAnyOrder(
                        "a ceasefire alone brings no peace: withdrawn",
                        "the front holds near Pokrovsk: current",
                        "Ukraine needs 200,000 peacekeepers: current");
    }

    @Test
    void a_newer_extractor_replaces_the_mentions_of_an_older_one() {
        newsroom.publish(Story.in("Read Twice", "again")
                .says(person("Mark Rutte"), MODEL)
                .says(person("Mark Rutte"), TROOPS));

        newsroom.publish(Story.in("Read Twice", "again")
                .readBy("1.1.0")
                .says(person("Mark Rutte"), Stance.CONFIRMS, MODEL)
                .saysNot(person("Mark Rutte"), TROOPS));

        assertThat(newsroom.texts(
                        "select claim || ' ' || stance || ' ' || negated || ' ' || status from thread_mention"))
                .containsExactlyInAnyOrder(MODEL + " confirms false current", TROOPS + " states true current");
        assertThat(newsroom.count("wording"))
                .as("wordings that no claim has any more are deleted")
                .isEqualTo(2);
    }

    @Test
    void a_mention_shows_the_sentence_and_spans_that_the_store_has() {
        newsroom.publish(Story.in("Spans Daily", "spans")
                .opening("Rain fell in Zürich.")
                .says(person("Mark Rutte"), MODEL)
                .says(person("Mark Rutte"), TROOPS));

        assertThat(
                        newsroom.count(
                                "mention where coalesce(sentence, claim_spans::text, cue_spans::text, source_spans::text) is null"))
                .as("mentions that repeat none of them")
                .isEqualTo(2);
        assertThat(newsroom.texts("select sentence from thread_mention"))
                .containsExactlyInAnyOrder(
                        "Mark Rutte said that " + MODEL + ".", "Mark Rutte said that " + TROOPS + ".");
        assertThat(newsroom.count("""
            thread_mention as shown
            join attribution using (id)
            join claim on claim.id = shown.claim_id
            where shown.claim_spans = claim.spans
                and shown.cue_spans = attribution.cue_spans
                and shown.source_spans = attribution.source_spans
            """)).isEqualTo(2);
    }

    @Test
    void the_mentions_of_a_long_text_have_the_sentence_and_spans_themselves() {
        newsroom.publish(Story.in("Long Daily", "long")
                .opening("It rained for a very long time. ".repeat(1_000))
                .says(person("Mark Rutte"), MODEL));

        assertThat(newsroom.count("mention where sentence is not null and claim_spans is not null"))
                .isEqualTo(1);
        assertThat(newsroom.texts("select sentence from thread_mention"))
                .containsExactly("Mark Rutte said that " + MODEL + ".");
    }

    @Test
    void a_negated_claim_is_the_opposite_thread_and_a_denial_stays_in_the_thread() {
        newsroom.publish(
                Story.in("Paris Placeholder", "yes")
                        .published("2025-03-02T10:00:00Z")
                        .says(person("Emmanuel Macron"), TROOPS),
                Story.in("Harbour Courier", "no")
                        .published("2025-03-04T10:00:00Z")
                        .saysNot(person("Sergei Lavrov"), TROOPS),
                Story.in("Lighthouse Post", "denies")
                        .published("2025-03-05T10:00:00Z")
                        .says(person("Sergey Lavrov"), Stance.DENIES, TROOPS));

        assertThat(newsroom.texts("""
            select thread.mentions || ' mentions, ' || thread.denials || ' denials; opposite has ' || opposite.mentions
            from thread join thread as opposite on opposite.id = thread.opposite_id order by 1
            """))
                .containsExactly("1 mentions, 0 denials; opposite has 1", "1 mentions, 1 denials; opposite has 1");
    }

    @Test
    void who_refuses_or_asks_is_no_origin_and_no_outlet() {
        newsroom.publish(
                Story.in("Harbour Courier", "vault").says(person("Lea Pohl"), "the vault was robbed"),
                Story.in("Northern Star", "vault").says(person("Tessa Moor"), Stance.DECLINES, "the vault was robbed"),
                Story.in("Skerry Digest", "vault").says(person("Gus Holt"), Stance.ASKS, "the vault was robbed"),
                Story.in("Tidewater Weekly", "vault").says(person("Bo Sten"), Stance.DENIES, "the vault was robbed"));

        assertThat(newsroom.row("""
            select mentions, articles, outlets, outlet_names::text as outlet_names, reports, origins, named_origins, denials,
                cardinality(outlet_ids) as found
            from thread
            """))
                .containsEntry("mentions", 1L)
                .containsEntry("articles", 1L)
                .containsEntry("outlets", 1L)
                .containsEntry("outlet_names", "{\"Harbour Courier\"}")
                .containsEntry("reports", 1L)
                .containsEntry("origins", 1L)
                .containsEntry("named_origins", 1L)
                .containsEntry("denials", 1L)
                .containsEntry("found", 4);
        assertThat(newsroom.texts("select origin from thread_origin")).containsExactly("Lea Pohl");
        assertThat(newsroom.texts("select source from thread_mention where origin is null order by 1"))
                .containsExactly("Bo Sten", "Gus Holt", "Tessa Moor");
    }

    @Test
    void a_thread_of_refusals_has_no_origin() {
        newsroom.publish(
                Story.in("Northern Star", "vault").says(person("Tessa Moor"), Stance.DECLINES, "the vault was robbed"));

        assertThat(newsroom.row("select headline, mentions, outlets, origins, denials from thread"))
                .containsEntry("headline", "the vault was robbed")
                .containsEntry("mentions", 0L)
                .containsEntry("outlets", 0L)
                .containsEntry("origins", 0L)
                .containsEntry("denials", 0L);
    }

    @Test
    void an_outlet_that_gives_no_source_is_no_origin() {
        newsroom.publish(
                Story.in("Harbour Courier", "tram").says(null, "the tram is late"),
                Story.in("Northern Star", "tram").says(outlet("Harbour Courier"), "the bus is late"));

        assertThat(newsroom.texts("select headline || ': ' || origins || ' of ' || outlets from thread order by 1"))
                .containsExactly("the bus is late: 1 of 1", "the tram is late: 0 of 1");
        assertThat(newsroom.texts("select origin || ' ' || kind from thread_origin"))
                .containsExactly("Harbour Courier outlet");
    }

    @Test
    void a_single_surname_is_an_origin_but_no_certain_named_one() {
        newsroom.publish(Story.in("Harbour Courier", "well").says(person("Roth"), "the well is dry"));

        assertThat(newsroom.row("select origins, named_origins, anonymous_origins from thread"))
                .containsEntry("origins", 1L)
                .containsEntry("named_origins", 0L)
                .containsEntry("anonymous_origins", 0L);
        assertThat(newsroom.row("select origin, kind, certain from thread_origin"))
                .containsEntry("origin", "Roth")
                .containsEntry("kind", "named")
                .containsEntry("certain", false);
    }

    @Test
    void whoever_an_article_means_by_a_description_is_the_source() {
        Source union = source(SourceKind.ORGANISATION, "The union", null, null, null);
        newsroom.publish(
                Story.in("Northern Star", "rail").meaning("The rail union").says(union, "it would strike"),
                Story.in("Northern Star", "school")
                        .meaning("The teachers' union")
                        .says(union, "it would strike"));

        assertThat(newsroom.texts("select source from source_statement order by 1"))
                .containsExactly("The rail union", "The teachers' union");
        assertThat(newsroom.count("(select distinct source_id from source_statement)"))
                .isEqualTo(2);
        assertThat(newsroom.count("thread")).isEqualTo(2);
        assertThat(newsroom.texts("select distinct certain::text from identity_choice where name like '%union'"))
                .containsExactly("false");
    }

    @Test
    void a_person_who_passes_a_claim_on_joins_no_origins() {
        newsroom.publish(
                Story.in("Harbour Courier", "jury")
                        .saysVia(anonymous("A juror", null), SourceKind.PERSON, "his brother", "the vote was rigged"),
                Story.in("Northern Star", "jury")
                        .opening("The court opens again in May, and the judge has asked for a larger room.")
                        .saysVia(anonymous("A juror", null), SourceKind.PERSON, "his brother", "the vote was rigged"));

        assertThat(newsroom.texts("select origin from thread_origin order by 1"))
                .containsExactly("unnamed, by Harbour Courier", "unnamed, by Northern Star");
        assertThat(newsroom.count("(select distinct identity_id from identity_choice where name = 'his brother')"))
                .isEqualTo(2);
    }

    @Test
    void an_outlet_that_posts_later_is_the_outlet_that_others_have_cited() {
        newsroom.publish(
                Story.in("Harbour Courier", "kitchen")
                        .saysVia(
                                anonymous("a cook", null),
                                SourceKind.ORGANISATION,
                                "the Blue Lantern",
                                "the kitchen is closed"),
                Story.in("Northern Star", "kitchen").says(person("Blue Lantern"), "the kitchen is closed"));
        assertThat(newsroom.row("select origins from thread")).containsEntry("origins", 2L);

        newsroom.publish(Story.in("Blue Lantern", "kitchen").says(anonymous("A cook", null), "the kitchen is closed"));

        assertThat(newsroom.row("select outlets, origins from thread"))
                .containsEntry("outlets", 3L)
                .containsEntry("origins", 1L);
        assertThat(newsroom.texts("select origin from thread_origin")).containsExactly("unnamed, by Blue Lantern");
        assertThat(newsroom.texts("select distinct source_kind from thread_mention where source = 'Blue Lantern'"))
                .containsExactly("outlet");
    }

    @Test
    void people_of_one_name_in_one_article_are_two_sources() {
        newsroom.publish(Story.in("Harbour Courier", "clinic")
                .says(source(SourceKind.PERSON, "Anna Holm", "Anna Holm", "nurse", null), "the clinic is cold")
                .says(source(SourceKind.PERSON, "Anna Holm", "Anna Holm", "mayor", null), "the clinic is warm"));

        assertThat(newsroom.count("(select distinct source_id from thread_mention)"))
                .isEqualTo(2);
        assertThat(newsroom.texts("select distinct source from thread_mention")).containsExactly("Anna Holm");
        assertThat(newsroom.texts(
                        "select name || ' ' || certain from identity_choice where kind = 'person' order by 1"))
                .containsExactly("mayor Anna Holm false", "nurse Anna Holm false");
    }

    @Test
    void people_of_one_name_and_different_work_are_two_sources_in_any_order() {
        newsroom.publish(
                Story.in("Harbour Courier", "clinic")
                        .says(source(SourceKind.PERSON, "Anna Holm", "Anna Holm", "nurse", null), "the clinic is cold"),
                Story.in("Skerry Digest", "clinic").says(person("Anna Holm"), "the clinic is cold"));
        assertThat(newsroom.row("select origins, named_origins from thread"))
                .containsEntry("origins", 1L)
                .containsEntry("named_origins", 1L);

        newsroom.publish(Story.in("Northern Star", "clinic")
                .says(source(SourceKind.PERSON, "Anna Holm", "Anna Holm", "mayor", null), "the clinic is cold"));

        assertThat(newsroom.row("select origins, named_origins from thread"))
                .containsEntry("origins", 3L)
                .containsEntry("named_origins", 0L);
        assertThat(newsroom.count("coverage_due")).isZero();
    }

    @Test
    void a_person_of_several_offices_is_one() {
        newsroom.publish(
                Story.in("Harbour Courier", "school")
                        .says(source(SourceKind.PERSON, "Ines Roth", "Ines Roth", "mayor", null), "the school is open"),
                Story.in("Northern Star", "school")
                        .says(
                                source(SourceKind.PERSON, "Ines Roth", "Ines Roth", "leader of the Green List", null),
                                "the school is open"),
                Story.in("Skerry Digest", "school")
                        .says(
                                source(SourceKind.PERSON, "Ines Roth", "Ines Roth", "former teacher", null),
                                "the school is open"));

        assertThat(newsroom.row("select origins, named_origins from thread"))
                .containsEntry("origins", 1L)
                .containsEntry("named_origins", 1L);
    }

    @Test
    void a_claim_is_found_whatever_the_encoding_of_its_letters() {
        newsroom.publish(
                Story.in("Harbour Courier", "sold")
                        .says(person("Zoe\u0301 Gagne\u0301"), "the cafe\u0301 was so\u00ADld"),
                Story.in("Northern Star", "sold").says(person("Zoé Gagné"), "the café was sold"));

        assertThat(newsroom.row("select mentions, origins from thread"))
                .containsEntry("mentions", 2L)
                .containsEntry("origins", 1L);
        assertThat(newsroom.texts("select distinct source from thread_mention")).containsExactly("Zoé Gagné");
        assertThat(newsroom.count("search_claims('café sold')")).isEqualTo(2);
        assertThat(newsroom.count("search_claims('cafe\u0301 so\u00ADld')")).isEqualTo(2);
        assertThat(newsroom.count("search_threads('cafe\u0301 sold')")).isEqualTo(1);
    }

    @Test
    void the_database_and_the_events_agree_on_who_asserts() {
        for (Stance stance : Stance.values()) {
            assertThat(newsroom.row("select asserts('" + stance.name().toLowerCase(Locale.ROOT) + "') as asserts"))
                    .containsEntry("asserts", stance.asserts());
        }
        assertThat(newsroom.row("select asserts(null) as asserts")).containsEntry("asserts", true);
    }

    @Test
    void a_source_changes_position_by_the_opposite_claim_or_a_denial() {
        newsroom.publish(
                Story.in("Paris Placeholder", "yes")
                        .published("2025-03-02T10:00:00Z")
                        .says(person("Emmanuel Macron"), TROOPS),
                Story.in("Harbour Courier", "no")
                        .published("2025-03-04T10:00:00Z")
                        .saysNot(person("the French President"), TROOPS),
                Story.in("Lighthouse Post", "again")
                        .published("2025-03-06T10:00:00Z")
                        .says(person("Emmanuel Macron"), TROOPS),
                Story.in("Lighthouse Post", "denied")
                        .published("2025-03-07T10:00:00Z")
                        .says(person("Emmanuel Macron"), Stance.DENIES, TROOPS));

        assertThat(newsroom.texts("select later_outlet || ' ' || later_stance || ' ' || later_negated from"
                        + " position_change order by later_at"))
                .containsExactly(
                        "Harbour Courier states true", "Lighthouse Post states false", "Lighthouse Post denies false");
    }

    @Test
    void a_position_that_is_put_in_two_ways_changes_once() {
        newsroom.publish(
                Story.in("Harbour Courier", "yes")
                        .published("2025-03-01T10:00:00Z")
                        .says(person("Ada Quist"), "Lorn would hire 40 nurses"),
                Story.in("Northern Star", "no")
                        .published("2025-03-02T10:00:00Z")
                        .says(person("Ada Quist"), "Lorn would not hire 40 nurses"),
                Story.in("Skerry Digest", "again")
                        .published("2025-03-03T10:00:00Z")
                        .says(person("Ada Quist"), "Lorn would under no circumstances hire nurses"));

        assertThat(newsroom.texts("select earlier_outlet || ', ' || later_outlet from position_change"))
                .containsExactly("Harbour Courier, Northern Star");
    }

    @Test
    void a_thread_that_contradicts_several_gives_a_change_with_each() {
        newsroom.publish(
                Story.in("Harbour Courier", "forty")
                        .published("2025-03-01T10:00:00Z")
                        .says(person("Ada Quist"), "Lorn would hire 40 nurses"),
                Story.in("Harbour Courier", "sixty")
                        .published("2025-03-01T11:00:00Z")
                        .says(person("Gil Pisa"), "Lorn would hire 60 nurses"),
                Story.in("Harbour Courier", "eighty")
                        .published("2025-03-01T12:00:00Z")
                        .says(person("Lea Pohl"), "Lorn would hire 80 nurses"),
                Story.in("Northern Star", "none")
                        .published("2025-03-02T10:00:00Z")
                        .says(person("Ada Quist"), "Lorn would not hire nurses")
                        .says(person("Gil Pisa"), "Lorn would not hire nurses")
                        .says(person("Lea Pohl"), "Lorn would not hire nurses"));

        assertThat(newsroom.texts("select source from position_change order by source"))
                .containsExactly("Ada Quist", "Gil Pisa", "Lea Pohl");
    }

    @Test
    void copies_are_one_report_with_one_unnamed_origin() {
        String text =
                "Talks on what comes after the war went on in several capitals this week, and diplomats spoke of a"
                        + " slow but steady pace.";
        newsroom.publish(
                Story.in("Agency", "copy")
                        .published("2025-03-01T08:00:00Z")
                        .opening(text)
                        .says(anonymous("a senior diplomat", "France"), TROOPS),
                Story.in("Harbour Courier", "copy")
                        .published("2025-03-01T09:00:00Z")
                        .opening(text)
                        .says(anonymous("a senior diplomat", "France"), TROOPS),
                Story.in("Lighthouse Post", "copy")
                        .published("2025-03-01T10:00:00Z")
                        .opening(text + " Few expect a result soon.")
                        .says(anonymous("a senior diplomat", "France"), TROOPS));

        assertThat(newsroom.row("select carriers from report")).containsEntry("carriers", 3L);
        assertThat(newsroom.row("select origins, reports, outlets from thread"))
                .containsEntry("origins", 1L)
                .containsEntry("reports", 1L)
                .containsEntry("outlets", 3L);
        assertThat(newsroom.row("select origin, carriers from thread_origin"))
                .containsEntry("origin", "unnamed, by Agency");
    }

    @Test
    void a_ruling_merges_at_a_rebuild_and_its_removal_undoes_it() {
        newsroom.publish(
                Story.in("Harbour Courier", "one").says(person("Volodymyr Zelensky"), TROOPS),
                Story.in("Harbour Courier", "two").says(person("Ze the comedian"), MODEL));
        assertThat(newsroom.count("source_profile where statements > 0")).isEqualTo(2);
        assertThat(newsroom.row("select reason, certain from identity_choice where name = 'Ze the comedian'"))
                .containsEntry("reason", "it has the same full name");

        newsroom.sql("""
            insert into identity_ruling (name, kind, same_as)
            select 'Ze the comedian', 'person', id from identity where name = 'Volodymyr Zelensky'
            """).update();
        newsroom.rebuild();
        assertThat(newsroom.row(
                        "select name, statements, aliases::text as aliases from source_profile where statements > 0"))
                .containsEntry("name", "Volodymyr Zelensky")
                .containsEntry("statements", 2L)
                .containsEntry("aliases", "{\"Volodymyr Zelensky\",\"Ze the comedian\"}");

        newsroom.sql("delete from identity_ruling").update();
        newsroom.rebuild();
        assertThat(newsroom.count("source_profile where statements > 0")).isEqualTo(2);
    }

    @Test
    void a_merged_thread_is_found_by_its_old_id() {
        newsroom.publish(Story.in("Harbour Courier", "one").says(person("Emmanuel Macron"), TROOPS));
        newsroom.publish(Story.in("Lighthouse Post", "two")
                .says(person("Emmanuel Macron"), "France is going to send troops to Ukraine after a ceasefire"));

        assertThat(newsroom.count("thread")).isEqualTo(1);
        assertThat(newsroom.count("thread_redirect join thread on thread.id = thread_redirect.thread_id"))
                .isEqualTo(newsroom.count("wording") - 1);
    }

    @Test
    void daily_counts_are_equal_before_and_after_processing() {
        String days =
                "select day || ' ' || outlet || ' ' || articles || ' ' || claims || ' ' || sources from coverage_daily"
                        + " order by 1";
        newsroom.store(
                Story.in("Harbour Courier", "one")
                        .published("2025-03-01T08:00:00Z")
                        .says(person("Emmanuel Macron"), TROOPS),
                Story.in("Harbour Courier", "two")
                        .published("2025-03-01T09:00:00Z")
                        .says(person("Emmanuel Macron"), MODEL));
        List<String> live = newsroom.texts(days);

        newsroom.cover();

        assertThat(live).containsExactly("2025-03-01 Harbour Courier 2 2 1");
        assertThat(newsroom.texts(days)).isEqualTo(live);
        assertThat(newsroom.count("coverage_count where not by_aspect")).isEqualTo(1);
        newsroom.store(Story.in("Harbour Courier", "three")
                .published("2025-03-01T09:00:00Z")
                .says(person("Mark Rutte"), MODEL));
        assertThat(newsroom.texts(days)).containsExactly("2025-03-01 Harbour Courier 3 3 2");
    }

    @Test
    void a_failing_article_is_set_aside_and_others_are_processed() {
        newsroom.sql("alter table mention add constraint no_trap check (claim not like '%trap%')")
                .update();
        try {
            newsroom.publish(
                    Story.in("Harbour Courier", "one").says(person("Emmanuel Macron"), TROOPS),
                    Story.in("Harbour Courier", "bad").says(person("Emmanuel Macron"), "it was a trap"),
                    Story.in("Harbour Courier", "two").says(person("Mark Rutte"), MODEL));
        } finally {
            newsroom.sql("alter table mention drop constraint no_trap").update();
        }

        assertThat(newsroom.count("thread_mention")).isEqualTo(2);
        assertThat(newsroom.row("select due, failed from coverage_lag"))
                .containsEntry("due", 0L)
                .containsEntry("failed", 1L);
        assertThat(newsroom.texts("select reason from coverage_failure"))
                .singleElement()
                .asString()
                .contains("no_trap");

        newsroom.store(Story.in("Harbour Courier", "bad")
                .received("2025-02-01T12:00:00Z")
                .says(person("Emmanuel Macron"), "it was a trap"));
        newsroom.cover();
        assertThat(newsroom.count("coverage_failure")).isZero();
        assertThat(newsroom.count("thread_mention")).isEqualTo(3);
    }

    @Test
    void claims_are_found_by_their_words() {
        newsroom.publish(Story.in("Harbour Courier", "one")
                .says(person("Emmanuel Macron"), TROOPS)
                .says(person("Mark Rutte"), MODEL));

        assertThat(newsroom.texts("select claim from search_claims('troop ceasefires')"))
                .containsExactly(TROOPS);
        assertThat(newsroom.texts("select claim from search_claims('guarantees -Israel')"))
                .isEmpty();
        assertThat(newsroom.texts("select origin from origins_of('" + Story.SUBJECT + "', 'troops') order by 1"))
                .containsExactly("Emmanuel Macron", "Mark Rutte");
        assertThat(newsroom.count("thread where id = thread_of((select min(claim_id) from thread_mention))"))
                .isEqualTo(1);
    }
}
