package news.hearsay.ingest;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import news.hearsay.platform.http.Excerpt;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the links of a request. Thread-safe. */
@Component
class LinkReader {

    private static final String LINKS = "links";
    private static final String LINK = "link";
    private static final String OUTLET = "outlet";
    private static final String BODY_FIX = "send {\"links\": [\"https://outlet.example/story\"]}";
    private static final String LINE_FIX =
            "send \"https://outlet.example/story\" or {\"link\": \"https://outlet.example/story\"}";

    private final JsonMapper json;
    private final int maxLinks;

    LinkReader(IngestProperties properties, LinkProperties links) {
        this.maxLinks = links.maxLinks();
        this.json = JsonMapper.builder(JsonFactory.builder()
                        .streamReadConstraints(StreamReadConstraints.builder()
                                .maxNestingDepth(properties.maxDepth())
                                .build())
                        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                        .build())
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .build();
    }

    /**
     * Reads a JSON body.
     *
     * @throws InvalidLinksException if it is not {@code {"links": […]}}
     */
    List<LinkSubmission> body(ByteBuffer body) {
        JsonNode object = object(body, LINKS, BODY_FIX);
        JsonNode links = object.path(LINKS);
        if (!links.isArray() || links.isEmpty()) {
            throw new InvalidLinksException(LINKS, "is not a list of links", BODY_FIX);
        }
        if (links.size() > maxLinks) {
            throw new InvalidLinksException(
                    LINKS,
                    "has %d links".formatted(links.size()),
                    "send at most %d, or one per line as application/x-ndjson".formatted(maxLinks));
        }
        String outlet = text(object, OUTLET);
        List<LinkSubmission> read = new ArrayList<>();
        for (JsonNode link : links) {
            if (!link.isString()) {
                throw new InvalidLinksException(
                        "%s[%d]".formatted(LINKS, read.size()), "is not a string", "write the link in double quotes");
            }
            read.add(new LinkSubmission(read.size() + 1L, link.asString(), outlet));
        }
        return read;
    }

    /**
     * Reads a line of NDJSON: a string, or an object that contains the address.
     *
     * @throws InvalidLinksException if it is neither
     */
    LinkSubmission line(long number, ByteBuffer line) {
        JsonNode value = parse(line, LINE_FIX);
        if (value.isString()) {
            return new LinkSubmission(number, value.asString(), null);
        }
        JsonNode object = object(line, LINK, LINE_FIX);
        String link = text(object, LINK);
        if (link == null) {
            throw new InvalidLinksException(LINK, "is missing", LINE_FIX);
        }
        return new LinkSubmission(number, link, text(object, OUTLET));
    }

    private JsonNode object(ByteBuffer body, String member, String fix) {
        JsonNode object = parse(body, fix);
        if (!object.isObject()) {
            throw new InvalidLinksException("is not a JSON object with " + member, fix);
        }
        for (String name : object.propertyNames()) {
            if (!name.equals(member) && !name.equals(OUTLET)) {
                throw new InvalidLinksException(
                        Excerpt.of(name), "is not a known field", "remove it, or use %s or outlet".formatted(member));
            }
        }
        return object;
    }

    private JsonNode parse(ByteBuffer body, String fix) {
        try {
            return json.readTree(Unicode.decode(body.duplicate()));
        } catch (JacksonException e) {
            throw new InvalidLinksException("is not valid JSON: " + Excerpt.of(e.getOriginalMessage()), fix);
        }
    }

    private static @Nullable String text(JsonNode object, String name) {
        JsonNode value = object.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        if (!value.isString() || value.asString().isBlank()) {
            throw new InvalidLinksException(name, "is not a text", "write it in double quotes, or omit it");
        }
        return value.asString();
    }
}
