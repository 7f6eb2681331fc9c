package news.hearsay.standalone.archive;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import news.hearsay.formats.FoundArticle;
import news.hearsay.formats.NewsDocument;
import news.hearsay.formats.Reading;
import news.hearsay.formats.RejectedItem;
import news.hearsay.formats.UnreadableDocumentException;
import news.hearsay.formats.read.DocumentReader;
import news.hearsay.formats.read.PostedArticle;
import news.hearsay.standalone.article.ReadFailure;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes lines of NDJSON of a record, as ingest accepts them. Hearsay's own JSON is passed on as it is, so that ingest
 * reports its errors; only the fields that {@code ./hearsay article} adds for its readers are left out. Thread-safe.
 */
final class PostedLines {

    /** A field that appears twice makes an object invalid, as for ingest. */
    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private static final Set<String> OWN_FIELDS = Set.of("title", "text", "outlet");
    private static final List<String> ADDED_FIELDS = List.of("file", "notice");

    private final DocumentReader reader = new DocumentReader();

    /**
     * The lines of one record.
     *
     * @param lines one line for each article, without its end
     * @param places the place of each of these articles
     * @param rejections what is wrong with the rest
     */
    record Lines(ArchiveRecord record, List<byte[]> lines, List<String> places, List<Rejection> rejections) {

        /** The lines of a record that has one article at most. */
        Lines(ArchiveRecord record, List<byte[]> lines, List<Rejection> rejections) {
            this(record, lines, lines.stream().map(_ -> record.place()).toList(), rejections);
        }
    }

    Lines of(ArchiveRecord record) {
        return switch (record) {
            case ArchiveRecord.Damaged(String place, String detail, String content) ->
                new Lines(record, List.of(), List.of(new Rejection(place, detail, content)));
            case ArchiveRecord.Intact(var _, NewsDocument document) ->
                ReadFailure.readOr(reason -> rejected(record, document, "can't be read: " + reason), () -> {
                    Lines own = own(record, document);
                    return own == null ? read(record, document) : own;
                });
        };
    }

    private Lines read(ArchiveRecord record, NewsDocument document) {
        try {
            Lines read = lines(record, document, reader.read(document));
            // a feed may have no items; whoever looks for a line has to find it
            boolean lost = read.lines().isEmpty() && read.rejections().isEmpty() && isJson(document);
            return lost
                    ? rejected(record, document, "contains no article: write an object with title, text and outlet")
                    : read;
        } catch (UnreadableDocumentException e) {
            return rejected(record, document, e.getMessage() + ": " + e.fix());
        }
    }

    private static Lines rejected(ArchiveRecord record, NewsDocument document, String reason) {
        return new Lines(record, List.of(), List.of(new Rejection(record.place(), reason, text(document))));
    }

    private static Lines lines(ArchiveRecord record, NewsDocument document, Reading reading) {
        List<byte[]> lines = new ArrayList<>();
        for (FoundArticle article : reading.articles()) {
            lines.add(MAPPER.writeValueAsBytes(PostedArticle.fields(article, reading.form())));
        }
        List<Rejection> rejections = new ArrayList<>();
        for (RejectedItem item : reading.rejected()) {
            // once: the items of a large feed would repeat it many times
            String content = rejections.isEmpty() ? text(document) : "";
            rejections.add(
                    new Rejection(record.place() + " " + item.place(), item.detail() + ": " + item.fix(), content));
        }
        return new Lines(record, lines, places(record.place(), reading), rejections);
    }

    /** The articles of a document have numbers if it has several items; those of rejected items are left out. */
    private static List<String> places(String document, Reading reading) {
        if (reading.articles().size() + reading.rejected().size() == 1) {
            return List.of(document);
        }
        Set<String> taken = reading.rejected().stream()
                .map(item -> item.place().replaceFirst("^.*?(?:item|entry|article|line) (\\d+).*", "$1"))
                .collect(Collectors.toSet());
        return IntStream.iterate(1, number -> number + 1)
                .filter(number -> !taken.contains(String.valueOf(number)))
                .limit(reading.articles().size())
                .mapToObj(number -> document + " item " + number)
                .toList();
    }

    /** Hearsay's own JSON; null if the document is something else. */
    private static @Nullable Lines own(ArchiveRecord record, NewsDocument document) {
        if (!isJson(document) || !startsWithBrace(document.bytes())) {
            return null;
        }
        JsonNode tree;
        try {
            tree = MAPPER.readTree(document.bytes());
        } catch (JacksonException e) {
            return null;
        }
        if (!(tree instanceof ObjectNode object)
                || OWN_FIELDS.stream().noneMatch(object::has)
                || object.has("@context")
                || object.has("version")) {
            return null;
        }
        boolean lacksOutlet = document.outlet() != null && !object.hasNonNull("outlet");
        if (!lacksOutlet && ADDED_FIELDS.stream().noneMatch(object::has) && isOneLine(document.bytes())) {
            return new Lines(record, List.of(document.bytes()), List.of());
        }
        if (lacksOutlet) {
            object.put("outlet", document.outlet());
        }
        object.remove(ADDED_FIELDS);
        return new Lines(record, List.of(MAPPER.writeValueAsBytes(object)), List.of());
    }

    /** Whether the record is declared to be JSON, as a line or a row is. */
    private static boolean isJson(NewsDocument document) {
        return "application/json".equals(document.contentType());
    }

    /** Whether the bytes can be a line of NDJSON in UTF-8. */
    private static boolean isOneLine(byte[] bytes) {
        for (byte b : bytes) {
            if (b == '\n' || b == '\r' || b == 0) {
                return false;
            }
        }
        return bytes[0] == '{';
    }

    private static boolean startsWithBrace(byte[] bytes) {
        for (byte b : bytes) {
            if (b > ' ') {
                return b == '{';
            }
        }
        return false;
    }

    /** The beginning of a document, so that the record of a rejection can be repaired and posted. */
    private static String text(NewsDocument document) {
        int length = Math.min(document.bytes().length, Rejection.MAX_CONTENT_BYTES);
        return new String(document.bytes(), 0, length, StandardCharsets.UTF_8);
    }
}
