package news.hearsay.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/**
 * Events that were recorded with version 1 of the contract. Topics retain their records indefinitely. A change that
 * cannot read these needs a new version of the event in addition to the old one; never change these files.
 */
class RecordedEventsTest {

    static final List<Event> EVENTS = List.of(
            Samples.ARTICLE,
            Samples.CLAIM,
            Samples.ATTRIBUTION,
            Samples.EXTRACTION,
            Samples.RULING,
            Samples.SUBJECT,
            Samples.WATCH);

    @ParameterizedTest
    @FieldSource("EVENTS")
    void a_recorded_event_can_still_be_read(Event event) {
        assertThat(EventCodec.decode(Samples.withData(event, recorded(event)))).isEqualTo(event);
    }

    @ParameterizedTest
    @FieldSource("EVENTS")
    void a_recorded_event_is_valid_against_its_schema(Event event) {
        assertThat(Schemas.errors(event.getClass(), recorded(event))).isEmpty();
    }

    private static byte[] recorded(Event event) {
        String name = "/recorded/" + event.getClass().getSimpleName().toLowerCase(Locale.ROOT) + ".v1.json";
        try (InputStream json = RecordedEventsTest.class.getResourceAsStream(name)) {
            return json.readAllBytes();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
