package news.hearsay.ingest;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Reading and showing text that may be anything. */
final class Text {

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final int SHOWN = 80;

    private Text() {}

    /**
     * Strict UTF-8; a byte order mark at the start is dropped.
     *
     * @throws WrongSubmissionException that tells at which byte it stops being UTF-8
     */
    static String decoded(ByteBuffer bytes) {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        int start = bytes.position();
        CharBuffer characters = CharBuffer.allocate(bytes.remaining());
        CoderResult result = decoder.decode(bytes, characters, true);
        if (result.isError()) {
            throw new WrongSubmissionException(
                    "it is not UTF-8: the byte at offset %d (from 0) begins no character"
                            .formatted(bytes.position() - start),
                    "encode the text in UTF-8");
        }
        characters.flip();
        if (!characters.isEmpty() && characters.charAt(0) == BYTE_ORDER_MARK) {
            characters.get();
        }
        return characters.toString();
    }

    /** The index of the first UTF-16 surrogate that has no partner, or -1. */
    static int unpairedSurrogate(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(c)) {
                return i;
            }
        }
        return -1;
    }

    /** A client's words as an answer may repeat them: short, and free of control characters and half characters. */
    static String shown(String text) {
        StringBuilder shown = new StringBuilder();
        text.codePoints()
                .limit(SHOWN)
                .map(c -> Character.isISOControl(c) || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)
                        ? '\uFFFD'
                        : c)
                .forEach(shown::appendCodePoint);
        return text.codePointCount(0, text.length()) > SHOWN ? shown.append('…').toString() : shown.toString();
    }
}
