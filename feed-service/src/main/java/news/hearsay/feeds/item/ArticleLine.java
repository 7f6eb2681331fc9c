package news.hearsay.feeds.item;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** An article as it is posted: one JSON object. Immutable. */
public final class ArticleLine {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final ObjectNode fields;

    private ArticleLine(ObjectNode fields) {
        this.fields = fields;
    }

    /** Creates a line from the fields of an article. */
    static ArticleLine of(Map<String, Object> fields) {
        return new ArticleLine(MAPPER.valueToTree(fields));
    }

    /** Reads a line that was written before. */
    public static ArticleLine parse(String line) {
        return new ArticleLine((ObjectNode) MAPPER.readTree(line));
    }

    /** Returns the text of a field; null if it is missing. */
    public @Nullable String field(String name) {
        return fields.path(name).asString(null);
    }

    /**
     * Returns the line with the address and the outlet under which the item was first posted, since ingest derives the
     * id of the article from both.
     *
     * @param address null if the item had no address
     * @param outlet null if the item was not posted before: the line keeps its address and outlet
     */
    public ArticleLine as(@Nullable String address, @Nullable String outlet) {
        if (outlet == null) {
            return this;
        }
        ObjectNode copy = fields.deepCopy();
        copy.put("outlet", outlet);
        return new ArticleLine(copy).at(address);
    }

    /** Returns the line with an address, or without one if it is null. */
    ArticleLine at(@Nullable String address) {
        ObjectNode copy = fields.deepCopy();
        if (address == null) {
            copy.remove("url");
        } else {
            copy.put("url", address);
        }
        return new ArticleLine(copy);
    }

    /** Returns the line with an address if it has none. */
    ArticleLine orAt(URI address) {
        return field("url") == null ? at(address.toString()) : this;
    }

    /** Returns a hash of what readers see. Two lines with the same hash are the same version. */
    public String hash() {
        return Digest.of(field("title"), field("text"), field("byline"));
    }

    /** Returns the JSON object in UTF-8, without a line feed. */
    public byte[] bytes() {
        return toString().getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return MAPPER.writeValueAsString(fields);
    }
}
