package news.hearsay.formats.json;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import news.hearsay.formats.Form;
import news.hearsay.formats.Reading;
import news.hearsay.formats.UnreadableDocumentException;
import news.hearsay.formats.draft.DraftContext;
import news.hearsay.formats.draft.Items;
import news.hearsay.formats.text.Lines;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads one JSON value, or one value a line. What an object contains determines its form. */
public final class JsonDocument {

    private static final int MAX_DEPTH = 100;
    private static final int MAX_NAME_CHARACTERS = 1000;
    private static final Pattern FIRST_SENTENCE = Pattern.compile("^(.*?)(?: \\(|: expected|;|\n|$)", Pattern.DOTALL);
    private static final Pattern DUPLICATE = Pattern.compile("^Duplicate Object property (\"[^\"]{1,100}\")");
    private static final String FIX = "write valid JSON (RFC 8259)";

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(MAX_DEPTH)
                            .maxNameLength(MAX_NAME_CHARACTERS)
                            .maxStringLength(Integer.MAX_VALUE)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private JsonDocument() {}

    /** Returns whether a text starts as a JSON object or array, and not as text in braces or brackets. */
    public static boolean startsAsJson(String text) {
        return text.stripLeading().matches("(?s)(?:\\{\\s*[\"}]|\\[\\s*[\\[{\"\\]\\d]).*") && !text.isBlank();
    }

    /**
     * Reads a document.
     *
     * @throws UnreadableDocumentException if it is not JSON, or JSON that contains no article in a form of news
     */
    public static Reading read(String text, DraftContext context) {
        List<Line> lines = lines(text);
        if (lines.size() > 1
                && isValue(lines.getFirst().text())
                && startsAsJson(lines.get(1).text())) {
            return readLines(lines, context);
        }
        JsonNode root = parse(text);
        Form form = JsonForm.of(root);
        if (form == null) {
            throw new UnreadableDocumentException(
                    "is JSON, but in no form of news",
                    "send schema.org JSON-LD, JSON Feed, ninjs, or an object with title and text");
        }
        Items items = new Items();
        read(form, root, "", context, items);
        return items.reading(form);
    }

    private static Reading readLines(List<Line> lines, DraftContext context) {
        Items items = new Items();
        Form first = null;
        for (Line line : lines) {
            String place = "line " + line.number();
            try {
                JsonNode root = parse(line.text());
                Form form = JsonForm.of(root);
                if (form == null) {
                    items.reject(place, "is in no form of news", "write an object with title and text");
                } else {
                    read(form, root, place, context.ofItem(), items);
                    first = first == null ? form : first;
                }
            } catch (UnreadableDocumentException e) {
                items.reject(place, String.valueOf(e.getMessage()), e.fix());
            }
        }
        return items.reading(first == null || first == Form.HEARSAY_JSON ? Form.HEARSAY_NDJSON : first);
    }

    private static void read(Form form, JsonNode root, String place, DraftContext context, Items items) {
        switch (form) {
            case JSON_LD -> JsonLd.read(root, place, context, items);
            case JSON_FEED -> JsonFeed.read(root, place, context, items);
            case NINJS -> Ninjs.read(root, place, context, items);
            default -> HearsayJson.read(root, place, context, items);
        }
    }

    private static boolean isValue(String text) {
        try {
            parse(text);
            return true;
        } catch (UnreadableDocumentException e) {
            return false;
        }
    }

    private static JsonNode parse(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (JacksonException e) {
            Matcher duplicate = DUPLICATE.matcher(e.getOriginalMessage());
            if (duplicate.find()) {
                throw new UnreadableDocumentException(
                        "has the field %s twice%s".formatted(duplicate.group(1), at(e.getLocation())),
                        "remove one of the two");
            }
            throw new UnreadableDocumentException(
                    "is not valid JSON: " + firstSentence(e.getOriginalMessage()) + at(e.getLocation()), FIX);
        }
    }

    private static String firstSentence(String message) {
        Matcher matcher = FIRST_SENTENCE.matcher(message);
        return matcher.find() ? matcher.group(1) : message;
    }

    private static String at(@Nullable TokenStreamLocation location) {
        return location == null || location.getLineNr() < 1
                ? ""
                : " (line %d, column %d)".formatted(location.getLineNr(), location.getColumnNr());
    }

    private record Line(int number, String text) {}

    private static List<Line> lines(String text) {
        List<Line> lines = new ArrayList<>();
        int number = 0;
        for (String line : Lines.of(text)) {
            number++;
            if (!line.isBlank()) {
                lines.add(new Line(number, line));
            }
        }
        return lines;
    }
}
