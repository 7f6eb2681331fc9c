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
import news.hearsay.events.AddressRules;
import news.hearsay.ingest.edge.EdgeProperties;
import news.hearsay.platform.http.Excerpt;
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
 * Parses one submission. It is stricter than an object mapper: a duplicate field, an unknown field or a value of
 * another type is an error, since the client's intention would be lost otherwise. All errors are reported at once.
 * Thread-safe.
 */
@Component
class SubmissionReader {

    private static final Pattern FIRST_SENTENCE = Pattern.compile("^(.*?)(?: \\(|: expected|;|$)", Pattern.DOTALL);

    private static final String OUTLET = "outlet";

    private final IngestProperties properties;
    private final AddressRules addressRules;
    private final Clock clock;
    private final JsonFactory json;

    SubmissionReader(IngestProperties properties, EdgeProperties edge, AddressRules addressRules, Clock clock) {
        this.properties = properties;
        this.addressRules = addressRules;
        this.clock = clock;
        this.json = JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(properties.maxDepth())
                        .maxStringLength(Math.toIntExact(edge.maxBody().toBytes()) + 1)
                        .build())
                .build();
    }

    /**
     * @param body one JSON object in UTF-8
     * @param outlet the outlet of an article that names none; null if there is no default
     * @throws InvalidArticleException if it is not a valid article; lists all errors
     */
    ArticleSubmission read(ByteBuffer body, @Nullable String outlet) {
        String text = Unicode.decode(body);
        if (text.isBlank()) {
            throw new InvalidArticleException("is empty", "send one article as a JSON object");
        }
        SubmittedFields fields = fields(text);
        if (outlet != null && fields.value(OUTLET) == null && !fields.isRejected(OUTLET)) {
            fields.put(OUTLET, outlet);
        }
        SubmissionRules rules = new SubmissionRules(fields, properties, addressRules, clock.instant());
        return rules.submission();
    }

    private SubmittedFields fields(String text) {
        SubmittedFields fields = new SubmittedFields();
        try (JsonParser parser = json.createParser(ObjectReadContext.empty(), text)) {
            JsonToken first = parser.nextToken();
            if (first != JsonToken.START_OBJECT) {
                throw first == JsonToken.START_ARRAY && parser.nextToken() == JsonToken.END_ARRAY
                        ? new InvalidArticleException("is an empty list", "send at least one article")
                        : new InvalidArticleException(
                                "is %s, not an object".formatted(SubmittedValues.kind(first)), fixForRoot(first));
            }
            Set<String> seen = new HashSet<>();
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = parser.currentName();
                JsonToken value = parser.nextToken();
                if (!seen.add(name)) {
                    fields.reject(Excerpt.of(name), "appears twice", "remove one of the two");
                } else if (!SubmissionRules.FIELDS.contains(name)) {
                    fields.reject(Excerpt.of(name), "is not a field of an article", suggestion(name));
                } else if (value != JsonToken.VALUE_NULL) {
                    SubmittedValues.read(name, value, parser, fields);
                }
                parser.skipChildren();
            }
            if (parser.nextToken() != null) {
                throw new InvalidArticleException(
                        "contains more than one JSON value" + at(parser.currentTokenLocation()),
                        "send one article; to send many, one per line, use application/x-ndjson");
            }
        } catch (StreamConstraintsException e) {
            throw overConstraint(e);
        } catch (JacksonException e) {
            throw new InvalidArticleException(
                    "is not valid JSON: " + Excerpt.of(firstSentence(e.getOriginalMessage())) + at(e.getLocation()),
                    "send one JSON object (RFC 8259), such as {\"title\": \"…\", \"text\": \"…\", \"outlet\":"
                            + " \"…\"}");
        }
        return fields;
    }

    private InvalidArticleException overConstraint(StreamConstraintsException e) {
        if (e.getOriginalMessage().contains("nesting depth")) {
            return new InvalidArticleException(
                    "is nested deeper than %d levels%s".formatted(properties.maxDepth(), at(e.getLocation())),
                    "send a flat object: its fields are strings, booleans and arrays of strings");
        }
        return new InvalidArticleException(
                "contains a name or a number that is too long" + at(e.getLocation()),
                "send only the fields " + String.join(", ", SubmissionRules.FIELDS));
    }

    private static String at(@Nullable TokenStreamLocation location) {
        return location == null || location.getLineNr() < 1
                ? ""
                : location.getLineNr() == 1
                        // a line of NDJSON has its own number in the response
                        ? " (column %d)".formatted(location.getColumnNr())
                        : " (line %d, column %d)".formatted(location.getLineNr(), location.getColumnNr());
    }

    private static String firstSentence(String message) {
        Matcher matcher = FIRST_SENTENCE.matcher(message);
        return matcher.find() ? matcher.group(1) : message;
    }

    private static String suggestion(String name) {
        String folded = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
        List<String> similar = new ArrayList<>();
        for (String field : SubmissionRules.FIELDS) {
            if (field.toLowerCase(Locale.ROOT).equals(folded)) {
                similar.add(field);
            }
        }
        return similar.isEmpty()
                ? "remove it, or use one of " + String.join(", ", SubmissionRules.FIELDS)
                : "write " + similar.getFirst();
    }

    private static String fixForRoot(JsonToken first) {
        return first == JsonToken.START_ARRAY
                ? "send an article as a JSON object; to send many, write one per line as application/x-ndjson, or a"
                        + " list of them as application/json"
                : "send one article as a JSON object";
    }
}
