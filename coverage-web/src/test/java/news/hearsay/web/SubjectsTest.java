package news.hearsay.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import news.hearsay.backends.TestBackends;
import news.hearsay.events.EventCodec;
import news.hearsay.events.SubjectDefinition;
import news.hearsay.events.Topics;
import news.hearsay.platform.kafka.TopicCreation;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Subjects are read, previewed and changed over HTTP; a change is an event in Kafka. */
@Tag("slow")
class SubjectsTest {

    private static final String[] JSON = {"Content-Type", "application/json", "Accept", "application/json"};
    private static final String HARBOUR = """
            {"context": [], "phrases": ["quay*"], "exclusions": ["Quay Street"], "names": ["Port Council"],
             "aspects": [{"name": "cost", "phrases": ["million*"]}]}
            """;

    private static RunningWeb service;

    @BeforeAll
    static void start() {
        TestBackends.freshTopics(TopicCreation.definitions(1, (short) 1));
        service = RunningWeb.start(Map.of("spring.kafka.bootstrap-servers", TestBackends.bootstrapServers()));
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void the_subjects_of_the_seed_are_listed_with_their_phrases() {
        JsonNode seed = service.json("/subjects").at("/items/0");

        assertThat(seed.path("name").asString()).isEqualTo("Ukraine security guarantees");
        assertThat(seed.path("seed").asBoolean()).isTrue();
        assertThat(seed.path("phrases").values()).hasSizeGreaterThan(10);
        assertThat(service.json("/subjects").at("/marking/complete").asBoolean())
                .isTrue();
    }

    @Test
    void stored_claims_are_being_marked_until_the_builder_has_applied_the_present_definitions() {
        service.update("""
            insert into subject_definition (name, context, phrases, exclusions, names, aspects, changed_at, changed_by, deleted, event_id)
            values ('Locks', '{}', '{lock}', '{}', '{}', '[]', now(), 'edith', false, gen_random_uuid())
            """);
        try {
            assertThat(service.json("/subjects").at("/marking/complete").asBoolean())
                    .isFalse();
            assertThat(service.get("/subjects/Locks", "Accept", "text/html").body())
                    .contains("Stored claims are being marked");
        } finally {
            service.update("delete from subject_definition where name = 'Locks'");
        }
    }

    @Test
    void a_definition_and_a_deletion_are_events_in_kafka_before_the_response() {
        var defined = service.sendAs(TestUser.EDITOR, "PUT", "/subjects/Harbour%20works", HARBOUR, JSON);
        var deleted = service.sendAs(
                TestUser.EDITOR,
                "DELETE",
                "/subjects/Ukraine%20security%20guarantees",
                "",
                "Accept",
                "application/json");

        assertThat(defined.statusCode()).as(defined.body()).isEqualTo(202);
        assertThat(deleted.statusCode()).as(deleted.body()).isEqualTo(202);
        var repeated = service.sendAs(
                TestUser.EDITOR,
                "DELETE",
                "/subjects/Ukraine%20security%20guarantees",
                "",
                "Accept",
                "application/json");
        assertThat(repeated.statusCode()).isEqualTo(202);
        assertThat(repeated.body()).as("the first deletion").isEqualTo(deleted.body());
        List<SubjectDefinition> events = events();
        assertThat(events).hasSize(2);
        SubjectDefinition definition = events.getFirst();
        assertThat(definition.name()).isEqualTo("Harbour works");
        assertThat(definition.exclusions()).containsExactly("Quay Street");
        assertThat(definition.names()).containsExactly("Port Council");
        assertThat(definition.changedBy()).isEqualTo(TestUser.EDITOR.userName());
        assertThat(JsonMapper.shared().readTree(defined.body()).path("eventId").asString())
                .isEqualTo(definition.eventId());
        assertThat(events.getLast().deleted()).isTrue();
    }

    @Test
    void only_an_editor_changes_or_previews_a_subject() {
        assertThat(service.sendAs(TestUser.ANALYST, "PUT", "/subjects/Harbour", HARBOUR, JSON)
                        .statusCode())
                .isEqualTo(403);
        assertThat(service.sendAs(TestUser.READER, "POST", "/subjects/preview", HARBOUR, JSON)
                        .statusCode())
                .isEqualTo(403);
        assertThat(service.send("DELETE", "/subjects/Harbour").statusCode()).isEqualTo(401);
    }

    @Test
    void an_invalid_definition_is_refused_with_the_name_of_the_field() {
        assertThat(refused("{\"phrases\": [\"* quay\"]}")).isEqualTo("phrases");
        assertThat(refused("{\"phrases\": []}")).isEqualTo("phrases");
        assertThat(refused("{\"phrases\": [\"quay\"], \"aspects\": [{\"name\": \"cost\"}]}"))
                .isEqualTo("aspects.phrases");
        assertThat(refused("{\"phrases\": [\"" + "x".repeat(101) + "\"]}")).isEqualTo("phrases");
        assertThat(refused("{\"words\": []}")).isEqualTo("words");
        assertThat(refused("[")).isEqualTo("body");
    }

    @Test
    void control_characters_line_ends_and_unpaired_surrogates_are_refused_in_every_text() {
        for (String character : List.of("\\u0000", "\\u0007", "\\n", "\\ud800", "\\u0085", "\\u2028")) {
            String text = "[\"quay" + character + "x\"]";
            for (String field : List.of("context", "phrases", "exclusions", "names")) {
                String body = "{\"" + field + "\": " + text + "}";
                assertThat(refused(body)).as(body).isEqualTo(field);
            }
            assertThat(refused("{\"phrases\": [\"quay\"], \"aspects\": [{\"name\": \"cost" + character
                            + "\", \"phrases\": [\"million*\"]}]}"))
                    .isEqualTo("aspects.name");
            assertThat(refused("{\"phrases\": [\"quay\"], \"aspects\": [{\"name\": \"cost\", \"phrases\": " + text
                            + "}]}"))
                    .isEqualTo("aspects.phrases");
        }
        var previewed =
                service.sendAs(TestUser.EDITOR, "POST", "/subjects/preview", "{\"phrases\": [\"quay\\u0000x\"]}", JSON);
        assertThat(previewed.statusCode()).isEqualTo(400);
        assertThat(body(previewed.body()).at("/errors/0/fix").asString()).contains("remove them");
        assertThat(service.sendAs(TestUser.EDITOR, "PUT", "/subjects/Harbour%C2%85", HARBOUR, JSON)
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void an_error_contains_no_name_of_a_java_class() {
        for (String body : List.of(
                "{\"words\": []}",
                "{\"phrases\": 1}",
                "[]",
                "{\"aspects\": [null]}",
                "{\"phrases\": [null]}",
                "{\"aspects\": [1]}")) {
            var answer = service.sendAs(TestUser.EDITOR, "POST", "/subjects/preview", body, JSON);
            assertThat(answer.statusCode()).as(body).isEqualTo(400);
            assertThat(answer.body()).doesNotContain("hearsay.web", "java.", "class ");
        }
    }

    @Test
    void a_preview_counts_over_the_archive_without_saving_anything() {
        String anything = "{\"phrases\": [\"the\"], \"aspects\": [{\"name\": \"of\", \"phrases\": [\"of\"]}]}";

        JsonNode preview = body(service.sendAs(TestUser.EDITOR, "POST", "/subjects/preview", anything, JSON)
                .body());

        assertThat(preview.path("exact").asBoolean()).isTrue();
        assertThat(preview.path("articlesRead").asLong()).isEqualTo(service.count("article"));
        assertThat(preview.path("claims").asLong()).isPositive().isLessThanOrEqualTo(service.count("claim"));
        assertThat(preview.path("aspects").get(0).path("aspect").asString()).isEqualTo("of");
        assertThat(preview.path("examples").values()).hasSizeBetween(1, 10);
    }

    @Test
    void an_unknown_subject_is_not_found() {
        assertThat(service.get("/subjects/Weather", "Accept", "application/json")
                        .statusCode())
                .isEqualTo(404);
    }

    private static String refused(String body) {
        var response = service.sendAs(TestUser.EDITOR, "PUT", "/subjects/Harbour", body, JSON);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(400);
        return body(response.body()).at("/errors/0/field").asString();
    }

    private static JsonNode body(String json) {
        return JsonMapper.shared().readTree(json);
    }

    private static List<SubjectDefinition> events() {
        Map<String, Object> reading = Map.of("bootstrap.servers", TestBackends.bootstrapServers());
        try (var consumer = new KafkaConsumer<>(reading, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partition = List.of(new TopicPartition(Topics.SUBJECTS, 0));
            consumer.assign(partition);
            consumer.seekToBeginning(partition);
            Iterable<ConsumerRecord<String, byte[]>> records = consumer.poll(Duration.ofSeconds(10));
            return StreamSupport.stream(records.spliterator(), false)
                    .map(message -> (SubjectDefinition) EventCodec.decode(message))
                    .toList();
        }
    }
}
