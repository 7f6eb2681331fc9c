package news.hearsay.formats.plain;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import news.hearsay.formats.UnreadableDocumentException;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.dom.field.ParsedField;
import org.apache.james.mime4j.field.LenientFieldParser;
import org.apache.james.mime4j.field.UnstructuredFieldImpl;
import org.apache.james.mime4j.message.DefaultBodyDescriptorBuilder;
import org.apache.james.mime4j.message.MaximalBodyDescriptor;
import org.apache.james.mime4j.parser.AbstractContentHandler;
import org.apache.james.mime4j.parser.MimeStreamParser;
import org.apache.james.mime4j.stream.BodyDescriptor;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;

/** Parses the parts of a mail (RFC 2045, RFC 2046) with mime4j. Not thread-safe. */
final class MailParser extends AbstractContentHandler {

    private static final int MAX_DEPTH = 20;
    private static final int MAX_PARTS = 1000;
    private static final int MAX_FIELD = 2000;
    private static final String FIX = "send the text of the message in another form";
    private static final byte[] NOTHING = {};

    /** Long lines and many headers are read; the size of a document is limited elsewhere. */
    private static final MimeConfig CONFIG = new MimeConfig.Builder()
            .setMaxLineLen(-1)
            .setMaxHeaderLen(-1)
            .setMaxHeaderCount(-1)
            .build();

    private final Deque<MaximalBodyDescriptor> groups = new ArrayDeque<>();
    private final Deque<List<MailPart>> open = new ArrayDeque<>();
    private int parts;

    private MailParser() {
        open.push(new ArrayList<>());
    }

    /**
     * Returns the outermost part.
     *
     * @throws UnreadableDocumentException if the message is damaged, or has too many parts
     */
    static MailPart parse(byte[] message) {
        MailParser handler = new MailParser();
        MimeStreamParser parser = new MimeStreamParser(
                CONFIG,
                DecodeMonitor.SILENT,
                new DefaultBodyDescriptorBuilder(null, MailParser::field, DecodeMonitor.SILENT));
        // A message within the message is a part as it is.
        parser.setNoRecurse();
        parser.setContentDecoding(true);
        parser.setContentHandler(handler);
        try {
            parser.parse(new ByteArrayInputStream(message));
        } catch (MimeException | IOException e) {
            throw new UnreadableDocumentException("is a mail that cannot be read: " + e.getMessage(), FIX);
        }
        return handler.open.getLast().getFirst();
    }

    /** mime4j needs long for long fields, and no media type or file name has one. */
    private static ParsedField field(Field field, DecodeMonitor monitor) {
        return field.getRaw() != null && field.getRaw().length() > MAX_FIELD
                ? UnstructuredFieldImpl.PARSER.parse(field, monitor)
                : LenientFieldParser.getParser().parse(field, monitor);
    }

    @Override
    public void startMultipart(BodyDescriptor header) throws MimeException {
        if (open.size() > MAX_DEPTH) {
            throw new MimeException("its parts are nested deeper than %d levels".formatted(MAX_DEPTH));
        }
        groups.push((MaximalBodyDescriptor) header);
        open.push(new ArrayList<>());
    }

    @Override
    public void endMultipart() {
        List<MailPart> content = open.pop();
        MailPart group = part(groups.pop(), NOTHING, content);
        open.element().add(group);
    }

    @Override
    public void body(BodyDescriptor header, InputStream content) throws MimeException, IOException {
        parts++;
        if (parts > MAX_PARTS) {
            throw new MimeException("it has more than %d parts".formatted(MAX_PARTS));
        }
        open.element().add(part((MaximalBodyDescriptor) header, content.readAllBytes(), List.of()));
    }

    private static MailPart part(MaximalBodyDescriptor header, byte[] content, List<MailPart> parts) {
        Map<String, String> parameters = header.getContentTypeParameters();
        String stated = header.getContentDispositionFilename();
        String name = stated == null ? parameters.get("name") : stated;
        return new MailPart(
                header.getMimeType().toLowerCase(Locale.ROOT),
                parameters.get("charset"),
                "flowed".equalsIgnoreCase(parameters.get("format")),
                "attachment".equalsIgnoreCase(header.getContentDispositionType()),
                name == null ? null : EncodedWords.decoded(name),
                content,
                parts);
    }
}
