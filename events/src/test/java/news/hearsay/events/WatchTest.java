package news.hearsay.events;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The contract of {@code hearsay.watches.v1}. */
class WatchTest {

    @Test
    void the_same_watch_has_the_same_bytes_and_id_and_another_one_another_id() {
        assertThat(EventCodec.encode(Samples.WATCH).value())
                .isEqualTo(EventCodec.encode(Samples.WATCH).value());
        assertThat(Samples.headers(EventCodec.encode(Samples.WATCH)))
                .containsEntry("ce_type", "news.hearsay.watch.v1")
                .containsEntry("ce_subject", Samples.WATCH.id())
                .containsEntry("ce_time", "2025-03-05T08:00:00Z");
        assertThat(Samples.WATCH.eventId()).startsWith(Samples.WATCH.id()).isNotEqualTo(Samples.BARE_WATCH.eventId());
    }

    @Test
    void data_that_violates_the_contract_is_refused() {
        String json = new String(EventCodec.json(Samples.WATCH), UTF_8);
        for (String invalid : List.of(
                json.replace("\"minimumOrigins\":3", "\"minimumOrigins\":0"),
                json.replace("\"subject\"", "\"weather\""),
                json.replace("[\"second-origin\",\"many-origins\",\"denial\"]", "[]"),
                json.replace("\"deleted\":false", "\"deleted\":null"),
                json.replace("https://desk.example/alerts", " "))) {
            assertThat(invalid).isNotEqualTo(json);
            assertThatThrownBy(() -> EventCodec.decode(Samples.withData(Samples.WATCH, invalid.getBytes(UTF_8))))
                    .as(invalid)
                    .isInstanceOf(InvalidEventException.class);
        }
    }
}
