package news.hearsay.web.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import news.hearsay.backends.TestBackends;
import news.hearsay.web.request.FilterParameters;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Search in 500 mentions, four at each time. "Harbour" is in every third one and several times in some, so that ranks
 * differ, "ferry" only in eight of the oldest 40, and "quay" in every ninth. Every fiftieth mention is superseded.
 */
@Tag("slow")
class ClaimSearchTest {

    private static final String OUTLET = "00000000-0000-0000-0000-000000000001";
    private static final String ORDER = "search-" + UUID.nameUUIDFromBytes("harbour".getBytes(StandardCharsets.UTF_8));
    private static final FilterParameters OF_OUTLET =
            new FilterParameters(null, null, OUTLET, null, null, null, null, null, null, null);

    private static SingleConnectionDataSource connection;
    private static JdbcClient sql;

    /** A match as the function {@code search_claims} returns it. */
    private record Match(String id, Instant saidAt, float rank) {}

    @BeforeAll
    static void fill() {
        TestBackends.Database database = TestBackends.freshDatabase();
        connection = new SingleConnectionDataSource(database.jdbcUrl(), database.username(), database.password(), true);
        Flyway.configure().dataSource(connection).load().migrate();
        sql = JdbcClient.create(connection);
        sql.sql("""
            insert into identity (id, kind, name, name_key, governmental, seeded, certain)
            values (:id::uuid, 'outlet', 'Outlet 1', 'outlet 1', false, false, true)
            """).param("id", OUTLET).update();
        add(0, 500);
    }

    @AfterAll
    static void disconnect() {
        connection.destroy();
    }

    @ParameterizedTest
    @CsvSource({
        "ferry, 1, 1", "harbour, 1, 7", "harbour, 3, 2", "harbour, 4, 4", "harbour, 4, 200", "harbour, 7, 50",
                "harbour, 50, 7",
        "harbour, 50, 50", "harbour, 163, 10", "harbour, 164, 10", "harbour, 1000, 10", "ferry, 1, 3", "ferry, 2, 1",
                "ferry, 8, 3",
        "'harbour quay', 5, 4", "'harbour or ferry', 10, 9", "'harbour -quay', 12, 11", "nothing, 3, 3"
    })
    void pages_contain_each_match_once_and_the_best_of_each_window_first(String words, int window, int limit) {
        assertThat(ids(pages(words, FilterParameters.NONE, window, limit)))
                .containsExactlyElementsOf(expected(words, window, null));
    }

    @ParameterizedTest
    @CsvSource({"1, 4", "5, 3", "10, 10", "1000, 7"})
    void a_window_counts_only_matches_that_pass_the_filter(int window, int limit) {
        List<ClaimSearch.SearchResult> found = pages("harbour", OF_OUTLET, window, limit);

        assertThat(ids(found)).isNotEmpty().containsExactlyElementsOf(expected("harbour", window, OUTLET));
    }

    @Test
    void the_best_of_few_matches_is_first_whatever_its_age() {
        List<ClaimSearch.SearchResult> found = pages("harbour", FilterParameters.NONE, 1000, 50);

        assertThat(found)
                .isSortedAccordingTo(
                        Comparator.comparing(ClaimSearch.SearchResult::rank).reversed());
    }

    @Test
    void matches_that_arrive_between_two_pages_neither_hide_nor_repeat_others() {
        List<String> before = expected("harbour", 5, null);
        ClaimSearch search = search(5);
        Listing<ClaimSearch.SearchResult> page =
                search.find("harbour", FilterParameters.NONE, new PageRequest(null, 3));
        List<ClaimSearch.SearchResult> found = new ArrayList<>(page.items());
        add(1000, 1012);
        try {
            while (page.next() != null) {
                page = search.find("harbour", FilterParameters.NONE, new PageRequest(page.next(), 3));
                found.addAll(page.items());
            }
        } finally {
            sql.sql("delete from mention where place >= 1000").update();
        }

        assertThat(ids(found)).doesNotHaveDuplicates().containsAll(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "search|0.1|2024-01-01T00:00:00Z|m1",
                "search|||||||",
                "search|||||0.1||",
                "search|||||high|2024-01-01T00:00:00Z|m1",
                "search|||||0.1|yesterday|m1",
                "search|now|m1|||0.1|2024-01-01T00:00:00Z|m1",
                "search|||2024-01-01||0.1|2024-01-01T00:00:00Z|m1",
                "latest|||||0.1|2024-01-01T00:00:00Z|m1"
            })
    void a_cursor_that_search_did_not_return_is_rejected(String text) {
        String cursor = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(text.replace("search|", ORDER + '|')
                        .replace('|', '\u001f')
                        .getBytes(StandardCharsets.UTF_8));

        assertThatExceptionOfType(InvalidFilterException.class)
                .isThrownBy(() -> search(5).find("harbour", FilterParameters.NONE, new PageRequest(cursor, 3)))
                .satisfies(e -> assertThat(e.parameter()).isEqualTo("cursor"));
    }

    @Test
    void a_cursor_of_other_words_is_rejected() {
        String cursor = search(5)
                .find("harbour", FilterParameters.NONE, new PageRequest(null, 3))
                .next();

        assertThat(cursor).isNotNull();
        assertThatExceptionOfType(InvalidFilterException.class)
                .isThrownBy(() -> search(5).find("-nothing harbour", FilterParameters.NONE, new PageRequest(cursor, 3)))
                .satisfies(e -> assertThat(e.parameter()).isEqualTo("cursor"));
    }

    private static ClaimSearch search(int window) {
        SqlQueries queries = new SqlQueries(sql);
        return new ClaimSearch(queries, new QueryParameters(new KnownNames(queries)), window);
    }

    private static List<ClaimSearch.SearchResult> pages(String words, Filter filter, int window, int limit) {
        ClaimSearch search = search(window);
        List<ClaimSearch.SearchResult> found = new ArrayList<>();
        @Nullable String cursor = null;
        do {
            Listing<ClaimSearch.SearchResult> page = search.find(words, filter, new PageRequest(cursor, limit));
            assertThat(page.items()).hasSizeLessThanOrEqualTo(limit);
            assertThat(page.next() == null || page.items().size() == limit).isTrue();
            found.addAll(page.items());
            cursor = page.next();
        } while (cursor != null);
        return found;
    }

    private static List<String> ids(List<ClaimSearch.SearchResult> found) {
        return found.stream().map(result -> result.mention().id()).toList();
    }

    /** Cuts all matches, the newest first, into windows, and sorts each by rank. */
    private static List<String> expected(String words, int window, @Nullable String outlet) {
        List<Match> newestFirst = sql.sql("""
                    select id, said_at, rank from search_claims(:q)
                    where :outlet::uuid is null or outlet_id = :outlet::uuid
                    order by said_at desc, id desc
                    """)
                .param("q", words)
                .param("outlet", outlet)
                .query(RecordRowMapper.of(Match.class))
                .list();
        List<String> ids = new ArrayList<>();
        for (int start = 0; start < newestFirst.size(); start += window) {
            newestFirst.subList(start, Math.min(start + window, newestFirst.size())).stream()
                    // a stable sort: matches of one rank stay in the order of time
                    .sorted(Comparator.comparing(Match::rank).reversed())
                    .map(Match::id)
                    .forEach(ids::add);
        }
        return ids;
    }

    /** Adds mentions with these numbers; a greater number is later. */
    private static void add(int from, int until) {
        sql.sql("""
            insert into mention (
                id, article_id, revision, place, in_current, received_at, status, said_at, added_at, outlet_id, outlet, source,
                source_kind, governmental, anonymous, negated, claim_id, claim, sentence, claim_spans, chain, chain_ids, chain_kinds,
                chain_roles, subjects, aspects, title, wording_id, thread_id, report_id, origin_id, origin, origin_kind,
                origin_governmental)
            select
                md5('m' || number), 'a' || number, 'r', number, true, said_at, case when number % 50 = 7 then 'superseded' else 'current'
                end, said_at, said_at, ('00000000-0000-0000-0000-00000000000' || number % 4)::uuid, 'Outlet ' || number % 4, 'an official',
                'anonymous', false, true, false, 'c' || number,
                'the city repairs ' || case when number % 3 = 0 then repeat('the harbour and ', 1 + number / 3 % 3) else '' end
                || case when number < 40 and number % 5 = 0 then 'the ferry and ' else '' end
                || case when number % 9 = 0 then 'the quay and ' else '' end || 'a road',
                'The city repairs a road.', '{}', '{}', '{}', '{}', '{}', '{}', '{}', 'Repairs', gen_random_uuid(), gen_random_uuid(),
                gen_random_uuid(), gen_random_uuid(), 'an official', 'anonymous', false
            from generate_series(cast(:from as integer), cast(:until as integer) - 1) as number
            cross join lateral (select timestamptz '2024-01-01 00:00:00.123456Z' + interval '1 hour' * (number / 4) as said_at) as time
            """).param("from", from).param("until", until).update();
    }
}
