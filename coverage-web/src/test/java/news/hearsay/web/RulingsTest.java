package news.hearsay.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import news.hearsay.backends.TestBackends;
import news.hearsay.events.AttributionTarget;
import news.hearsay.events.ClaimTarget;
import news.hearsay.events.RuledSource;
import news.hearsay.events.Ruling;
import news.hearsay.events.RulingBody;
import news.hearsay.events.SourceKind;
import news.hearsay.events.SourceTarget;
import news.hearsay.events.Span;
import news.hearsay.events.Stance;
import news.hearsay.events.TextSelector;
import news.hearsay.events.Topics;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** People rule by the API and by forms; each ruling is an event on a real broker before the response arrives. */
@Tag("slow")
class RulingsTest {

    private static RunningWeb service;
    private static PublishedEvents<Ruling> topic;
    private static JsonNode mention;

    @BeforeAll
    static void start() {
        topic = new PublishedEvents<>(Topics.RULINGS, Ruling.class);
        service = RunningWeb.start(Map.of("spring.kafka.bootstrap-servers", TestBackends.bootstrapServers()));
        mention = service.json("/threads").get("items").values().stream()
                .map(thread -> service.json("/threads/" + thread.get("id").asString()))
                .flatMap(thread -> thread.get("mentions").get("items").values().stream())
                .filter(one -> one.get("sourceSpans").size() == 1
                        && one.get("cueSpans").size() == 1)
                .findFirst()
                .orElseThrow();
    }

    @AfterAll
    static void stop() {
        topic.close();
        service.close();
    }

    @BeforeEach
    void forgetEarlierEvents() {
        published();
    }

    @Test
    void a_rejection_is_published_and_named_after_the_person() {
        HttpResponse<String> answer = post(json("reject-attribution", ""));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        Ruling ruling = published().getFirst();
        JsonNode body = JsonMapper.shared().readTree(answer.body());
        assertThat(body.get("id").asString()).isEqualTo(ruling.id());
        assertThat(answer.headers().firstValue("Location")).contains("/rulings/" + ruling.id());
        assertThat(ruling.madeBy()).isEqualTo("anna");
        assertThat(ruling.reason()).isEqualTo("He did not say this.");
        assertThat(ruling.body()).isInstanceOf(RulingBody.RejectAttribution.class);
        assertThat(ruling.key()).isEqualTo(text("articleId"));
    }

    @Test
    void a_stored_ruling_is_listed_and_can_be_undone() {
        UUID id = UUID.fromString(JsonMapper.shared()
                .readTree(post(json("confirm-attribution", "")).body())
                .get("id")
                .asString());
        service.store(published());

        JsonNode listed = list("?article=" + text("articleId") + "&ruling=confirm-attribution&person=anna");
        assertThat(listed.get("items").get(0).get("id").asString()).isEqualTo(id.toString());
        assertThat(listed.get("items")
                        .get(0)
                        .get("body")
                        .get("target")
                        .get("attributionId")
                        .asString())
                .isEqualTo(text("id"));

        assertThat(service.sendAs(TestUser.ANALYST, "POST", "/rulings/" + id + "/undo", "")
                        .statusCode())
                .isEqualTo(202);
        List<Ruling> undo = published();
        assertThat(undo).singleElement().satisfies(event -> {
            assertThat(event.body()).isEqualTo(new RulingBody.Undo(id.toString()));
            assertThat(event.articleId()).isEqualTo(text("articleId"));
        });
        service.store(undo);
        assertThat(list("?status=undone").get("items").values())
                .extracting(item -> item.get("id").asString())
                .contains(id.toString());
    }

    @Test
    void every_representation_says_whether_a_person_has_checked_a_statement() {
        String thread = "/threads/" + text("threadId");
        post(json("confirm-attribution", ""));
        service.apply(published());

        JsonNode checked = row(service.json(thread).at("/mentions/items"), "id");
        assertThat(checked.get("checked").asString()).isEqualTo("confirmed");
        assertThat(checked.get("checkedBy").asString()).isEqualTo("anna");
        assertThat(checked.get("checkedAt").asString()).startsWith("20");
        assertThat(checked.get("confidence").asDouble()).isEqualTo(1);
        JsonNode article = service.json("/articles/" + text("articleId"));
        assertThat(row(article.at("/claims"), "attributionId").get("checked").asString())
                .isEqualTo("confirmed");
        String words = text("claim").replaceAll("[^A-Za-z ]", " ").strip().replaceAll("\\s+", "+");
        assertThat(service.json("/search?q=" + words).toString()).contains("\"checkedBy\":\"anna\"");
        assertThat(service.get("/export/statements?format=csv&thread=" + text("threadId"))
                        .body())
                .contains(",checked,checkedBy,checkedAt")
                .contains("confirmed,anna,");
        assertThat(service.get(thread + "?format=jsonld").body()).contains("\"hearsay:checked\":\"confirmed\"");
        assertThat(service.get(thread, "Accept", "text/html").body())
                .contains("<b>confirmed</b> by")
                .doesNotContain("not checked");

        assertThat(service.get("/threads/" + service.thread(SampleCoverage.MODEL), "Accept", "text/html")
                        .body())
                .contains("not checked");
    }

    @Test
    void pages_list_the_live_rulings_that_touch_them_for_those_who_may_undo_them() {
        post(json("confirm-attribution", ""));
        service.apply(published());
        WebSession anna = new WebSession(service).signIn(TestUser.ANALYST);
        WebSession rita = new WebSession(service).signIn(TestUser.READER);

        for (String page : List.of("/articles/" + text("articleId"), "/threads/" + text("threadId"))) {
            assertThat(anna.get(page).body())
                    .as(page)
                    .contains("Confirmed: “" + text("claim"), "He did not say this.", "<span class=\"status\">applied")
                    .containsPattern("action=\"/rulings/[-0-9a-f]+/undo\"");
            assertThat(rita.get(page).body()).as(page).doesNotContain("He did not say this.");
        }
        assertThat(list("?thread=" + text("threadId") + "&ruling=confirm-attribution")
                        .at("/items/0/attributionId")
                        .asString())
                .isEqualTo(text("id"));
    }

    @Test
    void the_page_of_an_outlet_lists_the_rulings_on_its_name() {
        String merge = "{\"body\":{\"kind\":\"same-outlet\",\"first\":\"Harbour Courier\",\"second\":\"Courier\"}}";
        service.sendAs(TestUser.EDITOR, "POST", "/rulings", merge, "Content-Type", "application/json");
        service.store(published());
        String outlet = "/outlets/" + service.source("Harbour Courier");

        assertThat(new WebSession(service).signIn(TestUser.EDITOR).get(outlet).body())
                .contains("One outlet: Harbour Courier and Courier", "Merge with another outlet", "Undo");
        assertThat(new WebSession(service).signIn(TestUser.ANALYST).get(outlet).body())
                .contains("One outlet: Harbour Courier and Courier")
                .doesNotContain("Merge with another outlet", "Undo");
    }

    @Test
    void a_list_has_pages() {
        post(json("confirm-attribution", ""));
        post(json("confirm-attribution", ""));
        service.store(published());

        JsonNode first = list("?limit=1");
        JsonNode second = list("?limit=1&cursor=" + first.get("next").asString());

        assertThat(second.get("items").get(0).get("id"))
                .isNotEqualTo(first.get("items").get(0).get("id"));
    }

    @Test
    void words_that_the_text_does_not_have_at_these_offsets_are_refused() {
        HttpResponse<String> answer = post(json("reject-attribution", "").replace("\"exact\":\"", "\"exact\":\"X"));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        JsonNode error =
                JsonMapper.shared().readTree(answer.body()).get("errors").get(0);
        assertThat(error.get("field").asString()).isEqualTo("body.target.content[0]");
        assertThat(error.get("detail").asString()).contains("other words");
        assertThat(error.get("fix").asString()).contains("copy the words");
        assertThat(published()).isEmpty();
    }

    @Test
    void each_error_names_the_field() {
        assertThat(field("{}")).isEqualTo("body");
        assertThat(field("[]")).isEqualTo("body");
        assertThat(field("{\"text\":1}")).isEqualTo("text");
        assertThat(field("{\"body\":{\"kind\":\"undo\"}}")).isEqualTo("body.rulingId");
        assertThat(field("{\"body\":{\"kind\":\"undo\",\"rulingId\":\"x\"}}")).isEqualTo("body.rulingId");
        assertThat(field(json("reject-attribution", ",\"colour\":1"))).isEqualTo("body.colour");
        assertThat(field(json("reject-attribution", "").replace("\"articleId\": \"", "\"articleId\": \"x")))
                .isEqualTo("articleId");
        assertThat(field(json("reject-attribution", "").replace("He did", "He\\u0000did")))
                .isEqualTo("reason");
        assertThat(field(json("reject-attribution", "").replace("He did", "He\\ndid")))
                .isEqualTo("reason");
        assertThat(field("{\"body\":{\"kind\":\"same-outlet\",\"first\":\"Our\\nDaily\",\"second\":\"Their Daily\"}}"))
                .isEqualTo("body.first");
        assertThat(published()).isEmpty();
    }

    @Test
    void an_error_of_the_body_names_the_field_and_no_java_class() {
        String target = "{\"body\":{\"kind\":\"reject-attribution\",\"target\":";
        assertThat(field("{\"body\":{}}")).isEqualTo("body.kind");
        assertThat(field("{\"body\":{\"kind\":\"reject\"}}")).isEqualTo("body.kind");
        assertThat(field(target + "1}}")).isEqualTo("body.target");
        assertThat(field(target + "{\"content\":[{\"exact\":1}]}}}")).isEqualTo("body.target.content[0].exact");
        for (String body : List.of("{\"body\":{}}", "{\"body\":{\"kind\":1}}", target + "1}}", target + "[]}}")) {
            assertThat(post(body).body()).as(body).doesNotContain("news.hearsay", "java.", "class ");
        }
    }

    @Test
    void a_method_that_an_address_does_not_support_and_an_unknown_revision_are_named() {
        HttpResponse<String> put = service.sendAs(TestUser.ANALYST, "PUT", "/rulings/" + UUID.randomUUID(), "{}");
        assertThat(put.statusCode()).isEqualTo(405);
        assertThat(put.body()).contains("does not support the method").doesNotContain("read-only");

        WebSession anna = new WebSession(service).signIn(TestUser.ANALYST);
        HttpResponse<String> form =
                anna.get("/rulings/new?article=" + text("articleId") + "&revision=0123456789abcdef");
        assertThat(form.statusCode()).isEqualTo(404);
        assertThat(form.body()).contains("the article has no such revision");
    }

    @Test
    void a_control_character_in_the_reason_of_a_form_is_named_with_its_own_fix() {
        WebSession anna = new WebSession(service).signIn(TestUser.ANALYST);
        anna.get("/threads");
        String source = service.source("Emmanuel Macron").toString();

        HttpResponse<String> answer = anna.post(
                "/rulings",
                Map.of("kind", "same-source", "source", source, "other", "The President", "reason", "bell\u0007s"));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body())
                .containsPattern("id=\"reason-error\">contains control characters")
                .contains("value=\"bell s\"", "value=\"The President\"");
        assertThat(published()).isEmpty();
    }

    @Test
    void a_body_that_is_too_large_is_refused() {
        assertThat(post("{\"reason\":\"" + "x".repeat(300_000) + "\"}").statusCode())
                .isEqualTo(413);
    }

    @Test
    void only_an_editor_rules_on_outlets_and_reads_the_list() {
        String merge = "{\"body\":{\"kind\":\"same-outlet\",\"first\":\"Our Daily\",\"second\":\"Their Daily\"}}";

        assertThat(post(merge).statusCode()).isEqualTo(403);
        assertThat(service.sendAs(TestUser.READER, "POST", "/rulings", merge, "Content-Type", "application/json")
                        .statusCode())
                .isEqualTo(403);
        assertThat(service.sendAs(TestUser.EDITOR, "POST", "/rulings", merge, "Content-Type", "application/json")
                        .statusCode())
                .isEqualTo(202);
        assertThat(published()).extracting(Ruling::madeBy).containsExactly("edith");
        assertThat(service.sendAs(TestUser.ANALYST, "GET", "/rulings", "").statusCode())
                .isEqualTo(403);
    }

    @Test
    void a_form_corrects_stance_and_words() {
        WebSession anna = new WebSession(service).signIn(TestUser.ANALYST);
        HttpResponse<String> form = anna.get("/rulings/new?article=" + text("articleId") + "&revision="
                + text("revision") + "&attribution=" + text("id"));
        assertThat(form.statusCode()).as(form.body()).isEqualTo(200);
        String words = text("claim").substring(0, text("claim").lastIndexOf(' '));

        HttpResponse<String> answer = anna.post(
                "/rulings",
                Map.of(
                        "article",
                        text("articleId"),
                        "revision",
                        text("revision"),
                        "attribution",
                        text("id"),
                        "kind",
                        "correct-attribution",
                        "stance",
                        "doubts",
                        "words",
                        words,
                        "start",
                        ""));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        RulingBody.CorrectAttribution correction =
                (RulingBody.CorrectAttribution) published().getFirst().body();
        assertThat(correction.stance()).isEqualTo(Stance.DOUBTS);
        assertThat(correction.source()).isNull();
        assertThat(correction.content().getFirst().exact().replaceAll("\\s+", " "))
                .isEqualTo(words);
    }

    @Test
    void a_form_adds_words_that_are_in_the_text_only() {
        WebSession anna = new WebSession(service).signIn(TestUser.ANALYST);
        anna.get("/rulings/new?article=" + text("articleId") + "&revision=" + text("revision"));
        Map<String, String> fields = Map.of(
                "article",
                text("articleId"),
                "revision",
                text("revision"),
                "kind",
                "add-attribution",
                "words",
                text("claim"),
                "sourceName",
                "a passer-by",
                "stance",
                "states");

        assertThat(anna.post("/rulings", fields).statusCode()).isEqualTo(202);
        assertThat(published().getFirst().body()).isInstanceOfSatisfying(RulingBody.AddAttribution.class, added -> {
            assertThat(added.source()).isEqualTo(new RuledSource("a passer-by", null, List.of()));
            assertThat(added.stance()).isEqualTo(Stance.STATES);
        });

        Map<String, String> invented = new HashMap<>(fields);
        invented.put("words", "words that nobody wrote");
        assertThat(anna.post("/rulings", invented).statusCode()).isEqualTo(400);
    }

    @Test
    void forms_are_read_as_utf_8() {
        WebSession anna = new WebSession(service).signIn(TestUser.ANALYST);
        anna.get("/rulings/new?article=%s&revision=%s".formatted(text("articleId"), text("revision")));
        Map<String, String> fields = Map.of(
                "article",
                text("articleId"),
                "revision",
                text("revision"),
                "kind",
                "add-attribution",
                "words",
                text("claim"),
                "sourceName",
                "Zoë O’Łasz",
                "reason",
                "“naïve” 🛈");

        assertThat(anna.post("/rulings", fields).statusCode()).isEqualTo(202);

        Ruling ruling = published().getFirst();
        assertThat(ruling.reason()).isEqualTo("“naïve” 🛈");
        assertThat(ruling.body())
                .isInstanceOfSatisfying(
                        RulingBody.AddAttribution.class,
                        added -> assertThat(added.source())
                                .extracting(RuledSource::name)
                                .isEqualTo("Zoë O’Łasz"));
    }

    @Test
    void a_form_that_is_sent_twice_makes_one_ruling() {
        WebSession anna = new WebSession(service).signIn(TestUser.ANALYST);
        String source = "/rulings/new?source=" + service.source("Emmanuel Macron");
        Map<String, String> fields = sourceForm(anna.get(source).body(), "E. Macron");

        assertThat(anna.post("/rulings", fields).statusCode()).isEqualTo(202);
        List<Ruling> made = published();
        HttpResponse<String> again = anna.post("/rulings", fields);

        assertThat(again.statusCode()).isEqualTo(202);
        assertThat(again.body())
                .contains("/rulings/" + made.getFirst().id() + "/undo")
                .containsPattern("datetime=\"" + made.getFirst().madeAt());
        assertThat(published()).isEmpty();
        Map<String, String> otherForm = sourceForm(anna.get(source).body(), "E. Macron");
        assertThat(anna.post("/rulings", otherForm).statusCode()).isEqualTo(202);
        assertThat(published())
                .extracting(Ruling::id)
                .doesNotContain(made.getFirst().id())
                .hasSize(1);
    }

    @Test
    void a_form_whose_ruling_was_undone_comes_back_and_can_be_sent_again() {
        WebSession anna = new WebSession(service).signIn(TestUser.ANALYST);
        Map<String, String> fields = sourceForm(
                anna.get("/rulings/new?source=" + service.source("Emmanuel Macron"))
                        .body(),
                "Macron of Paris");
        anna.post("/rulings", fields);
        undo(published().getFirst().id());

        HttpResponse<String> refused = anna.post("/rulings", fields);

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("undid it", "Macron of Paris");
        assertThat(anna.post("/rulings", sourceForm(refused.body(), "Macron of Paris"))
                        .statusCode())
                .isEqualTo(202);
    }

    @Test
    void a_form_that_is_too_large_gets_a_page_and_a_program_a_problem() {
        WebSession anna = new WebSession(service).signIn(TestUser.ANALYST);
        anna.get("/threads");
        Map<String, String> large = Map.of("kind", "same-source", "reason", "x".repeat(70_000));

        HttpResponse<String> page = anna.post("/rulings", large);

        assertThat(page.statusCode()).isEqualTo(413);
        assertThat(page.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
        assertThat(page.body()).contains("the form is larger than the service accepts", "shorten the longest field");
        HttpResponse<String> problem = service.sendAs(
                TestUser.ANALYST,
                "POST",
                "/rulings",
                "reason=" + "x".repeat(70_000),
                "Content-Type",
                "application/x-www-form-urlencoded");
        assertThat(problem.statusCode()).isEqualTo(413);
        assertThat(problem.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    }

    @Test
    void a_name_that_no_source_has_is_accepted_with_a_warning_and_similar_names() {
        WebSession anna = new WebSession(service).signIn(TestUser.ANALYST);
        String source = service.source("Emmanuel Macron").toString();
        anna.get("/rulings/new?source=" + source);

        HttpResponse<String> page =
                anna.post("/rulings", Map.of("source", source, "other", "Andrej Duda", "kind", "different-source"));
        HttpResponse<String> answer = post("""
                {"body": {"kind": "same-source", "first": {"name": "Emanuel Macron", "words": []},
                 "second": {"name": "Keir Starmer", "words": []}}}""");

        assertThat(page.statusCode()).isEqualTo(202);
        assertThat(page.body())
                .contains("no source has the name “Andrej Duda” yet", "if you mean Andrzej Duda, undo the ruling");
        assertThat(answer.statusCode()).isEqualTo(202);
        JsonNode warnings = JsonMapper.shared().readTree(answer.body()).get("warnings");
        assertThat(warnings.size()).as(warnings.toString()).isEqualTo(1);
        assertThat(warnings.at("/0/field").asString()).isEqualTo("body.first.name");
        assertThat(warnings.at("/0/fix").asString()).contains("Emmanuel Macron");
    }

    @Test
    void known_names_get_no_warning_and_outlets_are_compared_with_outlets() {
        String known = """
                {"body": {"kind": "different-outlet", "first": "Harbour Courier", "second": "Meridian Wire"}}""";

        assertThat(warnings(known).isEmpty()).isTrue();
        assertThat(warnings(known.replace("Harbour Courier", "Harbor Courier"))
                        .at("/0/fix")
                        .asString())
                .contains("Harbour Courier");
    }

    private static JsonNode warnings(String json) {
        HttpResponse<String> answer =
                service.sendAs(TestUser.EDITOR, "POST", "/rulings", json, "Content-Type", "application/json");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        return JsonMapper.shared().readTree(answer.body()).get("warnings");
    }

    @Test
    void a_form_says_that_the_outlet_itself_asserts_a_claim() {
        JsonNode statement =
                service.json("/threads/" + service.thread(SampleCoverage.MODEL)).at("/mentions/items/0");
        WebSession anna = new WebSession(service).signIn(TestUser.ANALYST);
        Map<String, String> fields = Map.of(
                "article", statement.get("articleId").asString(),
                "revision", statement.get("revision").asString(),
                "attribution", statement.get("id").asString(),
                "kind", "correct-attribution",
                "sourceName", statement.get("source").asString(""),
                "byOutlet", "on");
        String form =
                "/rulings/new?article=%s&attribution=%s".formatted(fields.get("article"), fields.get("attribution"));
        String outlet = statement.get("outlet").asString();
        assertThat(anna.get(form).body()).contains("No source: " + outlet + " itself asserts it");

        assertThat(anna.post("/rulings", fields).statusCode()).isEqualTo(202);

        List<Ruling> correction = published();
        assertThat(((RulingBody.CorrectAttribution) correction.getFirst().body()).source())
                .isEqualTo(new RuledSource(outlet, SourceKind.OUTLET, List.of()));
        service.apply(correction);
        assertThat(service.json("/articles/" + fields.get("article"))
                        .at("/claims")
                        .valueStream())
                .filteredOn(claim -> claim.get("attributionId").asString("").equals(fields.get("attribution")))
                .singleElement()
                .satisfies(claim -> assertThat(claim.get("source").asString()).isEqualTo(outlet));
        undo(correction.getFirst().id());
        service.apply(published());
    }

    @Test
    void a_name_for_a_source_that_was_anonymous_is_that_of_a_person() {
        Map<String, String> fields = anonymousStatement();
        WebSession anna = new WebSession(service).signIn(TestUser.ANALYST);
        String page = anna.get("/rulings/new?article=%s&attribution=%s"
                        .formatted(fields.get("article"), fields.get("attribution")))
                .body();
        assertThat(page)
                .contains("as it is: anonymous; of another name: as in the article, or person")
                .doesNotContain("value=\"anonymous\" selected");
        fields.putAll(Map.of("sourceName", "Bo Lind", "sourceKind", "", "sourceField", "on"));

        HttpResponse<String> answer = anna.post("/rulings", fields);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        assertThat(answer.body()).contains("no source has the name “Bo Lind” yet");
        List<Ruling> correction = published();
        service.apply(correction);
        assertThat(service.json("/articles/" + fields.get("article"))
                        .at("/claims")
                        .valueStream())
                .filteredOn(claim -> claim.get("attributionId").asString("").equals(fields.get("attribution")))
                .singleElement()
                .satisfies(claim -> {
                    assertThat(claim.get("source").asString()).isEqualTo("Bo Lind");
                    assertThat(claim.get("sourceKind").asString()).isEqualTo("person");
                });
        undo(correction.getFirst().id());
        service.apply(published());
    }

    @Test
    void a_source_that_stays_unnamed_although_a_name_is_typed_gets_a_warning() {
        Map<String, String> fields = anonymousStatement();
        fields.putAll(Map.of("sourceName", "Bo Lind", "sourceKind", "anonymous"));
        WebSession anna = new WebSession(service).signIn(TestUser.ANALYST);
        anna.get("/threads");

        assertThat(anna.post("/rulings", fields).body())
                .contains("a source of this kind has no name in coverage", "make it with the kind person");
        published();
    }

    @Test
    void a_source_is_not_cleared_and_not_named_beside_the_box_for_no_source() {
        Map<String, String> fields = anonymousStatement();
        fields.put("sourceField", "on");
        WebSession anna = new WebSession(service).signIn(TestUser.ANALYST);
        anna.get("/threads");

        HttpResponse<String> cleared = anna.post("/rulings", fields);
        fields.putAll(Map.of("sourceName", "Bo Lind", "byOutlet", "on"));
        HttpResponse<String> both = anna.post("/rulings", fields);

        assertThat(cleared.statusCode()).isEqualTo(400);
        assertThat(cleared.body())
                .containsPattern("id=\"sourceName-error\">no source is named; [^<]*select the box “No source”");
        assertThat(both.statusCode()).isEqualTo(400);
        assertThat(both.body())
                .containsPattern("id=\"sourceName-error\">a source is named although the box")
                .contains("value=\"Bo Lind\"");
        assertThat(published()).isEmpty();
    }

    /** The fields of a form that corrects a statement of a source without a name. */
    private static Map<String, String> anonymousStatement() {
        JsonNode statement = service.json("/threads?kind=anonymous").get("items").values().stream()
                .map(thread -> service.json("/threads/" + thread.get("id").asString()))
                .flatMap(thread -> thread.at("/mentions/items").values().stream())
                .filter(one -> one.get("sourceKind").asString("").equals("anonymous"))
                .findFirst()
                .orElseThrow();
        return new HashMap<>(Map.of(
                "article", statement.get("articleId").asString(),
                "revision", statement.get("revision").asString(),
                "attribution", statement.get("id").asString(),
                "kind", "correct-attribution"));
    }

    @Test
    void an_undo_that_is_sent_twice_from_a_page_undoes_once() {
        String id = idOf(post(json("confirm-attribution", "")));
        service.apply(published());
        WebSession anna = new WebSession(service).signIn(TestUser.ANALYST);
        Matcher form = Pattern.compile("/rulings/" + id + "/undo\"[^§]*?name=\"key\" value=\"([^\"]+)\"")
                .matcher(anna.get("/articles/" + text("articleId")).body());
        assertThat(form.find()).isTrue();

        HttpResponse<String> first = anna.post("/rulings/" + id + "/undo", Map.of("key", form.group(1)));
        HttpResponse<String> second = anna.post("/rulings/" + id + "/undo", Map.of("key", form.group(1)));

        assertThat(first.statusCode()).as(first.body()).isEqualTo(202);
        assertThat(second.statusCode()).as(second.body()).isEqualTo(202);
        List<Ruling> undo = published();
        assertThat(undo).hasSize(1);
        service.apply(undo);
    }

    @ParameterizedTest
    @CsvSource({
        "https://other.example/threads/%s, 'address of another site, other.example'",
        "other.example/threads/%s, 'address of another site, other.example'",
        "/sources/%s, is the address of no thread",
        "https://other.example/, is no id or address of a thread"
    })
    void a_thread_is_merged_with_a_thread_of_this_service_only(String address, String detail) {
        UUID other = service.thread(SampleCoverage.MODEL);
        WebSession anna = new WebSession(service).signIn(TestUser.ANALYST);
        anna.get("/threads");

        HttpResponse<String> answer = anna.post(
                "/rulings",
                Map.of("thread", text("threadId"), "other", address.formatted(other), "kind", "same-claim"));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains(detail, "copy the address of the other thread");
    }

    @Test
    void the_queue_fills_in_the_form_of_each_ruling_that_waits_for_a_review() {
        String article = text("articleId");
        TextSelector words = new TextSelector("words that are gone", "", "", 0, 19);
        TextSelector cue = new TextSelector("murmured", "", "", 30, 38);
        Ruling confirmed = Ruling.once(
                "rv4",
                Instant.parse("2026-01-02T03:04:05Z"),
                "anna",
                null,
                article,
                text("revision"),
                new RulingBody.ConfirmAttribution(
                        new AttributionTarget("none", "none", List.of(words), List.of(cue), List.of())));
        Ruling added = Ruling.once(
                "rv5",
                Instant.parse("2026-01-02T03:04:05Z"),
                "anna",
                null,
                article,
                text("revision"),
                new RulingBody.AddAttribution(List.of(words), null, List.of(cue), null, null));
        service.apply(List.of(confirmed, added));
        String first = service.thread(SampleCoverage.TROOPS).toString();
        forReview(new RulingBody.SameOutlet("Harbour Courier", "Courier Online"), "rv1");
        forReview(new RulingBody.SameSource(named("Emmanuel Macron"), named("M. Macron")), "rv2");
        JsonNode troops = service.json("/threads/" + first).at("/mentions/items/0");
        ClaimTarget claim = new ClaimTarget(
                troops.get("claimId").asString(),
                troops.get("articleId").asString(),
                troops.get("revision").asString(),
                List.of());
        ClaimTarget gone = new ClaimTarget("gone", troops.get("articleId").asString(), null, List.of());
        forReview(new RulingBody.SameClaim(claim, gone), "rv3");

        String queue = new WebSession(service)
                .signIn(TestUser.EDITOR)
                .get("/rulings/review?limit=200")
                .body();

        assertThat(queue)
                .contains("source=" + service.source("Harbour Courier") + "&amp;other=Courier%20Online")
                .contains("source=" + service.source("Emmanuel Macron") + "&amp;other=M.%20Macron")
                .contains("/rulings/new?thread=" + first + "&amp;replaces=")
                .contains("words=words%20that%20are%20gone&amp;cue=murmured&amp;replaces=" + confirmed.id())
                .contains("words=words%20that%20are%20gone&amp;cue=murmured&amp;replaces=" + added.id());
    }

    /** Stores a ruling, and says that it cannot be applied, as the coverage builder does. */
    private static void forReview(RulingBody body, String key) {
        Ruling ruling = Ruling.once(key, Instant.parse("2026-01-02T03:04:05Z"), "anna", null, null, null, body);
        service.store(List.of(ruling));
        service.update("insert into ruling_outcome (ruling_id, status, detail) values ('%s', 'for review', 'Why.')"
                .formatted(ruling.id()));
    }

    @Test
    void the_form_of_an_attribution_that_was_just_rejected_comes_back_with_what_was_typed() {
        JsonNode statement =
                service.json("/threads/" + service.thread(SampleCoverage.MODEL)).at("/mentions/items/0");
        Map<String, String> fields = Map.of(
                "article", statement.get("articleId").asString(),
                "revision", statement.get("revision").asString(),
                "attribution", statement.get("id").asString(),
                "kind", "correct-attribution",
                "words", statement.get("claim").asString(),
                "sourceName", "a person at the gate",
                "reason", "the quote has another source");
        WebSession anna = new WebSession(service).signIn(TestUser.ANALYST);
        String form = "/rulings/new?article=%s&revision=%s&attribution=%s"
                .formatted(fields.get("article"), fields.get("revision"), fields.get("attribution"));
        assertThat(anna.get(form).statusCode()).isEqualTo(200);
        anna.post("/rulings", reject(fields));
        List<Ruling> rejection = published();
        service.apply(rejection);

        HttpResponse<String> answer = anna.post("/rulings", fields);

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body())
                .contains("does not have this attribution any more", "undo the rejection")
                .contains("a person at the gate", "the quote has another source", "value=\"add-attribution\"");
        assertThat(anna.get(form).body()).contains("does not have this attribution any more");
        undo(rejection.getFirst().id());
        service.apply(published());
    }

    @Test
    void the_form_of_a_thread_that_was_merged_meanwhile_is_about_the_thread_that_it_became() {
        UUID former = UUID.randomUUID();
        service.redirect(former, service.thread(SampleCoverage.MODEL));
        WebSession anna = new WebSession(service).signIn(TestUser.ANALYST);
        anna.get("/rulings/new?thread=" + former);

        HttpResponse<String> answer = anna.post(
                "/rulings", Map.of("thread", former.toString(), "other", text("threadId"), "kind", "same-claim"));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        assertThat(published()).hasSize(1);
    }

    @Test
    void a_request_that_is_repeated_with_its_key_makes_one_ruling() {
        String json = """
                {"body": {"kind": "same-source", "first": {"name": "G", "words": []}, "second": {"name": "H", "words": []}}}""";
        String id = idOf(post(json, "\"7f8c-1\""));
        published();

        assertThat(idOf(post(json, "7f8c-1"))).isEqualTo(id);
        assertThat(published()).isEmpty();
        assertThat(idOf(post(json, "7f8c-2"))).isNotEqualTo(id);
        assertThat(idOf(post(json.replace("\"H\"", "\"I\""), "7f8c-1"))).isNotEqualTo(id);
        assertThat(idOf(post(json))).isNotEqualTo(id);
    }

    @Test
    void a_ruling_that_another_instance_made_with_the_key_is_found_in_the_database() {
        RulingBody body = new RulingBody.SameSource(named("L"), named("M"));
        Ruling made = Ruling.once("7f8c-3", Instant.parse("2026-01-02T03:04:05Z"), "anna", null, null, null, body);
        service.store(List.of(made));

        HttpResponse<String> answer = post("""
                {"body": {"kind": "same-source", "first": {"name": "L", "words": []}, "second": {"name": "M", "words": []}}}""", "7f8c-3");

        assertThat(idOf(answer)).isEqualTo(made.id());
        assertThat(answer.body()).contains("2026-01-02T03:04:05Z");
        assertThat(published()).isEmpty();
    }

    @Test
    void an_undo_that_is_repeated_with_its_key_is_the_same_undo() {
        String id = idOf(post("""
                {"body": {"kind": "same-source", "first": {"name": "J", "words": []}, "second": {"name": "K", "words": []}}}"""));

        String undo = idOf(service.sendAs(TestUser.ANALYST, "POST", "/rulings/" + id + "/undo", "", keyed("u1")));

        assertThat(idOf(service.sendAs(TestUser.ANALYST, "POST", "/rulings/" + id + "/undo", "", keyed("u1"))))
                .isEqualTo(undo);
        assertThat(undo(id).statusCode()).isEqualTo(409);
    }

    @Test
    void a_malformed_key_of_a_request_is_refused() {
        HttpResponse<String> answer = post(json("confirm-attribution", ""), "two words");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("\"field\":\"Idempotency-Key\"", "use a random UUID");
    }

    @Test
    void a_form_with_too_long_a_reason_is_refused() {
        WebSession anna = new WebSession(service).signIn(TestUser.ANALYST);
        anna.get("/rulings/new?article=%s&revision=%s".formatted(text("articleId"), text("revision")));

        HttpResponse<String> refused = anna.post(
                "/rulings",
                Map.of(
                        "kind",
                        "reject-attribution",
                        "article",
                        text("articleId"),
                        "revision",
                        text("revision"),
                        "attribution",
                        text("id"),
                        "reason",
                        "x".repeat(2001)));

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("longer than 2000 characters");
        assertThat(published()).isEmpty();
    }

    @Test
    void a_form_merges_two_threads_by_the_address_of_the_other() {
        WebSession anna = new WebSession(service).signIn(TestUser.ANALYST);
        List<String> threads = service.json("/threads").get("items").values().stream()
                .map(thread -> thread.get("id").asString())
                .toList();
        assertThat(anna.get("/rulings/new?thread=" + threads.get(0)).statusCode())
                .isEqualTo(200);

        HttpResponse<String> answer = anna.post(
                "/rulings",
                Map.of(
                        "thread",
                        threads.get(0),
                        "other",
                        service.address("/threads/" + threads.get(1)),
                        "kind",
                        "same-claim"));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        assertThat(published().getFirst().body())
                .isInstanceOfSatisfying(
                        RulingBody.SameClaim.class,
                        same -> assertThat(same.first().claimId())
                                .isNotEqualTo(same.second().claimId()));
    }

    @Test
    void a_form_merges_a_source_with_another_name() {
        WebSession anna = new WebSession(service).signIn(TestUser.ANALYST);
        String source = service.json("/threads/" + text("threadId")).at("/mentions/items").values().stream()
                .filter(one -> !one.get("sourceId").isNull())
                .map(one -> one.get("sourceId").asString())
                .findFirst()
                .orElseThrow();
        assertThat(anna.get("/rulings/new?source=" + source).statusCode()).isEqualTo(200);

        assertThat(anna.post("/rulings", Map.of("source", source, "other", "Another Spelling", "kind", "same-source"))
                        .statusCode())
                .isEqualTo(202);
        assertThat(published().getFirst().body())
                .isInstanceOfSatisfying(
                        RulingBody.SameSource.class,
                        same -> assertThat(same.second().name()).isEqualTo("Another Spelling"));
    }

    @Test
    void a_claim_without_an_article_and_an_outlet_as_a_source_are_refused() {
        assertThat(field("""
                {"body": {"kind": "same-claim", "first": {"claimId": "one", "content": []},
                 "second": {"claimId": "other", "content": []}}}""")).isEqualTo("body.first.articleId");
        assertThat(field("""
                {"body": {"kind": "same-source", "first": {"name": "A", "kind": "outlet", "words": []},
                 "second": {"name": "B", "words": []}}}""")).isEqualTo("body.first.kind");
    }

    @Test
    void one_name_in_one_article_is_not_two_sources() {
        assertThat(field("""
                {"body": {"kind": "different-source",
                 "first": {"name": "Anna Holm", "articleId": "a", "revision": "r", "attributionId": "1", "words": []},
                 "second": {"name": "anna holm", "articleId": "a", "revision": "r", "attributionId": "2", "words": []}}}""")).isEqualTo("body.second");
    }

    @Test
    void the_forms_tell_what_is_separated_together() {
        WebSession anna = new WebSession(service).signIn(TestUser.ANALYST);
        String thread = service.thread(SampleCoverage.MODEL).toString();

        assertThat(anna.get("/rulings/new?thread=" + thread).body())
                .contains("with this wording")
                .contains("for review");
    }

    @Test
    void a_ruling_can_be_undone_before_it_is_stored() {
        HttpResponse<String> made = post("""
                {"body": {"kind": "same-source", "first": {"name": "A", "words": []}, "second": {"name": "B", "words": []}}}""");
        assertThat(made.statusCode()).as(made.body()).isEqualTo(202);

        String id = published().getFirst().id();
        assertThat(service.sendAs(TestUser.ANALYST, "POST", "/rulings/" + id + "/undo", "")
                        .statusCode())
                .isEqualTo(202);
    }

    @Test
    void a_ruling_is_undone_once_whether_its_undo_is_stored_or_not() {
        String id = idOf(post("""
                {"body": {"kind": "same-source", "first": {"name": "C", "words": []}, "second": {"name": "D", "words": []}}}"""));
        String undo = idOf(undo(id));

        HttpResponse<String> again = undo(id);

        assertThat(again.statusCode()).as(again.body()).isEqualTo(409);
        JsonNode error = JsonMapper.shared().readTree(again.body()).at("/errors/0");
        assertThat(error.get("detail").asString()).contains("undone already", undo);
        assertThat(error.get("fix").asString()).contains("undo the ruling " + undo);
        service.store(published());
        assertThat(undo(id).statusCode()).isEqualTo(409);

        String redo = idOf(undo(undo));
        assertThat(undo(undo).statusCode()).isEqualTo(409);
        String second = idOf(undo(id));
        assertThat(published()).extracting(Ruling::id).containsExactly(redo, second);
    }

    @Test
    void a_page_says_that_a_ruling_is_undone_already() {
        String id = idOf(post("""
                {"body": {"kind": "same-source", "first": {"name": "E", "words": []}, "second": {"name": "F", "words": []}}}"""));
        WebSession anna = new WebSession(service).signIn(TestUser.ANALYST);
        anna.get("/threads");
        assertThat(anna.post("/rulings/" + id + "/undo", Map.of()).statusCode()).isEqualTo(202);

        HttpResponse<String> again = anna.post("/rulings/" + id + "/undo", Map.of());

        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(again.body()).contains("this ruling is undone already", "to make it apply again, undo the ruling");
    }

    @Test
    void only_an_editor_undoes_the_undo_of_a_ruling_on_outlets() {
        String outlets = """
                {"body": {"kind": "same-outlet", "first": "Harbour Courier", "second": "Courier Online"}}""";
        HttpResponse<String> made =
                service.sendAs(TestUser.EDITOR, "POST", "/rulings", outlets, "Content-Type", "application/json");
        String id = JsonMapper.shared().readTree(made.body()).get("id").asString();
        HttpResponse<String> undone = service.sendAs(TestUser.EDITOR, "POST", "/rulings/" + id + "/undo", "");
        String undo = JsonMapper.shared().readTree(undone.body()).get("id").asString();

        assertThat(service.sendAs(TestUser.ANALYST, "POST", "/rulings/" + undo + "/undo", "")
                        .statusCode())
                .isEqualTo(403);
        assertThat(service.sendAs(TestUser.EDITOR, "POST", "/rulings/" + undo + "/undo", "")
                        .statusCode())
                .isEqualTo(202);
    }

    @Test
    void the_page_of_rulings_escapes_what_people_wrote() {
        post(json("confirm-attribution", "").replace("He did not say this.", "<script>alert(1)</script>"));
        service.store(published());

        HttpResponse<String> page =
                new WebSession(service).signIn(TestUser.EDITOR).get("/rulings");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("&lt;script&gt;alert(1)").doesNotContain("<script>alert");
    }

    @Test
    void an_unavailable_broker_is_a_problem_and_the_pages_stay() {
        try (RunningWeb alone = RunningWeb.start(Map.of(
                "spring.kafka.bootstrap-servers", "127.0.0.1:1",
                "spring.kafka.producer.properties[max.block.ms]", "200"))) {
            HttpResponse<String> answer = alone.sendAs(
                    TestUser.ANALYST,
                    "POST",
                    "/rulings",
                    "{\"body\":{\"kind\":\"same-source\",\"first\":{\"name\":\"A\",\"words\":[]},"
                            + "\"second\":{\"name\":\"B\",\"words\":[]}}}",
                    "Content-Type",
                    "application/json");

            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.headers().firstValue("Retry-After")).isPresent();
            assertThat(alone.get("/threads").statusCode()).isEqualTo(200);
        }
    }

    private static String field(String json) {
        HttpResponse<String> answer = post(json);
        assertThat(answer.statusCode()).as(json + answer.body()).isEqualTo(400);
        return JsonMapper.shared()
                .readTree(answer.body())
                .get("errors")
                .get(0)
                .get("field")
                .asString();
    }

    private static HttpResponse<String> post(String json) {
        return service.sendAs(TestUser.ANALYST, "POST", "/rulings", json, "Content-Type", "application/json");
    }

    private static HttpResponse<String> post(String json, String key) {
        return service.sendAs(TestUser.ANALYST, "POST", "/rulings", json, keyed(key));
    }

    private static Map<String, String> reject(Map<String, String> fields) {
        Map<String, String> rejection = new HashMap<>(fields);
        rejection.put("kind", "reject-attribution");
        return rejection;
    }

    private static SourceTarget named(String name) {
        return new SourceTarget(name, null, null, null, null, List.of());
    }

    private static String[] keyed(String key) {
        return new String[] {"Content-Type", "application/json", "Idempotency-Key", key};
    }

    /** The fields of the form for a source: another name, and the key that the page contains. */
    private static Map<String, String> sourceForm(String page, String other) {
        return Map.of(
                "source", hidden(page, "source"), "key", hidden(page, "key"), "other", other, "kind", "same-source");
    }

    private static String hidden(String page, String name) {
        Matcher field =
                Pattern.compile("name=\"" + name + "\" value=\"([^\"]+)\"").matcher(page);
        assertThat(field.find()).as(page).isTrue();
        return field.group(1);
    }

    private static HttpResponse<String> undo(String id) {
        return service.sendAs(TestUser.ANALYST, "POST", "/rulings/" + id + "/undo", "");
    }

    private static String idOf(HttpResponse<String> accepted) {
        assertThat(accepted.statusCode()).as(accepted.body()).isEqualTo(202);
        return JsonMapper.shared().readTree(accepted.body()).get("id").asString();
    }

    private static JsonNode list(String query) {
        return JsonMapper.shared()
                .readTree(service.sendAs(TestUser.EDITOR, "GET", "/rulings" + query, "")
                        .body());
    }

    /** The row of the statement that the tests rule on. */
    private static JsonNode row(JsonNode rows, String idField) {
        return rows.valueStream()
                .filter(row -> row.get(idField).asString("").equals(text("id")))
                .findFirst()
                .orElseThrow();
    }

    private static String text(String field) {
        return mention.get(field).asString();
    }

    private static String json(String kind, String more) {
        JsonNode article = service.json("/articles/" + text("articleId") + "?revision=" + text("revision"));
        String whole = article.at("/article/text").asString();
        return """
            {"articleId": "%s", "revision": "%s", "reason": "He did not say this.",
             "body": {"kind": "%s", "target": {"attributionId": "%s", "claimId": "%s", "content": %s, "cue": %s, "source": %s}%s}}
            """.formatted(
                        text("articleId"),
                        text("revision"),
                        kind,
                        text("id"),
                        text("claimId"),
                        selectors(whole, "claimSpans"),
                        selectors(whole, "cueSpans"),
                        selectors(whole, "sourceSpans"),
                        more);
    }

    private static String selectors(String whole, String spans) {
        return JsonMapper.shared()
                .writeValueAsString(mention.get(spans).values().stream()
                        .map(span -> TextSelector.of(
                                whole,
                                new Span(
                                        span.get("start").asInt(),
                                        span.get("end").asInt())))
                        .toList());
    }

    private static List<Ruling> published() {
        return topic.next();
    }
}
