package news.hearsay.formats.encoding;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import news.hearsay.formats.UnreadableDocumentException;
import org.jspecify.annotations.Nullable;

/**
 * Decodes bytes to text. A byte order mark decides first, then the Content-Type, then the declaration inside the
 * document. A declared encoding in which the bytes are invalid is not used, and a single-byte encoding is not used for
 * bytes that are valid UTF-8, because such bytes are hardly ever anything else. Without a usable declaration the bytes
 * are UTF-8 if they are valid UTF-8; otherwise the encoding is detected, or the document is refused. A document that
 * was cut off within a character of UTF-8 is valid. Declared UTF-8 with damaged places is decoded with U+FFFD for the
 * damaged bytes.
 */
public final class TextDecoder {

    private static final Charset UTF_32BE = Charset.forName("UTF-32BE");
    private static final Charset UTF_32LE = Charset.forName("UTF-32LE");

    private TextDecoder() {}

    /**
     * Decodes a document.
     *
     * @param contentType the declared media type with its parameters; null if none was declared
     * @throws UnreadableDocumentException if the encoding cannot be told
     */
    public static DecodedText decode(byte[] bytes, @Nullable String contentType) {
        ByteOrderMark mark = ByteOrderMark.of(bytes);
        if (mark != null) {
            return new DecodedText(decodeAll(bytes, mark.bytes(), mark.charset()), mark.charset(), false);
        }
        List<Charset> declared = new ArrayList<>();
        add(declared, DeclaredCharset.inContentType(contentType));
        add(declared, DeclaredCharset.inDocument(bytes));
        boolean utf8 = isUtf8(bytes);
        boolean ascii = utf8 && isAscii(bytes);
        for (int i = 0; i < declared.size(); i++) {
            Charset charset = declared.get(i);
            boolean contradicted = utf8 && !ascii && isSingleByte(charset);
            boolean contradictedByText = !ascii && isLatin(charset) && isOtherText(bytes, charset);
            boolean valid = charset.equals(StandardCharsets.UTF_8) ? utf8 : isValid(bytes, charset);
            if (!contradicted && !contradictedByText && valid) {
                return new DecodedText(decodeAll(bytes, 0, charset), charset, i > 0 && !ascii);
            }
        }
        if (utf8) {
            return new DecodedText(
                    decodeAll(bytes, 0, StandardCharsets.UTF_8), StandardCharsets.UTF_8, !declared.isEmpty());
        }
        boolean damaged = declared.contains(StandardCharsets.UTF_8)
                && Utf8Sequences.in(bytes).areDamaged();
        Charset detected = damaged ? StandardCharsets.UTF_8 : DetectedCharset.of(bytes);
        if (detected == null) {
            throw new UnreadableDocumentException(
                    declared.isEmpty()
                            ? "declares no encoding, is not UTF-8, and its encoding cannot be told"
                            : "is not in the declared encoding, and its encoding cannot be told",
                    "send UTF-8, or declare the encoding, such as Content-Type: text/plain; charset=windows-1250");
        }
        return new DecodedText(decodeAll(bytes, 0, detected), detected, true);
    }

    /** Before a cut, one whole character that is not ASCII is evidence: other encodings hardly ever look like UTF-8. */
    private static boolean isUtf8(byte[] bytes) {
        if (isValid(bytes, StandardCharsets.UTF_8)) {
            return true;
        }
        byte[] whole = Arrays.copyOf(bytes, Utf8End.of(bytes));
        return !isAscii(whole) && isValid(whole, StandardCharsets.UTF_8);
    }

    private static void add(List<Charset> charsets, @Nullable Charset charset) {
        if (charset != null) {
            charsets.add(charset);
        }
    }

    /** Servers declare this encoding for everything; it is believed unless the bytes are certainly another one. */
    private static boolean isLatin(Charset charset) {
        return charset.name().equals("windows-1252");
    }

    private static boolean isOtherText(byte[] bytes, Charset charset) {
        Charset detected = DetectedCharset.of(bytes);
        return detected != null
                && !detected.equals(charset)
                && (!PlausibleText.is(new String(bytes, charset)) || OtherAlphabet.isOf(new String(bytes, detected)));
    }

    private static boolean isSingleByte(Charset charset) {
        return charset.newEncoder().maxBytesPerChar() == 1.0f;
    }

    private static boolean isAscii(byte[] bytes) {
        for (byte b : bytes) {
            if (b < 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean isValid(byte[] bytes, Charset charset) {
        try {
            charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    // a byte without a character, such as 0x81 in windows-1252, is a slip and not another encoding
                    .onUnmappableCharacter(CodingErrorAction.REPLACE)
                    .decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static String decodeAll(byte[] bytes, int from, Charset charset) {
        return new String(bytes, from, bytes.length - from, charset);
    }

    private record ByteOrderMark(Charset charset, int bytes) {

        static @Nullable ByteOrderMark of(byte[] bytes) {
            if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
                return new ByteOrderMark(StandardCharsets.UTF_8, 3);
            }
            if (startsWith(bytes, 0xFF, 0xFE, 0, 0)) {
                return new ByteOrderMark(UTF_32LE, 4);
            }
            if (startsWith(bytes, 0, 0, 0xFE, 0xFF)) {
                return new ByteOrderMark(UTF_32BE, 4);
            }
            if (startsWith(bytes, 0xFF, 0xFE)) {
                return new ByteOrderMark(StandardCharsets.UTF_16LE, 2);
            }
            if (startsWith(bytes, 0xFE, 0xFF)) {
                return new ByteOrderMark(StandardCharsets.UTF_16BE, 2);
            }
            return null;
        }

        private static boolean startsWith(byte[] bytes, int... start) {
            if (bytes.length < start.length) {
                return false;
            }
            for (int i = 0; i < start.length; i++) {
                if ((bytes[i] & 0xFF) != start[i]) {
                    return false;
                }
            }
            return true;
        }
    }
}
