package news.hearsay.standalone.archive;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import news.hearsay.formats.NewsDocument;
import org.apache.james.mime4j.dom.Body;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.TextBody;
import org.apache.james.mime4j.dom.address.Mailbox;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * The messages of an mbox file (RFC 4155), as newsletters and press releases are kept. Subject, date and the text
 * become an article; the outlet is the given one, otherwise the name of the sender.
 */
final class MailRecords implements RecordStream {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final byte[] FROM = "From ".getBytes(StandardCharsets.US_ASCII);

    private final String name;
    private final InputStream in;
    private final @Nullable String outlet;
    private byte @Nullable [] next;
    private long message;

    MailRecords(String name, InputStream in, @Nullable String outlet) throws IOException {
        this.name = name;
        this.in = new BufferedInputStream(in, 64 * 1024);
        this.outlet = outlet;
        next = line();
        if (next == null || !startsWithFrom(next)) {
            throw new IOException(name + " is no mbox file: it does not begin with a line \"From \"");
        }
    }

    @Override
    public @Nullable ArchiveRecord next() throws IOException {
        if (next == null) {
            return null;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] line = line();
        boolean blank = false;
        while (line != null && !(blank && startsWithFrom(line))) {
            if (bytes.size() + line.length > SingleRecord.MAX_BYTES) {
                throw new IOException("%s message %d is larger than 64 MiB".formatted(name, message + 1));
            }
            blank = new String(line, StandardCharsets.ISO_8859_1).isBlank();
            bytes.write(unquoted(line));
            line = line();
        }
        next = line;
        message++;
        return read("%s message %d".formatted(name, message), bytes.toByteArray());
    }

    /** As a JSON Feed of one item, whose reader makes paragraphs of HTML, too. */
    private ArchiveRecord read(String place, byte[] bytes) {
        try {
            Message mail = new DefaultMessageBuilder().parseMessage(new ByteArrayInputStream(bytes));
            Map<String, Object> item = new LinkedHashMap<>();
            item.put("id", mail.getMessageId() == null ? place : mail.getMessageId());
            item.put("title", mail.getSubject() == null ? "" : mail.getSubject());
            if (mail.getDate() != null) {
                item.put("date_published", mail.getDate().toInstant().toString());
            }
            addText(mail, item);
            String sender = outlet == null ? sender(mail) : outlet;
            Map<String, Object> feed = new LinkedHashMap<>();
            feed.put("version", "https://jsonfeed.org/version/1.1");
            feed.put("title", sender == null ? "" : sender);
            feed.put("items", List.of(item));
            return new ArchiveRecord.Readable(
                    place, new NewsDocument(MAPPER.writeValueAsBytes(feed), "application/feed+json", null, outlet));
        } catch (IOException e) {
            return new ArchiveRecord.Damaged(place, "is not a message: " + e.getMessage());
        }
    }

    private static void addText(Entity entity, Map<String, Object> item) throws IOException {
        Body body = entity.getBody();
        switch (body) {
            case Multipart parts -> {
                for (Entity part : parts.getBodyParts()) {
                    addText(part, item);
                }
            }
            case TextBody text
            when !"attachment".equals(entity.getDispositionType()) -> {
                String field = "text/html".equals(entity.getMimeType()) ? "content_html" : "content_text";
                item.putIfAbsent(field, new String(content(text), charset(text)));
            }
            case null, default -> {}
        }
    }

    private static byte[] content(TextBody text) throws IOException {
        try (InputStream content = text.getInputStream()) {
            return content.readAllBytes();
        }
    }

    private static Charset charset(TextBody text) {
        try {
            return Charset.forName(text.getMimeCharset());
        } catch (IllegalArgumentException e) {
            return StandardCharsets.UTF_8;
        }
    }

    private static @Nullable String sender(Message mail) {
        if (mail.getFrom() == null || mail.getFrom().isEmpty()) {
            return null;
        }
        Mailbox mailbox = mail.getFrom().getFirst();
        return mailbox.getName() == null ? mailbox.getDomain() : mailbox.getName();
    }

    /** The next line with its end; null at the end of the file. */
    private byte @Nullable [] line() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(128);
        int b = in.read();
        if (b < 0) {
            return null;
        }
        while (b >= 0) {
            bytes.write(b);
            if (b == '\n' || bytes.size() > SingleRecord.MAX_BYTES) {
                break;
            }
            b = in.read();
        }
        return bytes.toByteArray();
    }

    private static boolean startsWithFrom(byte[] line) {
        return Arrays.mismatch(line, FROM) >= FROM.length || Arrays.equals(line, FROM);
    }

    /** Removes the mark that mbox puts before a line of the text that begins with "From ". */
    private static byte[] unquoted(byte[] line) {
        int marks = 0;
        while (marks < line.length && line[marks] == '>') {
            marks++;
        }
        byte[] rest = Arrays.copyOfRange(line, marks, line.length);
        return marks > 0 && startsWithFrom(rest) ? Arrays.copyOfRange(line, 1, line.length) : line;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
