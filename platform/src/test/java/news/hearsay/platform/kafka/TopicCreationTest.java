package news.hearsay.platform.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.stream.Stream;
import news.hearsay.events.Topics;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;

class TopicCreationTest {

    @Test
    void each_topic_is_defined_with_its_dead_letter_topic() {
        assertThat(TopicCreation.definitions(6, (short) 1))
                .extracting(NewTopic::name)
                .containsExactlyInAnyOrderElementsOf(Topics.ALL.stream()
                        .flatMap(topic -> Stream.of(topic, Topics.deadLetters(topic)))
                        .toList());
    }

    @Test
    void the_topic_of_threads_is_compacted() {
        NewTopic threads = TopicCreation.threads(6, (short) 1);

        assertThat(threads.name()).isEqualTo(Topics.THREADS);
        assertThat(threads.configs()).containsEntry("cleanup.policy", "compact").doesNotContainKey("retention.ms");
    }

    @Test
    void articles_to_read_again_are_kept_for_a_day_and_dead_letters_without_end() {
        assertThat(TopicCreation.rereads(6, (short) 1))
                .extracting(NewTopic::name, topic -> topic.configs().get("retention.ms"))
                .containsExactly(tuple(Topics.REREADS, "86400000"), tuple(Topics.deadLetters(Topics.REREADS), "-1"));
    }

    @Test
    void topics_keep_their_records_without_end() {
        assertThat(TopicCreation.definitions(6, (short) 1))
                .allSatisfy(topic -> assertThat(topic.configs()).containsEntry("retention.ms", "-1"));
    }
}
