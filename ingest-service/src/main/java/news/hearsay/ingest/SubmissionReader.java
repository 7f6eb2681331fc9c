package news.hearsay.ingest;

import java.nio.ByteBuffer;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads one submission from its bytes. Stricter than a mapper: a field sent twice, misspelt or of another type would
 * lose what the client meant, so each is an error, and all of them are told at once.
 */
@Component
class SubmissionReader {

    private static final Pattern FIRST_SENTENCE = Pattern.compile("^(.*?)(?: \\(|: expected|;|$)", Pattern.DOTALL);

    private final IngestProperties properties;
    private final Clock clock;
    private final JsonFactory json;

    SubmissionReader(IngestProperties properties, Clock clock) {
        this.properties = properties;
        this.clock = clock;
        this.json = JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(properties.maxDepth())
                        .maxStringLength(Math.toIntExact(properties.maxBody().toBytes()) + 1)
                        .build())
                .build();
    }

    /** @throws WrongSubmissionException if it is no article, with all that is wrong with it */
    ArticleSubmission read(ByteBuffer body) {
        String text = Text.decoded(body);
        if (text.isBlank()) {
            throw new WrongSubmissionException("it is empty", "send one article as a JSON object");
        }
        SubmittedFields fields = fields(text);
        SubmissionRules rules = new SubmissionRules(fields, properties, clock.instant());
        return rules.submission();
    }

    private SubmittedFields fields(String text) {
        SubmittedFields fields = new SubmittedFields();
        try (JsonParser parser = json.createParser(ObjectReadContext.empty(), text)) {
            JsonToken first = parser.nextToken();
            if (first != JsonToken.START_OBJECT) {
                throw new WrongSubmissionException("it is %s, not an object".formatted(kind(first)), fixOfShape(first));
            }
            Set<String> seen = new HashSet<>();
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = parser.currentName();
                JsonToken value = parser.nextToken();
                if (!seen.add(name)) {
                    fields.refuse(Text.shown(name), "it is there twice", "keep one");
                } else if (!SubmissionRules.FIELDS.contains(name)) {
                    fields.refuse(Text.shown(name), "no article has such a field", suggestion(name));
                } else if (value == JsonToken.VALUE_STRING) {
                    fields.put(name, parser.getString());
                } else if (value != JsonToken.VALUE_NULL) {
                    fields.refuse(
                            name,
                            "it is %s, not a string".formatted(kind(value)),
                            "write it as a string, in double quotes");
                }
                parser.skipChildren();
            }
            if (parser.nextToken() != null) {
                throw new WrongSubmissionException(
                        "something follows the article" + at(parser.currentTokenLocation()),
                        "send one article; to send many, one a line, use application/x-ndjson");
            }
        } catch (StreamConstraintsException e) {
            throw tooMuch(e);
        } catch (JacksonException e) {
            throw new WrongSubmissionException(
                    "it is not JSON: " + Text.shown(firstSentence(e.getOriginalMessage())) + at(e.getLocation()),
                    "send one JSON object as of RFC 8259, such as {\"title\": \"…\", \"text\": \"…\", \"outlet\":"
                            + " \"…\"}");
        }
        return fields;
    }

    private WrongSubmissionException tooMuch(StreamConstraintsException e) {
        if (e.getOriginalMessage().contains("nesting depth")) {
            return new WrongSubmissionException(
                    "it is nested deeper than %d levels%s".formatted(properties.maxDepth(), at(e.getLocation())),
                    "send a flat object: every field is a string");
        }
        return new WrongSubmissionException(
                "a name or number in it is too long" + at(e.getLocation()),
                "send only the fields " + String.join(", ", SubmissionRules.FIELDS));
    }

    private static String at(@Nullable TokenStreamLocation location) {
        return location == null || location.getLineNr() < 1
                ? ""
                : " (line %d, column %d)".formatted(location.getLineNr(), location.getColumnNr());
    }

    private static String firstSentence(String message) {
        Matcher matcher = FIRST_SENTENCE.matcher(message);
        return matcher.find() ? matcher.group(1) : message;
    }

    private static String suggestion(String name) {
        String folded = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
        List<String> near = new ArrayList<>();
        for (String field : SubmissionRules.FIELDS) {
            if (field.toLowerCase(Locale.ROOT).equals(folded)) {
                near.add(field);
            }
        }
        return near.isEmpty()
                ? "remove it, or use one of " + String.join(", ", SubmissionRules.FIELDS)
                : "write " + near.getFirst();
    }

    private static String fixOfShape(JsonToken first) {
        return first == JsonToken.START_ARRAY
                ? "send one article as a JSON object; to send many, one a line, use application/x-ndjson"
                : "send one article as a JSON object";
    }

    private static String kind(JsonToken token) {
        return switch (token) {
            case START_OBJECT -> "an object";
            case START_ARRAY -> "an array";
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> "a number";
            case VALUE_TRUE, VALUE_FALSE -> "a boolean";
            case VALUE_STRING -> "a string";
            case VALUE_NULL -> "null";
            default -> "something else";
        };
    }
}
