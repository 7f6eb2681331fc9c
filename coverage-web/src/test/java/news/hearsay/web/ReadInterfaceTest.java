package news.hearsay.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import news.hearsay.backends.TestBackends;
import news.hearsay.events.Stance;
import news.hearsay.web.SampleArticle.Speaker;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@Tag("slow")
class ReadInterfaceTest {

    private static final String BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";
    private static final UUID MERGED = UUID.fromString("11111111-2222-3333-4444-555555555555");

    private static RunningWeb service;

    @BeforeAll
    static void start() {
        service = RunningWeb.start(Map.of());
        service.redirect(MERGED, service.thread(SampleCoverage.MODEL));
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void a_thread_lists_its_origins_and_the_chain_of_each_mention() {
        JsonNode thread = service.json(thread(SampleCoverage.MODEL));

        assertThat(thread.at("/thread/origins").asInt()).isEqualTo(4);
        assertThat(thread.at("/thread/anonymousOrigins").asInt()).isEqualTo(3);
        assertThat(thread.path("origins").get(0).path("origin").asString()).isEqualTo("Andrzej Duda");
        assertThat(thread.path("origins").get(0).path("carriers").asInt()).isEqualTo(3);
        assertThat(names(thread.at("/mentions/items"), "chain", "name"))
                .contains(List.of("Andrzej Duda", "Meridian Wire", "Harbour Courier"));
    }

    @Test
    void a_withdrawn_mention_is_kept_with_its_time() {
        JsonNode items = service.json(thread(SampleCoverage.TROOPS)).at("/mentions/items");

        assertThat(items).anySatisfy(mention -> {
            assertThat(mention.path("status").asString()).isEqualTo("withdrawn");
            assertThat(mention.path("source").asString()).isEqualTo("Emmanuel Macron");
            assertThat(mention.path("withdrawnAt").asString()).isEqualTo("2025-02-17T11:10:00Z");
        });
    }

    @Test
    void following_next_returns_every_thread_once() {
        List<String> seen = new ArrayList<>();
        String path = "/threads?limit=3";
        while (path != null) {
            HttpResponse<String> answer = service.get(path);
            JsonNode page = JsonMapper.shared().readTree(answer.body());
            page.path("items").forEach(item -> seen.add(item.path("id").asString()));
            String next = page.path("next").isNull() ? null : page.path("next").asString();
            assertThat(answer.headers().firstValue("Link").isPresent()).isEqualTo(next != null);
            path = next == null ? null : "/threads?limit=3&cursor=" + next;
        }

        assertThat(seen)
                .doesNotHaveDuplicates()
                .hasSize(service.json("/threads").path("items").size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"latest", "newest", "origins", "mentions"})
    void every_order_supports_paging(String order) {
        String next =
                service.json("/threads?limit=2&order=" + order).path("next").asString();

        assertThat(service.json("/threads?limit=2&order=" + order + "&cursor=" + next)
                        .path("items"))
                .hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({
        "aspect=troops, 2", "outlet=Meridian%20Wire, 2", "source=Andrzej%20Duda, 2", "kind=anonymous, 3",
                "stance=promises, 1", "stance=denies&kind=person, 1",
        "from=2025-03-05, 3", "until=2023-05-30, 2", "from=2025-02-17T09:00:00Z&until=2025-03-01, 1",
                "source=Nobody, 0", "subject=Ukraine%20security%20guarantees, 9", "outlet=, 9"
    })
    void filters_select_threads(String filter, int number) {
        assertThat(service.json("/threads?" + filter).path("items")).hasSize(number);
    }

    @Test
    void a_minimum_confidence_limits_mentions_and_claims_but_no_count() {
        String thread = "/threads/" + service.thread(SampleCoverage.MODEL);
        String article = "/articles/" + SampleCoverage.COURIER_ON_MODEL.id();
        String search = "/search?q=guarantees";

        assertThat(confidences(thread, "/mentions/items")).hasSize(6).contains(0.41);
        assertThat(confidences(thread + "?minimumConfidence=0.41", "/mentions/items"))
                .hasSize(6);
        assertThat(confidences(thread + "?minimumConfidence=0.5", "/mentions/items"))
                .hasSize(5)
                .containsOnly(0.9);
        assertThat(service.json(thread + "?minimumConfidence=0.5").at("/thread"))
                .isEqualTo(service.json(thread).at("/thread"));
        assertThat(confidences(article + "?minimumConfidence=0.5", "/claims"))
                .hasSize(confidences(article, "/claims").size() - 1)
                .containsOnly(0.9);
        assertThat(confidences(article + "?minimumConfidence=0.5", "/mentions")).containsOnly(0.9);
        assertThat(service.json(search + "&minimumConfidence=0.5").path("items"))
                .hasSize(service.json(search).path("items").size() - 1);
        assertThat(service.json(search + "&minimumConfidence=1").path("items")).isEmpty();
        assertThat(service.get("/export/statements?format=jsonl&minimumConfidence=0.5")
                        .body())
                .contains("\"confidence\":0.9")
                .doesNotContain("\"confidence\":0.41");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.5", "-0.1", "NaN", "much"})
    void a_minimum_confidence_that_is_no_probability_is_rejected_with_the_fix(String value) {
        JsonNode error =
                problem("/search?q=guarantees&minimumConfidence=" + value).at("/errors/0");

        assertThat(error.path("field").asString()).isEqualTo("minimumConfidence");
        assertThat(error.path("fix").asString()).isEqualTo("write a number from 0 to 1, such as 0.7");
    }

    @Test
    void a_list_of_threads_has_no_minimum_confidence() {
        assertThat(problem("/threads?minimumConfidence=0.5")
                        .at("/errors/0/detail")
                        .asString())
                .isEqualTo("unknown parameter");
    }

    private static List<Double> confidences(String address, String list) {
        return service.json(address)
                .at(list)
                .valueStream()
                .map(row -> row.path("confidence").asDouble())
                .toList();
    }

    @Test
    void search_matches_inflected_words() {
        assertThat(names(service.json("/search?q=guarantee%20discussed").path("items"), "mention", "outlet"))
                .isNotEmpty();
        assertThat(service.json("/search?q=guarantees&outlet=Eastern%20Gazette").path("items"))
                .hasSize(1);
        assertThat(service.json("/search?q=%22%27%20or%201%3D1--").path("items"))
                .isEmpty();
    }

    @Test
    void a_page_without_words_to_search_for_shows_the_form() {
        assertThat(service.get("/search?q=&format=html").body()).contains("name=\"q\"");
        assertThat(service.get("/search?q=&format=html").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/threads?aspect=%zz", "/search?q=%zz&format=html", "/threads?outlet=[x]"})
    void a_malformed_query_gets_a_problem(String target) throws IOException {
        String response = service.raw("GET " + target
                + " HTTP/1.1\r\nHost: localhost\r\nAccept: application/json\r\nConnection: close\r\n\r\n");

        assertThat(response)
                .startsWith("HTTP/1.1 400")
                .contains("application/problem+json")
                .doesNotContain("\"/error\"");
    }

    @Test
    void a_problem_with_the_query_names_the_address_of_the_request() throws IOException {
        String response = service.raw("GET /threads?aspect=%zz HTTP/1.0\r\nHost: localhost\r\n\r\n");

        assertThat(response).contains("\"instance\":\"/threads\"");
    }

    @Test
    void search_supports_paging() {
        JsonNode first = service.json("/search?q=guarantees&limit=2");

        JsonNode second = service.json(
                "/search?q=guarantees&limit=2&cursor=" + first.path("next").asString());
        assertThat(first.path("items")).hasSize(2);
        assertThat(second.path("items").get(0).at("/mention/id"))
                .isNotEqualTo(first.path("items").get(0).at("/mention/id"));
    }

    @Test
    void a_source_lists_its_statements_and_position_changes() {
        JsonNode source = service.json("/sources/" + service.source("Keir Starmer"));

        assertThat(source.at("/source/name").asString()).isEqualTo("Keir Starmer");
        assertThat(source.at("/statements/items")).hasSize(2);
        assertThat(source.path("positionChanges").get(0).path("laterClaim").asString())
                .isEqualTo("Britain will not send troops to Ukraine");
    }

    @Test
    void an_article_contains_its_text_revisions_and_claims_with_spans() {
        JsonNode article = service.json("/articles/" + SampleCoverage.COURIER_ON_MODEL.id());

        String text = article.at("/article/text").asString();
        JsonNode claim = article.path("claims").get(0);
        int[] points = text.codePoints().toArray();
        JsonNode span = claim.path("claimSpans").get(0);
        assertThat(new String(
                        points,
                        span.path("start").asInt(),
                        span.path("end").asInt() - span.path("start").asInt()))
                .isEqualTo(claim.path("claim").asString());
        assertThat(claim.path("certainty").asString()).isEqualTo("certain");
        assertThat(service.json("/articles/" + SampleCoverage.OBSERVER_ON_TROOPS.id())
                        .path("revisions"))
                .hasSize(2);
    }

    @Test
    void coverage_counts_by_day_and_supports_paging() {
        JsonNode first = service.json("/coverage?limit=4");

        JsonNode second =
                service.json("/coverage?limit=100&cursor=" + first.path("next").asString());
        assertThat(first.path("items").size() + second.path("items").size())
                .isEqualTo(service.json("/coverage").path("items").size());
        assertThat(service.json("/coverage?by=subject&outlet=Meridian%20Wire").path("items"))
                .singleElement()
                .satisfies(row -> assertThat(row.path("claims").asInt()).isEqualTo(2));
    }

    @Test
    void csv_has_a_header_row() {
        HttpResponse<String> answer = service.get("/threads?limit=1", "Accept", "text/csv");

        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/csv;charset=UTF-8");
        assertThat(answer.body().lines())
                .hasSize(2)
                .first()
                .asString()
                .startsWith("id,headline,subjects,aspects,firstSeen");
        assertThat(service.get("/threads?source=Nobody&format=csv").body()).startsWith("id,headline");
        assertThat(service.get(thread(SampleCoverage.MODEL) + "?format=csv").body())
                .contains("Andrzej Duda → Meridian Wire → Harbour Courier");
    }

    @Test
    void csv_cells_cannot_be_evaluated_as_formulas() {
        service.update(
                "update mention set title = '=cmd()' where source = 'Emmanuel Macron' and outlet = 'Eastern Gazette'");

        assertThat(service.get("/sources/" + service.source("Emmanuel Macron") + "?format=csv")
                        .body())
                .contains("'=cmd()")
                .doesNotContain(",=cmd()");
    }

    @Test
    void linked_data_derives_a_quotation_through_the_outlets_from_its_source() {
        JsonNode document = service.json(thread(SampleCoverage.MODEL) + "?format=jsonld");

        assertThat(document.path("@type").get(0).asString()).isEqualTo("Claim");
        JsonNode quotation = find(document.path("appearance"), "Lowland Telegraph");
        assertThat(quotation.path("@type").get(0).asString()).isEqualTo("Quotation");
        assertThat(quotation.at("/isPartOf/@type/0").asString()).isEqualTo("NewsArticle");
        assertThat(quotation.at("/prov:wasAttributedTo/name").asString()).isEqualTo("Lowland Telegraph");
        assertThat(quotation
                        .at("/prov:wasDerivedFrom/prov:wasAttributedTo/name")
                        .asString())
                .isEqualTo("Meridian Wire");
        assertThat(quotation
                        .at("/prov:wasDerivedFrom/prov:wasQuotedFrom/prov:wasAttributedTo/name")
                        .asString())
                .isEqualTo("Andrzej Duda");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/threads", "/search?q=guarantees", "/coverage", "/feeds"})
    void every_list_is_available_as_linked_data(String path) {
        assertThat(service.get(path, "Accept", "application/ld+json").body()).contains("@graph");
    }

    @Test
    void an_unchanged_response_is_answered_with_304() {
        String tag = service.get("/threads").headers().firstValue("ETag").orElseThrow();

        assertThat(service.get("/threads", "If-None-Match", tag).statusCode()).isEqualTo(304);
        assertThat(service.get("/threads?limit=1", "If-None-Match", tag).statusCode())
                .isEqualTo(200);
    }

    @Test
    void head_is_answered_with_the_entity_tag_of_get() {
        HttpResponse<String> head = service.head("/threads");

        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(head.headers().firstValue("ETag"))
                .isPresent()
                .isEqualTo(service.get("/threads").headers().firstValue("ETag"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", BROWSER})
    void a_merged_thread_redirects_to_its_successor(String accepted) {
        HttpResponse<String> answer = service.get("/threads/" + MERGED + "?limit=5", "Accept", accepted);

        assertThat(answer.statusCode()).isEqualTo(308);
        assertThat(answer.headers().firstValue("Location")).hasValue(thread(SampleCoverage.MODEL) + "?limit=5");
    }

    @ParameterizedTest
    @CsvSource({
        "/threads?limit=0, limit",
        "/threads?limit=201, limit",
        "/threads?limit=many, limit",
        "/threads?stance=shouts, stance",
        "/threads?kind=alien, kind",
        "/threads?from=yesterday, from",
        "/threads?until=2023-02-30, until",
        "/threads?from=-999999999-01-01, from",
        "/threads?order=best, order",
        "/threads?cursor=abc, cursor",
        "/threads?cursor=bGF0ZXN0H3gfeQ, cursor",
        "/threads?format=pdf, format",
        "/threads?outlt=WSJ, outlt",
        "/threads?aspect=a&aspect=b, aspect",
        "/threads?aspect=%00, aspect",
        "/threads/abc, id",
        "/sources/1, id",
        "/articles/x, id",
        "/search, q",
        "/search?q=, q",
        "/coverage?by=moon, by",
        "/articles/11111111-2222-3333-4444-555555555555?revision=x, revision",
        "/threads?from=2024-02-01&until=2024-01-31, until",
        "/coverage?from=2024-02-01&until=2024-01-31, until",
        "/events?format=json, format"
    })
    void an_invalid_parameter_is_reported_with_its_fix(String path, String parameter) {
        HttpResponse<String> answer = service.get(path);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        JsonNode error =
                JsonMapper.shared().readTree(answer.body()).path("errors").get(0);
        assertThat(error.path("field").asString()).isEqualTo(parameter);
        assertThat(error.path("fix").asString()).isNotBlank();
    }

    @Test
    void every_invalid_parameter_is_reported() {
        assertThat(problem("/threads?kind=alien&order=best&limit=0&from=yesterday")
                        .path("errors")
                        .valueStream()
                        .map(error -> error.path("field").asString()))
                .containsExactlyInAnyOrder("kind", "order", "limit", "from");
    }

    @Test
    void too_long_names_and_searches_are_rejected() {
        assertThat(service.get("/threads?outlet=" + "x".repeat(201)).statusCode())
                .isEqualTo(400);
        assertThat(service.get("/search?q=" + "x".repeat(301)).statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/threads/", "/sources/", "/articles/"})
    void an_unknown_id_is_answered_with_404_as_data_and_as_page(String path) {
        assertThat(service.get(path + UUID.randomUUID()).statusCode()).isEqualTo(404);
        HttpResponse<String> page = service.get(path + UUID.randomUUID(), "Accept", BROWSER);
        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).contains("has this id");
    }

    @Test
    void outside_text_is_escaped_and_only_web_addresses_become_links() {
        String article = service.get("/articles/" + SampleCoverage.COURIER_ON_MODEL.id(), "Accept", BROWSER)
                .body();
        assertThat(article)
                .contains("&lt;b&gt;the palace&lt;/b&gt; &amp; its guests")
                .doesNotContain("<b>the palace");
        assertThat(article).contains("rel=\"noopener noreferrer external\"");

        String other = service.get("/articles/" + SampleCoverage.GAZETTE_ON_MODEL.id(), "Accept", BROWSER)
                .body();
        assertThat(other).contains("javascript:alert(1)").doesNotContain("href=\"javascript");
        assertThat(service.get("/search?q=%3Cscript%3Ealert(1)%3C/script%3E", "Accept", BROWSER)
                        .body())
                .doesNotContain("<script>alert");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/threads", "/nowhere", "/assets/hearsay.css", "/threads?limit=x"})
    void every_response_has_strict_security_headers(String path) {
        Map<String, List<String>> headers =
                service.get(path, "Accept", BROWSER).headers().map();

        assertThat(headers.getOrDefault("content-security-policy", List.of("")).getFirst())
                .startsWith("default-src 'none'")
                .contains("frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(headers.get("x-content-type-options")).containsExactly("nosniff");
        assertThat(headers.get("referrer-policy")).containsExactly("no-referrer");
        assertThat(headers).doesNotContainKeys("access-control-allow-origin", "server");
    }

    @Test
    void openapi_describes_every_address_and_the_limits_of_parameters() {
        JsonNode document = service.json("/openapi");

        assertThat(document.path("paths").propertyNames())
                .containsExactlyInAnyOrder(
                        "/outlets",
                        "/outlets/{id}",
                        "/compare",
                        "/sources",
                        "/changes",
                        "/unread",
                        "/threads",
                        "/threads/{id}",
                        "/sources/{id}",
                        "/articles/{id}",
                        "/search",
                        "/coverage",
                        "/feeds",
                        "/export/statements",
                        "/export/threads",
                        "/rulings",
                        "/rulings/{id}",
                        "/rulings/{id}/undo",
                        "/watches",
                        "/watches/{id}",
                        "/watches/{id}/alerts",
                        "/watches/{id}/replay",
                        "/subjects",
                        "/subjects/{name}",
                        "/subjects/preview",
                        "/events");
        JsonNode limit = document.at("/paths/~1threads/get/parameters")
                .valueStream()
                .filter(one -> one.path("name").asString().equals("limit"))
                .findFirst()
                .orElseThrow();
        assertThat(limit.at("/schema/maximum").asInt()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/threads",
                "/threads/{id}",
                "/sources/{id}",
                "/articles/{id}",
                "/search",
                "/coverage",
                "/feeds",
                "/export/statements",
                "/export/threads"
            })
    void openapi_describes_exactly_the_accepted_parameters(String path) {
        List<String> described = service.json("/openapi")
                .path("paths")
                .path(path)
                .at("/get/parameters")
                .valueStream()
                .filter(parameter -> parameter.path("in").asString().equals("query"))
                .map(parameter -> parameter.path("name").asString())
                .toList();
        String fix = problem(path.replace("{id}", UUID.randomUUID().toString()) + "?nonsense=1")
                .at("/errors/0/fix")
                .asString();

        assertThat(fix).startsWith("omit it; known are ");
        assertThat(fix.substring("omit it; known are ".length()).split(", "))
                .containsExactlyInAnyOrderElementsOf(described);
    }

    @Test
    void an_unknown_revision_is_distinguished_from_an_unknown_article() {
        String article = "/articles/" + SampleCoverage.COURIER_ON_MODEL.id();

        assertThat(problem(article + "?revision=0000000000000000")
                        .at("/errors/0/field")
                        .asString())
                .isEqualTo("revision");
        assertThat(problem("/articles/" + UUID.randomUUID())
                        .at("/errors/0/field")
                        .asString())
                .isEqualTo("id");
    }

    @Test
    void an_unacceptable_format_is_answered_with_the_available_ones() {
        HttpResponse<String> answer = service.get("/", "Accept", "application/json");

        assertThat(answer.statusCode()).isEqualTo(406);
        assertThat(JsonMapper.shared()
                        .readTree(answer.body())
                        .at("/errors/0/fix")
                        .asString())
                .isEqualTo("accept text/html");
    }

    @Test
    void the_start_page_is_sent_to_a_client_that_accepts_any_format() {
        HttpResponse<String> answer = service.get("/", "Accept", "*/*");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/html"));
        assertThat(service.get("/threads", "Accept", "*/*").headers().firstValue("Content-Type"))
                .hasValue("application/json");
    }

    @Test
    void an_article_that_was_not_read_is_shown_with_the_reason() {
        SampleArticle article = SampleArticle.in(
                        "Abendpost", "Das Tor", "2025-03-20T08:00:00Z", "https://abendpost.example/tor")
                .sentence("Das Tor werde am Freitag geöffnet, sagte Ministerin Greta Solis.")
                .unread("declared:de");
        service.publish(article);

        assertThat(service.get("/articles/" + article.id(), "Accept", BROWSER).body())
                .contains("Not read: the article&#39;s declared language is German. Hearsay reads English only.")
                .contains("not read</span>")
                .doesNotContain("not extracted yet");
        assertThat(service.json("/articles/" + article.id())
                        .at("/revisions/0/unread")
                        .asString())
                .isEqualTo("declared:de");
    }

    @Test
    void an_article_that_was_not_read_is_not_reported_as_read() {
        SampleArticle article = SampleArticle.in(
                        "Morgenpost", "Die Brücke", "2025-03-22T08:00:00Z", "https://morgenpost.example/bruecke")
                .sentence("Die Brücke werde am Montag geöffnet, sagte Ministerin Greta Solis.")
                .unread("declared:de");
        service.publish(article);

        assertThat(service.json("/articles/" + article.id())
                        .at("/revisions/0/isRead")
                        .asBoolean(true))
                .isFalse();
        assertThat(service.json("/articles/" + SampleCoverage.COURIER_ON_MODEL.id())
                        .at("/revisions/0/isRead")
                        .asBoolean(false))
                .isTrue();
    }

    @Test
    void the_page_of_coverage_states_what_it_omits_and_links_it() {
        // a service of its own, since other tests count the threads of the sample
        try (RunningWeb own = RunningWeb.start(Map.of())) {
            own.publish(
                    SampleArticle.in("Nordvik Post", "Ferry", "2025-03-23T08:00:00Z", "https://nordvik.example/ferry")
                            .sentence("The mayor said that the ferry will sail again on Monday.")
                            .claim(
                                    "the ferry will sail again on Monday",
                                    "said",
                                    Stance.STATES,
                                    false,
                                    null,
                                    Speaker.person("The mayor")));

            String page = own.get("/coverage?outlet=Nordvik%20Post", "Accept", BROWSER)
                    .body()
                    .replaceAll("<[^a][^>]*>", "")
                    .replaceAll("\\s+", " ");

            assertThat(page)
                    .contains("No claims on a configured subject match.")
                    .contains("1 claim in 1 article touch no configured subject.")
                    .contains("/coverage?by=subject&amp;outlet=Nordvik%20Post")
                    .contains("/threads?outlet=Nordvik%20Post");
            assertThat(own.get("/coverage?by=subject&outlet=Nordvik%20Post", "Accept", BROWSER)
                            .body())
                    .contains("<td>none</td>");
        }
    }

    @Test
    void the_start_page_counts_the_articles_that_were_not_read() {
        service.publish(
                SampleArticle.in("Gazeta Wieczorna", "Brama", "2025-03-21T08:00:00Z", "https://gazeta.example/brama")
                        .sentence("Brama zostanie otwarta w piątek, powiedziała ministra Greta Solis.")
                        .unread("detected:pl"));
        long unread = service.count("article_reading where is_current and unread is not null");

        assertThat(unread).isPositive();
        assertThat(service.get("/", "Accept", BROWSER).body())
                .containsPattern("<b>%d</b>\\s+<span>articles? (is|are)</span> stored but not read".formatted(unread));
    }

    @Test
    void readiness_includes_the_database() {
        assertThat(service.json("/actuator/health/readiness")
                        .at("/components/db/status")
                        .asString())
                .isEqualTo("UP");
    }

    @Test
    void health_includes_the_listener_for_notifications() {
        assertThat(service.json("/actuator/health")
                        .at("/components/coverageNotifications/status")
                        .asString())
                .isEqualTo("UP");
    }

    @Test
    void metrics_are_served_to_this_machine_only() {
        assertThat(service.get("/actuator/prometheus").statusCode()).isEqualTo(200);
        assertThat(service.get("/actuator/prometheus", "X-Forwarded-For", "192.0.2.1")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void post_is_rejected() {
        HttpResponse<String> answer = service.post("/threads", "x");

        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.body()).contains("this address does not support the method of the request", "use GET");
    }

    @Test
    void the_service_refuses_to_listen_beyond_loopback_by_default() {
        TestBackends.Database database = TestBackends.freshDatabase();

        assertThatThrownBy(() -> RunningWeb.run(database, Map.of("server.address", "0.0.0.0"))
                        .close())
                .rootCause()
                .hasMessage("refuses to listen on 0.0.0.0, beyond loopback: anyone could read");
    }

    private static JsonNode problem(String path) {
        return JsonMapper.shared().readTree(service.get(path).body());
    }

    private static String thread(String claim) {
        return "/threads/" + service.thread(claim);
    }

    private static JsonNode find(JsonNode quotations, String publisher) {
        return quotations
                .valueStream()
                .filter(quotation ->
                        quotation.at("/isPartOf/publisher/name").asString().equals(publisher)
                                && quotation.path("text").asString().startsWith("Allies"))
                .findFirst()
                .orElseThrow();
    }

    private static List<List<String>> names(JsonNode items, String list, String field) {
        List<List<String>> names = new ArrayList<>();
        items.forEach(item -> names.add(
                item.path(list).isArray()
                        ? item.path(list)
                                .valueStream()
                                .map(one -> one.path(field).asString())
                                .toList()
                        : List.of(item.path(list).path(field).asString())));
        return names;
    }
}
