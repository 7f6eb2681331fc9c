package news.hearsay.events;

import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import news.hearsay.events.InvalidEventException.Flaw;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.cfg.MutableCoercionConfig;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.type.LogicalType;

/**
 * Encodes events as Kafka records and decodes them: CloudEvents 1.0 in the binary mode of the Kafka protocol binding,
 * {@code application/json}, with {@link Event#key} as key. Thread-safe.
 */
public final class EventCodec {

    static final String JSON = "application/json";
    /**
     * Does not convert between types, as the schemas do not: by default, Jackson reads 1.5 as 1, "3" as 3, and 0 as the
     * first constant of an enum.
     */
    static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES, DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .withCoercionConfig(LogicalType.Textual, EventCodec::onlyFromStrings)
            .build();

    private EventCodec() {}

    /**
     * Encodes an event as the record to send.
     *
     * @param time the time when the article was received, for all events of the article, so that a replay produces the
     *     same bytes; of a ruling or watch, the time when it was made or changed
     */
    public static ProducerRecord<String, byte[]> encode(Event event, Instant time) {
        Kind kind = Kind.of(event);
        CloudEvent cloudEvent = CloudEventBuilder.v1()
                .withId(event.eventId())
                .withType(kind.type)
                .withSource(kind.source)
                .withSubject(event.key())
                .withTime(time.atOffset(ZoneOffset.UTC))
                .withDataSchema(kind.schema)
                .withData(JSON, json(event))
                .build();
        return KafkaMessageFactory.<String>createWriter(kind.topic, null, null, event.key())
                .writeBinary(cloudEvent);
    }

    /**
     * Encodes a stored article as the record that makes the extract service read it again: the record of the article,
     * on {@link Topics#REREADS}.
     */
    public static ProducerRecord<String, byte[]> encodeReread(Article article) {
        ProducerRecord<String, byte[]> message = encode(article, article.receivedAt());
        return new ProducerRecord<>(Topics.REREADS, null, message.key(), message.value(), message.headers());
    }

    /** Encodes a ruling as the record to send. The same ruling is always encoded as the same bytes. */
    public static ProducerRecord<String, byte[]> encode(Ruling ruling) {
        return encode(ruling, ruling.madeAt());
    }

    /** Encodes a watch as the record to send. The same watch is always encoded as the same bytes. */
    public static ProducerRecord<String, byte[]> encode(Watch watch) {
        return encode(watch, watch.changedAt());
    }

    /** Encodes a definition as the record to send. The same definition is always encoded as the same bytes. */
    public static ProducerRecord<String, byte[]> encode(SubjectDefinition definition) {
        return encode(definition, definition.changedAt());
    }

    /** Returns the JSON of what a ruling decides, as it is in the ruling's event. */
    public static String json(RulingBody body) {
        return MAPPER.writeValueAsString(body);
    }

    /**
     * Reads what a ruling decides.
     *
     * @throws InvalidEventException if the JSON violates the contract
     */
    public static RulingBody readRulingBody(String json) {
        try {
            return MAPPER.readValue(json, RulingBody.class);
        } catch (RuntimeException e) {
            throw new InvalidEventException("not the body of a ruling: " + reason(e), e);
        }
    }

    /** Returns the data of an event: its JSON in UTF-8. */
    public static byte[] json(Event event) {
        return MAPPER.writeValueAsBytes(event);
    }

    /**
     * Decodes the event of a record.
     *
     * @throws InvalidEventException if the record is not a CloudEvent, its type or version is unknown, or its data
     *     violates the contract
     */
    public static Event decode(ConsumerRecord<?, byte[]> message) {
        CloudEvent cloudEvent;
        try {
            cloudEvent = KafkaMessageFactory.createReader(message).toEvent();
        } catch (RuntimeException e) {
            // any exception: decoding depends on the record only, so it would fail again
            throw new InvalidEventException(Flaw.NOT_A_CLOUD_EVENT, "not a CloudEvent: " + e.getMessage(), e);
        }
        Kind kind = Kind.of(cloudEvent.getType());
        if (!isJson(cloudEvent.getDataContentType())) {
            throw new InvalidEventException(
                    "content-type must be " + JSON + ", but is " + cloudEvent.getDataContentType());
        }
        if (cloudEvent.getData() == null) {
            throw new InvalidEventException("the event has no data");
        }
        try {
            Event event = MAPPER.readValue(cloudEvent.getData().toBytes(), kind.event);
            if (event == null) {
                throw new InvalidEventException("data does not fit " + kind.type + ": it is null");
            }
            return event;
        } catch (InvalidEventException e) {
            throw e;
        } catch (RuntimeException e) {
            throw new InvalidEventException("data does not fit " + kind.type + ": " + reason(e), e);
        }
    }

    private static @Nullable String reason(RuntimeException e) {
        return switch (e.getCause() instanceof InvalidEventException reason ? reason : e) {
            case InvalidEventException reason -> reason.getMessage();
            case JacksonException json -> json.getOriginalMessage();
            case RuntimeException other -> other.toString();
        };
    }

    private static void onlyFromStrings(MutableCoercionConfig config) {
        config.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
    }

    /** Ignores the parameters: JSON is UTF-8 (RFC 8259). */
    private static boolean isJson(@Nullable String contentType) {
        return contentType != null && JSON.equalsIgnoreCase(contentType.split(";", 2)[0].strip());
    }

    private static boolean isOtherVersion(String known, String type) {
        return type.matches(Pattern.quote(known.substring(0, known.lastIndexOf('v') + 1)) + "[0-9.]+");
    }

    private enum Kind {
        ARTICLE(Article.class, Topics.ARTICLES, "article", "ingest"),
        CLAIM(Claim.class, Topics.CLAIMS, "claim", "extract"),
        ATTRIBUTION(Attribution.class, Topics.ATTRIBUTIONS, "attribution", "extract"),
        EXTRACTION(Extraction.class, Topics.EXTRACTIONS, "extraction", "extract"),
        RULING(Ruling.class, Topics.RULINGS, "ruling", "web"),
        SUBJECT(SubjectDefinition.class, Topics.SUBJECTS, "subject", "web"),
        WATCH(Watch.class, Topics.WATCHES, "watch", "web");

        private final Class<? extends Event> event;
        private final String topic;
        private final String type;
        private final URI source;
        private final URI schema;

        Kind(Class<? extends Event> event, String topic, String name, String service) {
            this.event = event;
            this.topic = topic;
            this.type = "news.hearsay." + name + ".v1";
            this.source = URI.create("/hearsay/" + service);
            this.schema = URI.create("urn:hearsay:schema:" + name + ":v1");
        }

        static Kind of(Event event) {
            return switch (event) {
                case Article _ -> ARTICLE;
                case Claim _ -> CLAIM;
                case Attribution _ -> ATTRIBUTION;
                case Extraction _ -> EXTRACTION;
                case Ruling _ -> RULING;
                case SubjectDefinition _ -> SUBJECT;
                case Watch _ -> WATCH;
            };
        }

        static Kind of(String type) {
            for (Kind kind : values()) {
                if (kind.type.equals(type)) {
                    return kind;
                }
            }
            boolean known = Stream.of(values()).anyMatch(kind -> isOtherVersion(kind.type, type));
            throw new InvalidEventException(
                    known ? Flaw.UNKNOWN_VERSION : Flaw.UNEXPECTED_TYPE, "unknown event type or version: " + type);
        }
    }
}
