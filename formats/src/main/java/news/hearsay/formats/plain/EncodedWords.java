package news.hearsay.formats.plain;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;

/** Decodes the encoded words of mail headers (RFC 2047). */
final class EncodedWords {

    /** RFC 2047 allows 75 characters for a word; software writes longer ones. */
    private static final Pattern WORD = Pattern.compile("=\\?[^?\\s]{1,60}\\?[bBqQ]\\?[^?\\s]{1,2000}\\?=");

    private EncodedWords() {}

    /** Returns the value with its encoded words decoded; white space between two of them is no part of the text. */
    static String decoded(String value) {
        Matcher word = WORD.matcher(value);
        StringBuilder decoded = new StringBuilder();
        int end = 0;
        boolean found = word.find();
        while (found) {
            int start = word.start();
            decoded.append(value, end, start);
            end = word.end();
            found = word.find();
            while (found && value.substring(end, word.start()).isBlank()) {
                end = word.end();
                found = word.find();
            }
            decoded.append(run(value.substring(start, end)));
        }
        return decoded.append(value, end, value.length()).toString();
    }

    /** Adjacent words are decoded together, because software splits characters between them. */
    private static String run(String words) {
        return DecoderUtil.decodeEncodedWords(words, DecodeMonitor.SILENT);
    }
}
