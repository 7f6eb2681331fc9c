package news.hearsay.web.subject;

import java.io.IOException;
import java.io.InputStream;
import java.security.Principal;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import news.hearsay.events.EventCodec;
import news.hearsay.events.SubjectDefinition;
import news.hearsay.platform.http.InvalidField;
import news.hearsay.web.publish.EventPublisher;
import news.hearsay.web.request.JsonField;
import news.hearsay.web.request.NotFoundException;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Publishes changes of subjects. The store applies them. */
@Component
class SubjectChanges {

    /** Enough for a subject with some thousand phrases. */
    private static final int MAX_BODY_BYTES = 512 * 1024;

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final EventPublisher publisher;
    private final SubjectRepository subjects;
    private final PublishedSubjects published;
    private final Clock clock;

    SubjectChanges(EventPublisher publisher, SubjectRepository subjects, PublishedSubjects published, Clock clock) {
        this.publisher = publisher;
        this.subjects = subjects;
        this.published = published;
        this.clock = clock;
    }

    /** A change that Kafka has acknowledged, and the id of its event. */
    record Accepted(String eventId, String name, Instant changedAt) {}

    /** @throws InvalidSubjectException if the body is too large or is not a subject */
    static SubjectBody read(InputStream body) throws IOException {
        byte[] bytes = body.readNBytes(MAX_BODY_BYTES + 1);
        if (bytes.length > MAX_BODY_BYTES) {
            throw new InvalidSubjectException(InvalidField.BODY, "body must have at most " + MAX_BODY_BYTES + " bytes");
        }
        try {
            SubjectBody read = JSON.readValue(bytes, SubjectBody.class);
            if (read == null) {
                throw new InvalidSubjectException(InvalidField.BODY, "body must be a JSON object");
            }
            return read;
        } catch (StreamReadException e) {
            throw new InvalidSubjectException(InvalidField.BODY, "body is not JSON: " + e.getOriginalMessage());
        } catch (JacksonException e) {
            // the message contains the names of Java classes
            String field = JsonField.of(e);
            throw new InvalidSubjectException(
                    field,
                    field + " is unknown, or not of the expected type",
                    "send a JSON object with context, phrases, exclusions, names and aspects; see /openapi");
        }
    }

    /**
     * Returns the definition without publishing it.
     *
     * @throws InvalidSubjectException if the name or a field is malformed
     */
    SubjectDefinition definition(String name, SubjectBody body, Principal editor) {
        return body.definition(name, clock.instant(), editor.getName());
    }

    /** @throws InvalidSubjectException if the name or a field is malformed */
    Accepted define(String name, SubjectBody body, Principal editor) {
        return publish(body.definition(name, now(name), editor.getName()));
    }

    /**
     * Deletes a subject. If it was deleted before, returns that change and publishes nothing.
     *
     * @throws NotFoundException if there was never such a subject
     */
    Accepted delete(String name, Principal editor) {
        Optional<SubjectRepository.Change> last = subjects.lastChange(name);
        if (last.isPresent() && last.get().subject() == null) {
            return accepted(SubjectDefinition.deletion(
                    name, last.get().changedAt(), last.get().changedBy()));
        }
        if (subjects.find(name).isEmpty()) {
            throw new NotFoundException("subject");
        }
        return publish(SubjectDefinition.deletion(name, now(name), editor.getName()));
    }

    private Accepted publish(SubjectDefinition definition) {
        publisher.publish(EventCodec.encode(definition));
        published.add(definition);
        return accepted(definition);
    }

    private static Accepted accepted(SubjectDefinition definition) {
        return new Accepted(definition.eventId(), definition.name(), definition.changedAt());
    }

    /** The present, or if the clock was set back, a time at which the change counts nevertheless. */
    private Instant now(String name) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return subjects.lastChange(name)
                .map(SubjectRepository.Change::changedAt)
                .filter(last -> !now.isAfter(last))
                .map(last -> last.plus(1, ChronoUnit.MICROS))
                .orElse(now);
    }
}
