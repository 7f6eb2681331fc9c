package news.hearsay.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import news.hearsay.events.Stance;
import news.hearsay.web.SampleArticle.Speaker;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The start page and the lists of a newsroom's desk. */
@Tag("slow")
class DeskTest {

    private static final String BROWSER = "text/html,*/*;q=0.8";
    /** Between the first article with the claim and the others. */
    private static final String AFTER_THE_WIRE = "2023-05-31T12:00:00Z";

    private static RunningWeb service;

    @BeforeAll
    static void start() {
        service = RunningWeb.start(Map.of());
        service.publish(SampleArticle.in(
                        "Harbour Courier", "No plan", "2025-03-09T12:00:00Z", "https://courier.example/no-plan")
                .sentence("Andrzej Duda rejected the plan of the mayor.")
                .claim(
                        "the plan of the mayor",
                        "rejected",
                        Stance.DENIES,
                        false,
                        "troops",
                        Speaker.person("Andrzej Duda")));
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void a_thread_that_is_older_gains_the_origins_of_which_nothing_had_arrived() {
        JsonNode change =
                change(AFTER_THE_WIRE, service.thread(SampleCoverage.MODEL).toString());

        assertThat(change.path("change").asString()).isEqualTo("gained");
        // Andrzej Duda had been quoted before
        assertThat(texts(change.path("gainedOrigins")))
                .isNotEmpty()
                .allSatisfy(origin -> assertThat(origin).startsWith("unnamed, by "));
    }

    @Test
    void a_thread_all_of_whose_mentions_arrived_since_is_new() {
        JsonNode change =
                change("2023-01-01", service.thread(SampleCoverage.MODEL).toString());

        assertThat(change.path("change").asString()).isEqualTo("new");
        assertThat(texts(change.path("gainedOrigins"))).contains("Andrzej Duda");
    }

    @Test
    void a_denial_and_a_withdrawal_name_who_made_them() {
        JsonNode changes = service.json("/changes?since=2025-01-01&limit=200");
        List<JsonNode> all =
                StreamSupport.stream(changes.path("items").spliterator(), false).toList();

        assertThat(all)
                .filteredOn(change -> !change.path("deniedBy").isEmpty())
                .allSatisfy(
                        change -> assertThat(change.path("change").asString()).isEqualTo("contested"));
        assertThat(all.stream().flatMap(change -> texts(change.path("deniedBy")).stream()))
                .contains("Andrzej Duda");
        assertThat(all.stream().flatMap(change -> texts(change.path("withdrawnBy")).stream()))
                .contains("Northern Observer");
    }

    @Test
    void changes_can_be_limited_to_a_kind_and_read_as_a_table() {
        assertThat(service.json("/changes?since=2023-01-01&change=new&limit=1")
                        .path("items")
                        .size())
                .isEqualTo(1);
        assertThat(service.get("/changes?since=2023-01-01&format=csv").body())
                .startsWith("change,id,headline,aspects,origins,");
    }

    @Test
    void the_first_visit_shows_the_last_day_of_coverage_and_the_next_one_what_arrived_since() {
        HttpResponse<String> first = service.get("/", "Accept", BROWSER);
        String cookie = first.headers().firstValue("Set-Cookie").orElseThrow();

        assertThat(first.body()).contains("from your next visit on");
        assertThat(cookie).startsWith("hearsay-visit=").contains("HttpOnly").contains("SameSite=Lax");
        HttpResponse<String> next = service.get("/", "Accept", BROWSER, "Cookie", visit(Duration.ofDays(1)));
        assertThat(next.body()).contains("What moved since your last visit").contains("Nothing has arrived since");
    }

    @Test
    void pages_opened_within_half_an_hour_are_one_visit() {
        long before = Instant.now().minus(Duration.ofDays(9)).getEpochSecond();
        long last = Instant.now().minus(Duration.ofMinutes(5)).getEpochSecond();

        HttpResponse<String> page =
                service.get("/", "Accept", BROWSER, "Cookie", "hearsay-visit=%d.%d".formatted(before, last));

        assertThat(page.headers().firstValue("Set-Cookie").orElseThrow()).startsWith("hearsay-visit=" + before + ".");
    }

    @Test
    void a_script_that_fetches_the_page_again_is_no_visit() {
        assertThat(service.get("/", "Accept", BROWSER, "Sec-Fetch-Dest", "empty")
                        .headers()
                        .firstValue("Set-Cookie"))
                .isEmpty();
    }

    @Test
    void a_damaged_cookie_counts_as_none() {
        assertThat(service.get("/", "Accept", BROWSER, "Cookie", "hearsay-visit=yesterday")
                        .body())
                .contains("from your next visit on");
    }

    @Test
    void two_outlets_are_compared_by_their_claims() {
        JsonNode compared = service.json("/compare?outlet=Meridian%20Wire&with=Harbour%20Courier");

        JsonNode model = StreamSupport.stream(compared.path("both").spliterator(), false)
                .filter(claim -> claim.path("id")
                        .asString()
                        .equals(service.thread(SampleCoverage.MODEL).toString()))
                .findFirst()
                .orElseThrow();
        assertThat(Instant.parse(model.path("saidAt").asString()))
                .isBefore(Instant.parse(model.path("withSaidAt").asString()));
        assertThat(compared.at("/first/first").asInt()).isPositive();
        assertThat(compared.at("/second/first").asInt()).isZero();
        assertThat(compared.at("/first/shared").asInt())
                .isEqualTo(compared.at("/second/shared").asInt())
                .isEqualTo(compared.path("both").size());
        assertThat(compared.at("/second/claims").asInt())
                .isEqualTo(compared.at("/second/shared").asInt()
                        + compared.path("onlySecond").size());
        assertThat(service.get("/compare?outlet=Meridian%20Wire&with=Harbour%20Courier", "Accept", BROWSER)
                        .body())
                .contains("Claims that both carry", "Only Harbour Courier");
    }

    @Test
    void an_unknown_outlet_is_named_with_similar_ones_instead_of_compared() {
        String address = "/compare?outlet=Meridian%20Wire&with=Harbor%20Courier";

        assertThat(service.get(address).statusCode()).isEqualTo(404);
        JsonNode error =
                JsonMapper.shared().readTree(service.get(address).body()).at("/errors/0");
        assertThat(error.get("field").asString()).isEqualTo("with");
        assertThat(error.get("detail").asString()).contains("Harbor Courier", "similar names: Harbour Courier");
        assertThat(service.get(address, "Accept", BROWSER).body()).contains("similar names: Harbour Courier");
    }

    @Test
    void two_periods_are_compared_and_a_claim_of_both_is_shared() {
        JsonNode compared = service.json("/compare?until=2023-05-31&withFrom=2023-06-01");

        assertThat(compared.at("/first/mentions").asLong()
                        + compared.at("/second/mentions").asLong())
                .isEqualTo(service.count("thread_mention"));
        assertThat(texts(compared.path("both"), "id"))
                .contains(service.thread(SampleCoverage.MODEL).toString());
        assertThat(compared.at("/first/since").isNull()).isTrue();
    }

    @Test
    void the_error_of_a_range_that_ends_before_it_starts_names_the_parameter_of_its_side() {
        JsonNode second = JsonMapper.shared()
                .readTree(service.get("/compare?withFrom=2023-06-01&withUntil=2023-05-31")
                        .body());
        JsonNode first = JsonMapper.shared()
                .readTree(service.get("/compare?from=2023-06-01&until=2023-05-31&withFrom=2023-06-01")
                        .body());

        assertThat(second.get("status").asInt()).isEqualTo(400);
        assertThat(second.at("/errors/0/field").asString()).isEqualTo("withUntil");
        assertThat(first.at("/errors/0/field").asString()).isEqualTo("until");
    }

    @Test
    void every_spelling_of_an_outlet_selects_all_that_it_posted() {
        List<String> posted = List.of("The Tidal Caf\u00e9 Post", "TIDAL CAFE\u0301 POST", "Tidal\u00a0Caf\u00e9 Post");
        for (int i = 0; i < posted.size(); i++) {
            String claim = "the weir of lock " + (i + 1) + " is closed";
            service.publish(SampleArticle.in(
                            posted.get(i),
                            "Lock",
                            "2023-07-0%dT12:00:00Z".formatted(i + 1),
                            "https://tidal.example/" + i)
                    .sentence("Andrzej Duda said that " + claim + ".")
                    .claim(claim, "said", Stance.STATES, false, "troops", Speaker.person("Andrzej Duda")));
        }

        assertThat(Pattern.compile("(?i)<option value=\"[^\"]*tidal")
                        .matcher(service.get("/compare", "Accept", BROWSER).body())
                        .results())
                .as("one name in each of the two lists")
                .hasSize(2);
        assertThat(posted).allSatisfy(DeskTest::selectsThreeClaims);
        assertThat(List.of("tidal cafe post", "\uff34idal Caf\u00e9 Post", "\u202aTidal Caf\u00e9 Post\u202c"))
                .as("spellings that nobody posted")
                .allSatisfy(DeskTest::selectsThreeClaims);
    }

    private static void selectsThreeClaims(String outletName) {
        String outlet = "outlet=" + URLEncoder.encode(outletName, StandardCharsets.UTF_8);
        assertThat(List.of(
                        service.json("/threads?" + outlet).path("items").size(),
                        service.json("/search?q=weir&" + outlet).path("items").size(),
                        service.json("/coverage?" + outlet).path("items").size(),
                        service.json("/compare?with=Harbour%20Courier&" + outlet)
                                .at("/first/mentions")
                                .asInt(),
                        service.get("/export/statements?format=jsonl&" + outlet)
                                .body()
                                .split("\n")
                                .length))
                .containsOnly(3);
    }

    @Test
    void a_comparison_needs_a_second_side() {
        assertThat(service.get("/compare?outlet=Meridian%20Wire").body())
                .contains("name a second outlet, or a second period by withFrom or withUntil");
        assertThat(service.get("/compare", "Accept", BROWSER).body()).contains("Choose a second outlet");
    }

    @Test
    void articles_without_claims_are_listed_with_the_reason() {
        JsonNode unread = service.json("/unread");

        assertThat(unread.path("items").size()).isEqualTo((int) service.count("unread_article"));
        assertThat(service.json("/unread?reason=waiting").path("items").isEmpty())
                .isTrue();
        assertThat(service.get("/unread?reason=none").body()).contains("language, no-claims, waiting or failed");
    }

    @Test
    void lists_of_threads_can_leave_out_claims_that_are_phrases() {
        assertThat(headlines("/threads?limit=200")).contains("the plan of the mayor", SampleCoverage.TROOPS);
        assertThat(headlines("/threads?limit=200&form=statement"))
                .contains(SampleCoverage.TROOPS)
                .doesNotContain("the plan of the mayor");
        assertThat(headlines("/threads?limit=200&form=phrase"))
                .contains("the plan of the mayor")
                .doesNotContain(SampleCoverage.TROOPS);
    }

    @Test
    void an_outlet_is_known_for_what_it_published_first_and_others_later() {
        JsonNode outlet = service.json("/outlets/" + service.source("Meridian Wire"));

        // allies discuss guarantees of the Israeli kind, which three others carry
        assertThat(outlet.path("outlet").path("firstReports").asLong()).isEqualTo(1);
        assertThat(outlet.path("outlet").path("confirmed").asLong()).isEqualTo(1);
        assertThat(outlet.path("outlet").path("unnamed").asLong()).isZero();
        assertThat(outlet.path("firstReports").path(0).path("id").asString())
                .isEqualTo(service.thread(SampleCoverage.MODEL).toString());
        assertThat(service.json("/outlets?order=withdrawn&limit=1")
                        .path("items")
                        .path(0)
                        .path("outlet")
                        .asString())
                .isEqualTo("Northern Observer");
    }

    @Test
    void the_pages_of_a_list_of_records_are_disjoint_and_complete() {
        JsonNode first = service.json("/outlets?order=unnamed&limit=3");
        JsonNode second = service.json(
                "/outlets?order=unnamed&limit=200&cursor=" + first.path("next").asString());

        assertThat(first.path("items").size() + second.path("items").size())
                .isEqualTo((int) service.count("outlet_record"));
        assertThat(second.path("items").findValuesAsString("outlet"))
                .doesNotContainAnyElementsOf(first.path("items").findValuesAsString("outlet"));
    }

    @Test
    void a_source_is_known_for_what_others_confirmed_and_for_its_changes_of_position() {
        JsonNode sources = service.json("/sources?order=changes&kind=person");

        assertThat(sources.path("items").path(0).path("source").asString()).isEqualTo("Keir Starmer");
        assertThat(sources.path("items").path(0).path("changes").asLong()).isEqualTo(1);
        assertThat(service.get("/sources?format=csv").body())
                .startsWith("sourceId,source,kind,governmental,statements,");
    }

    @Test
    void the_page_of_a_thread_with_thousands_of_mentions_shows_the_first_of_its_paths_and_origins_and_says_so() {
        UUID thread = service.copyMention(2_500);
        try {
            assertThat(page(thread)).doesNotContain("paths-limit", "origins-limit");

            service.update(
                    "update claim_thread set mentions = mentions + 2500, origins = origins + 2500 where id = '%s'"
                            .formatted(thread));
            String page = page(thread);
            assertThat(page).contains("paths-limit", "2,000", "origins-limit");
            assertThat(Pattern.compile("data-mentions=\"(\\d+)\"")
                            .matcher(page)
                            .results()
                            .mapToInt(path -> Integer.parseInt(path.group(1)))
                            .sum())
                    .isEqualTo(2_000);
        } finally {
            service.update("delete from mention where id like 'copy-%'");
            service.update(
                    "update claim_thread set mentions = mentions - 2500, origins = origins - 2500 where id = '%s' and mentions > 2500"
                            .formatted(thread));
        }
    }

    private static String page(UUID thread) {
        return service.get("/threads/" + thread, "Accept", BROWSER).body();
    }

    private static List<String> headlines(String path) {
        return StreamSupport.stream(service.json(path).path("items").spliterator(), false)
                .map(thread -> thread.path("headline").asString())
                .toList();
    }

    private static String visit(Duration ago) {
        long last = Instant.now().minus(ago).getEpochSecond();
        return "hearsay-visit=%d.%d".formatted(last - 86_400, last);
    }

    private static JsonNode change(String since, String thread) {
        return StreamSupport.stream(
                        service.json("/changes?limit=200&since=" + since)
                                .path("items")
                                .spliterator(),
                        false)
                .filter(change -> change.path("id").asString().equals(thread))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asString)
                .toList();
    }

    private static List<String> texts(JsonNode rows, String name) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(row -> row.path(name).asString())
                .toList();
    }
}
