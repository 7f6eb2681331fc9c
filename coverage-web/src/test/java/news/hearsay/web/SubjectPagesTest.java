package news.hearsay.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import news.hearsay.backends.TestBackends;
import news.hearsay.platform.kafka.TopicCreation;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Editors keep subjects by forms, which work without JavaScript. */
@Tag("slow")
class SubjectPagesTest {

    private static final String SEED = "/subjects/Ukraine%20security%20guarantees";

    private static RunningWeb service;
    private WebSession edith;

    @BeforeAll
    static void start() {
        TestBackends.freshTopics(TopicCreation.definitions(1, (short) 1));
        service = RunningWeb.start(Map.of("spring.kafka.bootstrap-servers", TestBackends.bootstrapServers()));
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @BeforeEach
    void signIn() {
        edith = new WebSession(service).signIn(TestUser.EDITOR);
    }

    @Test
    void the_list_has_each_subject_with_its_counts_and_a_form_for_editors_only() {
        String page = edith.get("/subjects").body();

        assertThat(page).contains("href=\"" + SEED + "\"").contains("subjects.yml");
        assertThat(page).containsPattern("<td class=\"number\">[1-9]\\d*</td>");
        assertThat(page).contains("id=\"subject-form\"");
        WebSession anna = new WebSession(service).signIn(TestUser.ANALYST);
        assertThat(anna.get("/subjects").body())
                .contains("href=\"" + SEED + "\"")
                .doesNotContain("subject-form");
        assertThat(service.get("/subjects", "Accept", "text/html").body()).doesNotContain("subject-form");
    }

    @Test
    void the_page_of_a_subject_has_its_definition_and_a_form_for_editors_only() {
        String page = edith.get(SEED).body();
        String read = service.get(SEED, "Accept", "text/html").body();

        assertThat(page)
                .contains("<textarea id=\"phrases\"")
                .contains("security guarantee")
                .contains("Israeli-type");
        assertThat(read).contains("<dt>Phrases</dt>").contains("Israeli-type").doesNotContain("<textarea");
        assertThat(service.send("POST", SEED, "Accept", "text/html").statusCode())
                .isNotEqualTo(200);
    }

    @Test
    void a_preview_shows_counts_and_examples_and_saves_nothing() {
        edith.get("/subjects");

        HttpResponse<String> answer =
                edith.post("/subjects", fields(Map.of("phrases", "the", "aspects", "of\r\nof", "action", "preview")));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body()).contains("nothing is saved yet").contains("id=\"examples\"");
        assertThat(answer.body()).containsPattern("id=\"preview-claims\">[1-9]\\d*<");
        assertThat(answer.body()).contains("value=\"Harbour works\"");
        assertThat(edith.get("/subjects/Harbour%20works").statusCode()).isEqualTo(404);
    }

    @Test
    void suggestions_that_are_selected_are_added_to_the_phrases() {
        edith.get("/subjects");

        String page = edith.post("/subjects", fields(Map.of("phrases", "quay*", "add", "dredger", "action", "preview")))
                .body();

        assertThat(page).containsPattern(">quay\\*\\R?dredger</textarea>");
    }

    @Test
    void a_saved_subject_is_on_its_page_at_once() {
        edith.get("/subjects");

        HttpResponse<String> answer = edith.post("/subjects", fields(Map.of("name", "Harbour: a \"test\" {1}")));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        HttpResponse<String> page = edith.follow(answer);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("Saved. Stored claims will be marked within moments.");
        JsonNode subject = json(page.uri().getRawPath());
        assertThat(texts(subject.get("phrases"))).containsExactly("new quay*", "dredg*");
        assertThat(texts(subject.get("exclusions"))).containsExactly("Quay Street");
        assertThat(texts(subject.get("names"))).containsExactly("Port Council");
        assertThat(subject.at("/aspects/0/name").asString()).isEqualTo("cost");
        assertThat(texts(subject.at("/aspects/0/phrases"))).containsExactly("million*", "euro*");
        assertThat(subject.at("/aspects/1/name").asString()).isEqualTo("jobs: new");
        assertThat(edith.get("/subjects").body()).contains("Harbour: a &quot;test&quot; {1}");
    }

    @Test
    void a_form_that_is_sent_as_it_was_filled_in_changes_no_list() {
        JsonNode before = json(SEED);
        String page = edith.get(SEED).body();
        Map<String, String> same = new HashMap<>(Map.of("action", "save", "basis", ""));
        for (String field : new String[] {"context", "phrases", "exclusions", "names", "aspects"}) {
            same.put(field, area(page, field));
        }

        assertThat(edith.post(SEED, same).statusCode()).isEqualTo(303);

        JsonNode after = json(SEED);
        for (String field : new String[] {"context", "phrases", "exclusions", "names", "aspects"}) {
            assertThat(after.get(field)).as(field).isEqualTo(before.get(field));
        }
        assertThat(after.get("seed").asBoolean()).isFalse();
        assertThat(edith.get(SEED).body()).contains("changes of that file have no effect on it");
    }

    @Test
    void a_refused_form_has_the_error_beside_its_field_and_keeps_what_was_typed() {
        edith.get("/subjects");

        HttpResponse<String> answer =
                edith.post("/subjects", fields(Map.of("phrases", "quay\r\n* <b>", "exclusions", "one\r\ntwo")));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body())
                .contains("The subject is not saved")
                .containsPattern("id=\"phrases-error\"[^>]*>phrases must consist of words")
                .containsPattern("quay\\R\\* &lt;b&gt;</textarea>")
                .containsPattern("one\\Rtwo</textarea>")
                .contains("value=\"Harbour works\"");
        assertThat(edith.post("/subjects", fields(Map.of("name", ""))).body()).contains("id=\"name-error\"");
        assertThat(edith.post("/subjects", fields(Map.of("aspects", "cost"))).body())
                .contains("id=\"aspects-error\"");
    }

    @Test
    void a_form_that_is_sent_twice_saves_once() {
        edith.get("/subjects");

        assertThat(edith.post("/subjects", fields(Map.of("name", "Locks"))).statusCode())
                .isEqualTo(303);
        String changedAt = json("/subjects/Locks").get("changedAt").asString();
        assertThat(edith.post("/subjects", fields(Map.of("name", "Locks"))).statusCode())
                .isEqualTo(303);

        assertThat(json("/subjects/Locks").get("changedAt").asString()).isEqualTo(changedAt);
        assertThat(edith.post("/subjects", fields(Map.of("name", "Locks", "phrases", "lock gate")))
                        .statusCode())
                .isEqualTo(409);
    }

    @Test
    void a_new_subject_does_not_replace_another_one() {
        edith.get("/subjects");

        HttpResponse<String> answer = edith.post("/subjects", fields(Map.of("name", "Ukraine security guarantees")));

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("name is that of another subject");
    }

    @Test
    void a_change_that_the_editor_has_not_seen_is_replaced_only_on_purpose() {
        edith.get("/subjects");
        String path = "/subjects/Bridges";
        edith.post("/subjects", fields(Map.of("name", "Bridges")));

        HttpResponse<String> refused =
                edith.post(path, fields(Map.of("basis", "2020-01-01T00:00:00Z", "phrases", "bridge*")));

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("edith has changed this subject since you opened the form");
        String basis = refused.body().replaceAll("(?s).*name=\"basis\" value=\"([^\"]*)\".*", "$1");
        assertThat(edith.post(path, fields(Map.of("basis", basis))).statusCode())
                .isEqualTo(303);
    }

    @Test
    void a_subject_is_deleted_after_a_confirmation() {
        edith.get("/subjects");
        edith.post("/subjects", fields(Map.of("name", "Ferries")));

        String confirmation = edith.get("/subjects/Ferries/delete").body();
        HttpResponse<String> deleted = edith.post("/subjects/Ferries/delete", Map.of());

        assertThat(confirmation).contains("action=\"/subjects/Ferries/delete\"");
        assertThat(deleted.statusCode()).isEqualTo(303);
        assertThat(edith.post("/subjects/Ferries/delete", Map.of()).statusCode())
                .as("sent twice")
                .isEqualTo(303);
        assertThat(edith.get("/subjects/Ferries").statusCode()).isEqualTo(404);
        assertThat(edith.get("/subjects").body()).doesNotContain("Ferries");
    }

    @Test
    void control_characters_bring_the_form_back_with_the_error_beside_the_field() {
        edith.get("/subjects");

        for (Map.Entry<String, String> wrong : Map.of(
                        "name", "Harbour\r\nworks", "phrases", "qu\u0000ay", "aspects", "co\u0007st")
                .entrySet()) {
            HttpResponse<String> answer = edith.post("/subjects", fields(Map.ofEntries(wrong)));

            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.body())
                    .contains("must not contain control characters", "id=\"" + wrong.getKey() + "-error\"")
                    .contains("Port Council");
        }
    }

    private static Map<String, String> fields(Map<String, String> changed) {
        Map<String, String> fields = new HashMap<>(Map.of(
                "name", "Harbour works",
                "phrases", "new  quay*\r\n\r\n dredg*\r\nnew quay*\r\n",
                "exclusions", "Quay Street",
                "names", "Port Council",
                "context", "",
                "aspects", "cost\r\nmillion*\r\neuro*\r\n \r\n\r\njobs: new\r\njob*\r\n",
                "action", "save"));
        fields.putAll(changed);
        return fields;
    }

    private static JsonNode json(String path) {
        return JsonMapper.shared()
                .readTree(service.get(path, "Accept", "application/json").body())
                .get("subject");
    }

    private static List<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::asString).toList();
    }

    private static String area(String page, String field) {
        String text = page.replaceAll("(?s).*<textarea id=\"" + field + "\"[^>]*>(.*?)</textarea>.*", "$1");
        return text.replace("&#39;", "'").replace("&amp;", "&").replace("&quot;", "\"");
    }
}
