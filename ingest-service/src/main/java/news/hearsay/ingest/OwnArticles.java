package news.hearsay.ingest;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** The articles of a document in Hearsay's own JSON, each as bytes for the strict {@link SubmissionReader}. */
final class OwnArticles {

    private static final JsonFactory JSON = new JsonFactory();
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};

    private OwnArticles() {}

    /** Returns whether a document is a list: whether its JSON begins with a bracket. */
    static boolean isList(byte[] document) {
        for (int i = start(document); i < document.length; i++) {
            if (!Character.isWhitespace(document[i])) {
                return document[i] == '[';
            }
        }
        return false;
    }

    /**
     * Returns the articles of a document that is one article or a list of articles.
     *
     * @throws InvalidArticleException if it is a list that is no JSON
     */
    static List<ByteBuffer> articles(byte[] document) {
        if (!isList(document)) {
            return List.of(ByteBuffer.wrap(document));
        }
        int start = start(document);
        List<ByteBuffer> items = new ArrayList<>();
        try (JsonParser parser =
                JSON.createParser(ObjectReadContext.empty(), document, start, document.length - start)) {
            parser.nextToken();
            for (@Nullable JsonToken item = parser.nextToken();
                    item != null && item != JsonToken.END_ARRAY;
                    item = parser.nextToken()) {
                int from = start + Math.toIntExact(parser.currentTokenLocation().getByteOffset());
                parser.skipChildren();
                parser.finishToken();
                int to = start + Math.toIntExact(parser.currentLocation().getByteOffset());
                items.add(ByteBuffer.wrap(document, from, to - from).slice());
            }
            return items;
        } catch (JacksonException e) {
            throw new InvalidArticleException("is a list that is not valid JSON", "send a list of JSON objects");
        }
    }

    /** Returns the lines of a document that has one article on each line. Blank lines are left out. */
    static List<ByteBuffer> lines(byte[] document) {
        List<ByteBuffer> lines = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= document.length; i++) {
            if (i == document.length || document[i] == '\n') {
                if (!new String(document, start, i - start, StandardCharsets.UTF_8).isBlank()) {
                    lines.add(ByteBuffer.wrap(document, start, i - start).slice());
                }
                start = i + 1;
            }
        }
        return lines;
    }

    private static int start(byte[] document) {
        return document.length >= BYTE_ORDER_MARK.length
                        && document[0] == BYTE_ORDER_MARK[0]
                        && document[1] == BYTE_ORDER_MARK[1]
                        && document[2] == BYTE_ORDER_MARK[2]
                ? BYTE_ORDER_MARK.length
                : 0;
    }
}
