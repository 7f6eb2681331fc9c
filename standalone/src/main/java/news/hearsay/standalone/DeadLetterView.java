package news.hearsay.standalone;

import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import news.hearsay.platform.failure.DeadLetter;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/**
 * A dead letter as text. Its bytes may be anything, so nothing in it can steer the terminal.
 *
 * @param longest how many bytes of a value or header are shown at most
 */
record DeadLetterView(int longest) {

    private static final String NUMBER = "kafka_dlt-original-(partition|offset|timestamp)";

    void print(DeadLetter letter, PrintStream out) {
        out.println("dead letter  " + letter.place() + ", " + letter.since());
        out.println("reason       " + letter.reason().label() + ": " + plain(letter.words(), longest));
        out.println("stood at     " + letter.origin()
                + (letter.leftAtOrigin() ? ", where its headers and value still are" : ""));
        out.println("put aside by " + plain(String.valueOf(letter.group()), longest));
        out.println("key          " + text(letter.letter().key()));
        for (Header header : letter.letter().headers()) {
            out.println("header       " + plain(header.key(), longest) + ": " + value(header));
        }
        byte[] value = letter.letter().value();
        out.println("value        " + (value == null ? "none" : value.length + " bytes"));
        if (value != null) {
            out.println(text(value));
        }
    }

    private String value(Header header) {
        byte[] value = header.value();
        if (value != null
                && header.key().matches(NUMBER)
                && (value.length == Integer.BYTES || value.length == Long.BYTES)) {
            ByteBuffer bytes = ByteBuffer.wrap(value);
            return Long.toString(value.length == Integer.BYTES ? bytes.getInt() : bytes.getLong());
        }
        return text(value);
    }

    /** As UTF-8 if it is, else in hexadecimal. */
    private String text(byte @Nullable [] bytes) {
        if (bytes == null) {
            return "none";
        }
        byte[] shown = Arrays.copyOf(bytes, Math.min(bytes.length, longest));
        String end = shown.length < bytes.length ? " …" : "";
        try {
            ByteBuffer whole = ByteBuffer.wrap(shown, 0, wholeCharacters(shown, bytes.length));
            return plain(StandardCharsets.UTF_8.newDecoder().decode(whole).toString(), longest) + end;
        } catch (CharacterCodingException _) {
            return HexFormat.of().formatHex(shown) + end;
        }
    }

    /** Without the beginning of a character that the cut has split. */
    private static int wholeCharacters(byte[] shown, int of) {
        int end = shown.length;
        if (end < of) {
            while (end > 0 && (shown[end - 1] & 0xC0) == 0x80) {
                end--;
            }
            end = Math.max(0, end - (end > 0 && shown[end - 1] < 0 ? 1 : 0));
        }
        return end;
    }

    /** Without what could steer a terminal; line ends stay. */
    static String plain(String text, int longest) {
        String cut = text.length() <= longest ? text : text.substring(0, longest - 1) + "…";
        return cut.replaceAll("[\\p{Cc}\\p{Cf}&&[^\\n\\t]]", "�");
    }
}
