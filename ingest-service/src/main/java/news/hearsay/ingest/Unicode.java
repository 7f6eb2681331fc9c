package news.hearsay.ingest;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Strict handling of UTF-8 and UTF-16. */
final class Unicode {

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final char REPLACEMENT = '\uFFFD';

    private Unicode() {}

    /**
     * Decodes UTF-8 strictly. A byte order mark at the start is dropped.
     *
     * @throws InvalidArticleException if the bytes are not UTF-8; it names the offset of the first invalid byte
     */
    static String decode(ByteBuffer bytes) {
        String text = bytes.hasArray()
                ? new String(
                        bytes.array(),
                        bytes.arrayOffset() + bytes.position(),
                        bytes.remaining(),
                        StandardCharsets.UTF_8)
                : decodeStrictly(bytes);
        // The constructor, which is faster than a decoder, replaces invalid bytes by this character.
        String valid = text.indexOf(REPLACEMENT) >= 0 ? decodeStrictly(bytes) : text;
        return valid.isEmpty() || valid.charAt(0) != BYTE_ORDER_MARK ? valid : valid.substring(1);
    }

    private static String decodeStrictly(ByteBuffer bytes) {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        int start = bytes.position();
        CharBuffer characters = CharBuffer.allocate(bytes.remaining());
        ByteBuffer rest = bytes.duplicate();
        CoderResult result = decoder.decode(rest, characters, true);
        if (result.isError()) {
            throw new InvalidArticleException(
                    "is not valid UTF-8: invalid byte at offset %d (0-based)".formatted(rest.position() - start),
                    "encode the body in UTF-8");
        }
        return characters.flip().toString();
    }

    /** Whether a text has nothing but white space, no-break spaces included. */
    static boolean isBlank(String text) {
        return text.codePoints().allMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c));
    }

    /** The index of the first UTF-16 surrogate without its partner, or -1. */
    static int unpairedSurrogate(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Character.isSurrogate(c)) {
                continue;
            }
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else {
                return i;
            }
        }
        return -1;
    }
}
