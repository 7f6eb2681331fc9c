package news.hearsay.standalone.deadletter;

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
 * Prints dead letters. Their bytes may be anything, so control characters are replaced: a dead letter can't control the
 * terminal.
 *
 * @param maxBytes how many bytes of a value or header are printed at most
 */
record DeadLetterPrinter(int maxBytes) {

    private static final String NUMBER = "kafka_dlt-original-(partition|offset|timestamp)";

    void print(DeadLetter letter, PrintStream out) {
        out.println("dead letter  " + letter.place() + ", " + letter.since());
        out.println("reason       " + letter.reason().label() + ": " + plain(letter.words(), maxBytes));
        out.println("original at  " + letter.origin()
                + (letter.leftAtOrigin() ? ", which still has its headers and value" : ""));
        out.println("consumer     " + plain(String.valueOf(letter.group()), maxBytes));
        out.println("key          " + text(letter.letter().key()));
        for (Header header : letter.letter().headers()) {
            out.println("header       " + plain(header.key(), maxBytes) + ": " + value(header));
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

    /** Bytes as text if they are UTF-8, otherwise in hexadecimal. */
    private String text(byte @Nullable [] bytes) {
        if (bytes == null) {
            return "none";
        }
        byte[] shown = Arrays.copyOf(bytes, Math.min(bytes.length, maxBytes));
        String end = shown.length < bytes.length ? " …" : "";
        try {
            ByteBuffer whole = ByteBuffer.wrap(shown, 0, wholeCharacters(shown, bytes.length));
            return plain(StandardCharsets.UTF_8.newDecoder().decode(whole).toString(), maxBytes) + end;
        } catch (CharacterCodingException _) {
            return HexFormat.of().formatHex(shown) + end;
        }
    }

    /** The number of bytes without a character that was split at the end. */
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

    /** Replaces control characters, except line ends and tabs, and cuts the text to a length. */
    static String plain(String text, int maxLength) {
        String cut = text.length() <= maxLength ? text : text.substring(0, maxLength - 1) + "…";
        return cut.replaceAll("[\\p{Cc}\\p{Cf}&&[^\\n\\t]]", "�");
    }
}
