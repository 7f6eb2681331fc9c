package news.hearsay.formats.plain;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A text with mail-like headers. A line that starts with white space continues the header before it (RFC 5322), and
 * encoded words are decoded (RFC 2047).
 *
 * @param headers the headers in their order, unfolded
 * @param body what follows the first empty line
 */
record HeadedText(Map<String, String> headers, String body) {

    private static final Pattern HEADER = Pattern.compile("^([A-Za-z][A-Za-z-]{0,40}):[ \\t]*(.*)$");
    private static final Pattern ENCODED_WORD =
            Pattern.compile("=\\?([^?\\s]+)\\?([bBqQ])\\?([^?]*)\\?=(?:\\s+(?==\\?))?");

    /** A text has headers if its first line is one of these; "Kyiv: the talks go on" is no header. */
    private static final Set<String> FIRST = Set.of(
            "title",
            "subject",
            "headline",
            "outlet",
            "publisher",
            "source",
            "from",
            "date",
            "published",
            "url",
            "link",
            "by",
            "byline",
            "author",
            "language",
            "content-type",
            "mime-version",
            "message-id",
            "received",
            "return-path",
            "delivered-to",
            "content-language",
            "to",
            "reply-to");

    HeadedText {
        headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
    }

    /** Returns null if the text does not start with headers. */
    static @Nullable HeadedText of(String text) {
        Map<String, String> headers = new LinkedHashMap<>();
        String[] lines = text.stripLeading().split("\\R", -1);
        String last = null;
        int i = 0;
        for (; i < lines.length && !lines[i].isBlank(); i++) {
            Matcher header = HEADER.matcher(lines[i]);
            if (header.matches()
                    && (last != null || FIRST.contains(header.group(1).toLowerCase(Locale.ROOT)))) {
                last = header.group(1);
                headers.putIfAbsent(last, header.group(2));
            } else if (last != null && (lines[i].startsWith(" ") || lines[i].startsWith("\t"))) {
                headers.merge(last, lines[i].strip(), (start, rest) -> start + " " + rest);
            } else {
                return null;
            }
        }
        if (headers.isEmpty()) {
            return null;
        }
        headers.replaceAll((_, value) -> decoded(value));
        return new HeadedText(headers, String.join("\n", Arrays.asList(lines).subList(i, lines.length)));
    }

    private static String decoded(String value) {
        return ENCODED_WORD.matcher(value).replaceAll(match -> {
            try {
                Charset charset = Charset.forName(match.group(1).replaceFirst("\\*.*", ""));
                byte[] bytes = match.group(2).equalsIgnoreCase("b")
                        ? Base64.getMimeDecoder().decode(match.group(3))
                        : quotedPrintable(match.group(3));
                return Matcher.quoteReplacement(new String(bytes, charset));
            } catch (IllegalArgumentException e) {
                return Matcher.quoteReplacement(match.group());
            }
        });
    }

    private static byte[] quotedPrintable(String word) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (c == '=' && i + 2 < word.length()) {
                bytes.write(Integer.parseInt(word.substring(i + 1, i + 3), 16));
                i += 2;
            } else {
                bytes.writeBytes(String.valueOf(c == '_' ? ' ' : c).getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }
}
