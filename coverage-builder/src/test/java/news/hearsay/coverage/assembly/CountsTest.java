package news.hearsay.coverage.assembly;

import static news.hearsay.coverage.assembly.RandomStories.pick;
import static news.hearsay.coverage.assembly.Story.anonymous;
import static news.hearsay.coverage.assembly.Story.outlet;
import static news.hearsay.coverage.assembly.Story.person;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Random;
import news.hearsay.events.Source;
import news.hearsay.events.Stance;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Compares the counts by strands with counts of the single mentions, in a random newsroom with copies and edits. */
@Tag("slow")
class CountsTest extends EmptyNewsroom {

    private static final List<String> OUTLETS =
            List.of("Harbour Courier", "Lighthouse Post", "Morning Ledger", "Kyiv Example", "the WSJ");
    private static final List<String> PEOPLE =
            List.of("Andrzej Duda", "Emmanuel Macron", "Volodymyr Zelensky", "Mark Rutte");
    private static final List<String> CLAIMS = List.of(
            "France will send troops to Ukraine after a ceasefire",
            "France is going to send troops to Ukraine after a ceasefire",
            "Western allies consider offering Kyiv security guarantees like those of Israel",
            "the front holds",
            "an agreement is close");
    private static final String COPIED =
            "Talks on what comes after the war went on in several capitals this week, and diplomats spoke of a slow"
                    + " but steady pace.";
    /** Stances that neither assert nor deny. */
    private static final List<Stance> BESIDE = List.of(Stance.DECLINES, Stance.ASKS, Stance.DOUBTS);

    private static final int REVISIONS = 90;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void stored_counts_equal_those_of_the_single_mentions(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < REVISIONS; i++) {
            newsroom.store(story(random));
            if (random.nextInt(4) == 0) {
                newsroom.cover(1 + random.nextInt(20));
            }
        }
        newsroom.cover();

        assertThat(newsroom.count("coverage_failure")).isZero();
        assertThat(newsroom.count("thread where mentions > 20")).isPositive();
        assertThat(newsroom.texts("select distinct status from mention"))
                .contains("current", "withdrawn", "superseded");
        assertThat(newsroom.texts(THREADS_KEPT)).isEqualTo(newsroom.texts(THREADS_COUNTED));
        assertThat(newsroom.texts(ORIGINS_KEPT)).isEqualTo(newsroom.texts(ORIGINS_COUNTED));
        assertThat(newsroom.texts(SOURCES_KEPT)).isEqualTo(newsroom.texts(SOURCES_COUNTED));
        assertThat(newsroom.texts(SHIFTS_KEPT)).isNotEmpty().isEqualTo(newsroom.texts(SHIFTS_COUNTED));
        assertThat(newsroom.count("mention left join strand on strand.id = mention.strand_id where (mention.origin_id,"
                        + " mention.through) is distinct from (strand.origin_id, strand.through)"))
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(longs = {6, 7})
    void sums_that_triggers_keep_equal_those_of_the_rows(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 40; i++) {
            newsroom.store(story(random));
            if (random.nextInt(4) == 0) {
                newsroom.cover(1 + random.nextInt(20));
            }
        }
        newsroom.cover();

        assertThat(newsroom.texts(DAYS_KEPT)).isNotEmpty().isEqualTo(newsroom.texts(DAYS_COUNTED));
        assertThat(newsroom.texts("select held::text from outlet_total as held order by 1"))
                .isNotEmpty()
                .isEqualTo(newsroom.texts(
                        "select row(outlet, count(*))::text from counted_article group by outlet order by 1"));
        assertThat(newsroom.texts("select threads::text from thread_total"))
                .isEqualTo(newsroom.texts("select count(*)::text from claim_thread"));
        assertThat(newsroom.texts("select held::text from article_without_claims as held order by 1"))
                .isEqualTo(newsroom.texts(
                        "select row(article_id, outlet, received_at, reason)::text from unread_article order by 1"));
    }

    @ParameterizedTest
    @ValueSource(longs = {8, 9})
    void daily_counts_equal_those_of_the_claims_and_of_a_rebuild(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 60; i++) {
            newsroom.store(story(random));
            switch (random.nextInt(12)) {
                case 0 -> deleteArticle();
                case 1 -> forgetCounts(pick(OUTLETS, random));
                case 2 -> countAsAnEarlierVersion(pick(OUTLETS, random));
                case 3, 4, 5 -> newsroom.cover(1 + random.nextInt(20));
                default -> {}
            }
        }
        // an article of each outlet and day, so that those which an earlier version has counted are counted again
        newsroom.sql("insert into coverage_due (article_id) select article_id from counted_article")
                .update();
        newsroom.cover();

        List<String> rows = newsroom.texts(COUNTED_ROWS);
        assertThat(newsroom.texts("select held::text from coverage_count as held order by 1"))
                .isNotEmpty()
                .isEqualTo(newsroom.texts(DAILY_COUNTED));
        assertThat(newsroom.texts("select article_id from counted_article order by 1"))
                .isEqualTo(newsroom.texts("select id from article order by 1"));
        newsroom.rebuild();
        assertThat(rows).isEqualTo(newsroom.texts(COUNTED_ROWS));
    }

    private static void deleteArticle() {
        newsroom.sql("""
            with gone as (
                delete from article where id = (select min(article_id) from counted_article) returning id
            ), a as (
                delete from attribution where article_id in (select id from gone)
            ), c as (
                delete from claim where article_id in (select id from gone)
            ), e as (
                delete from extraction where article_id in (select id from gone)
            )
            delete from article_revision where article_id in (select id from gone)
            """).update();
    }

    /** As after the upgrade of a database whose counts have no sources. */
    private static void forgetCounts(String outlet) {
        newsroom.sql(
                        "delete from counted_source where place in (select place from counted_article where outlet = :outlet)")
                .param("outlet", outlet)
                .update();
        newsroom.sql("update counted_article set place = null, counts = null where outlet = :outlet")
                .param("outlet", outlet)
                .update();
    }

    /** As a builder does that knows neither the sources nor what each article adds. */
    private static void countAsAnEarlierVersion(String outlet) {
        newsroom.sql("update counted_article set day = day, outlet = outlet where outlet = :outlet")
                .param("outlet", outlet)
                .update();
        newsroom.sql("delete from coverage_count where outlet = :outlet")
                .param("outlet", outlet)
                .update();
        newsroom.sql("""
            insert into coverage_count
            select day, outlet, by_aspect, subject, aspect, count(distinct article_id), count(distinct claim_id), count(distinct source)
            from counted_part
            where outlet = :outlet and article_id in (select article_id from counted_article)
            group by day, outlet, by_aspect, subject, aspect
            """).param("outlet", outlet).update();
    }

    @Test
    void articles_that_were_set_aside_or_have_no_extraction_are_without_claims() {
        newsroom.store(Story.in("Harbour Courier", "read").says(person("Mark Rutte"), "the front holds"));
        newsroom.store(Story.in("Lighthouse Post", "waiting").says(person("Mark Rutte"), "the front holds"));
        newsroom.sql("delete from extraction where article_id in"
                        + " (select id from article where outlet = 'Lighthouse Post')")
                .update();
        newsroom.cover();
        assertThat(newsroom.texts("select outlet || ' ' || reason from article_without_claims"))
                .containsExactly("Lighthouse Post waiting");

        newsroom.sql("insert into coverage_failure select id, 'too long', now() from article"
                        + " where outlet = 'Harbour Courier'")
                .update();
        assertThat(newsroom.texts("select outlet || ' ' || reason from article_without_claims order by 1"))
                .containsExactly("Harbour Courier failed", "Lighthouse Post waiting");

        newsroom.sql("delete from coverage_failure").update();
        assertThat(newsroom.texts("select outlet || ' ' || reason from article_without_claims"))
                .containsExactly("Lighthouse Post waiting");
    }

    @Test
    void mentions_without_a_strand_get_one_when_nothing_is_due() {
        Random random = new Random(5);
        for (int i = 0; i < 30; i++) {
            newsroom.store(story(random));
        }
        newsroom.cover();
        var expected = newsroom.rows();
        newsroom.sql("truncate strand, outlet_thread").update();
        newsroom.sql("update claim_origin set is_current = null").update();
        newsroom.sql("update mention set strand_id = null, via_id = null, via = null, first_of_article = null,"
                        + " first_of_report = null, first_of_origin = null")
                .update();

        newsroom.cover(7);

        assertThat(newsroom.rows()).isEqualTo(expected);
    }

    /** A new article or, if its path exists, another revision of it. */
    private static Story story(Random random) {
        Instant published = Instant.parse("2025-03-01T08:00:00Z").plus(random.nextInt(40), ChronoUnit.HOURS);
        Story story = Story.in(pick(OUTLETS, random), "story-" + random.nextInt(12))
                .published(published.toString())
                .received(Instant.parse("2025-03-05T08:00:00Z")
                        .plus(random.nextInt(5000), ChronoUnit.SECONDS)
                        .toString());
        if (random.nextInt(4) == 0) {
            story.opening(COPIED);
        }
        int statements = 1 + random.nextInt(4);
        for (int i = 0; i < statements; i++) {
            String[] via = random.nextInt(3) == 0 ? new String[] {pick(OUTLETS, random)} : new String[0];
            String claim = pick(CLAIMS, random);
            Source source = source(random);
            switch (random.nextInt(5)) {
                case 0 -> story.says(source, Stance.DENIES, claim, via);
                case 1 -> story.saysNot(source, claim, via);
                case 2 -> story.says(source, pick(BESIDE, random), claim, via);
                default -> story.says(source, claim, via);
            }
        }
        return story;
    }

    private static @Nullable Source source(Random random) {
        return switch (random.nextInt(7)) {
            case 0 -> null;
            case 1 -> outlet(pick(OUTLETS, random));
            case 2 -> anonymous("a senior official", "France");
            case 3 -> anonymous("a person close to the talks", null);
            default -> person(pick(PEOPLE, random));
        };
    }

    private static final String THREADS_KEPT = """
        select concat_ws(' | ', id, headline, subjects, aspects, first_seen, last_seen, mentions, articles, outlets, outlet_ids, outlet_names,
            source_ids, source_kinds, stances, reports, origins, named_origins, anonymous_origins, governmental_origins, denials)
        from claim_thread
        order by id
        """;
    private static final String THREADS_COUNTED = """
        with scope as (
            select
                *,
                not bool_or(status = 'current') over (partition by thread_id) or status = 'current' as stands,
                asserts(stance) as asserts
            from mention
            where status <> 'superseded'
        ), name as (
            select
                thread_id,
                coalesce(array_agg(distinct subject order by subject) filter (where subject is not null), '{}') as subjects,
                coalesce(array_agg(distinct aspect order by aspect) filter (where aspect is not null), '{}') as aspects
            from scope
            left join lateral unnest(subjects) as subject on true
            left join lateral unnest(aspects) as aspect on true
            group by thread_id
        )
        select concat_ws(' | ', thread_id, (array_agg(claim order by not asserts, said_at, id))[1], name.subjects, name.aspects,
            min(said_at), max(said_at), count(*) filter (where asserts), count(distinct article_id) filter (where asserts),
            count(distinct outlet_id) filter (where asserts), array_agg(distinct outlet_id order by outlet_id),
            coalesce(array_agg(distinct outlet order by outlet) filter (where asserts), '{}'),
            coalesce(array_agg(distinct source_id order by source_id) filter (where source_id is not null), '{}'),
            coalesce(array_agg(distinct source_kind order by source_kind) filter (where source_kind is not null), '{}'),
            array_agg(distinct stance order by stance), count(distinct report_id) filter (where asserts),
            count(distinct origin_id) filter (where stands),
            count(distinct origin_id) filter (where stands and origin_kind = 'named'),
            count(distinct origin_id) filter (where stands and origin_kind = 'anonymous'),
            count(distinct origin_id) filter (where stands and origin_governmental), count(*) filter (where stance = 'denies'))
        from scope
        join name using (thread_id)
        group by thread_id, name.subjects, name.aspects
        order by thread_id
        """;
    private static final String ORIGINS_KEPT = """
        select concat_ws(' | ', thread_id, origin_id, origin, kind, governmental, through, first_seen, last_seen, mentions, carriers, carrier_names,
            reports)
        from claim_origin
        order by thread_id, origin_id
        """;
    private static final String ORIGINS_COUNTED = """
        select concat_ws(' | ', thread_id, origin_id, min(origin), min(origin_kind), bool_or(origin_governmental),
            (array_agg(through order by said_at, id))[1], min(said_at), max(said_at), count(*), count(distinct outlet_id),
            array_agg(distinct outlet order by outlet), count(distinct report_id))
        from mention
        where status <> 'superseded' and asserts(stance) and origin_id is not null
        group by thread_id, origin_id
        order by thread_id, origin_id
        """;
    private static final String SOURCES_KEPT = """
        select row(source_id, thread_id, outlet_id, sum(mentions)::bigint, min(first_seen), max(last_seen))::text
        from strand
        where status <> 'superseded' and source_id is not null
        group by source_id, thread_id, outlet_id
        order by 1
        """;
    private static final String SOURCES_COUNTED = """
        select row(source_id, thread_id, outlet_id, count(*), min(said_at), max(said_at))::text
        from mention
        where status <> 'superseded' and source_id is not null
        group by source_id, thread_id, outlet_id
        order by 1
        """;
    private static final String SHIFTS_KEPT =
            "select concat_ws(' | ', source_id, pair_id, earlier_id, later_id, thread_id, later_at) from source_shift"
                    + " order by 1";
    private static final String SHIFTS_COUNTED = """
        with opposed as (
            select wording.thread_id as one_id, other.thread_id as other_id
            from wording
            join wording as other on other.id = wording.opposite and other.thread_id <> wording.thread_id
        ), member as (
            select id as view_id, id as thread_id, false as opposed from claim_thread
            union
            select one_id, other_id, true from opposed
            union
            select other_id, one_id, true from opposed
        ), stand as (
            select mention.*, view_id, (stance = 'denies') <> opposed as against
            from member
            join mention using (thread_id)
            where status = 'current' and source_id is not null and not anonymous
                and stance in ('states', 'confirms', 'promises', 'denies')
        ), fair as (
            select *
            from stand
            where via_id is null
                or via_id = outlet_id
                or not exists (
                    select from stand as cited
                    where (cited.source_id, cited.view_id, cited.outlet_id) = (stand.source_id, stand.view_id, stand.via_id)
                        and cited.against <> stand.against
                        and cited.said_at <= stand.said_at
                )
                or exists (
                    select from stand as cited
                    where (cited.source_id, cited.view_id, cited.outlet_id) = (stand.source_id, stand.view_id, stand.via_id)
                        and cited.against = stand.against
                        and cited.said_at <= stand.said_at
                )
        ), compared as (
            select *, lag(against) over running as earlier_against, lag(id) over running as earlier_id,
                lag(thread_id) over running as earlier_thread
            from fair
            window running as (partition by source_id, view_id order by said_at, id)
        ), changed as (
            select * from compared where against <> earlier_against
        )
        select concat_ws(' | ', source_id, earlier_thread, earlier_id, id, thread_id, said_at)
        from changed as own
        where view_id = thread_id
            and exists (
                select from changed as other
                where other.view_id = own.earlier_thread and (other.earlier_id, other.id) = (own.earlier_id, own.id)
            )
        order by 1
        """;

    private static final String COUNTED_ROWS = """
            select held::text from coverage_count as held
            union all
            select held::text from counted_article as held
            union all
            select held::text from counted_source as held
            union all
            select held::text from coverage_day as held
            order by 1
            """;

    private static final String DAILY_COUNTED = """
            select row(day, outlet, false, subject, null::text, count(distinct article_id), count(distinct claim_id), count(distinct source))::text
            from counted_claim
            group by day, outlet, subject
            union all
            select row(day, outlet, true, subject, aspect, count(distinct article_id), count(distinct claim_id), count(distinct source))::text
            from counted_claim
            where subject is not null
            group by day, outlet, subject, aspect
            order by 1
            """;

    private static final String DAYS_KEPT = """
            select row(day, by_aspect, subject, aspect, outlets, articles, claims)::text from coverage_day order by 1
            """;

    private static final String DAYS_COUNTED = """
            select row(day, by_aspect, subject, aspect, count(*), sum(articles), sum(claims))::text
            from coverage_count
            group by day, by_aspect, subject, aspect
            order by 1
            """;
}
