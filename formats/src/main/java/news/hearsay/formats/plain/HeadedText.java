package news.hearsay.formats.plain;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import news.hearsay.formats.text.Lines;
import org.jspecify.annotations.Nullable;

/**
 * A text with mail-like headers. A line that starts with white space continues the header before it (RFC 5322), and
 * encoded words are decoded (RFC 2047).
 *
 * @param headers the headers in their order, unfolded; of several with one name the first counts
 * @param body what follows the first empty line
 */
record HeadedText(Map<String, String> headers, String body) {

    private static final Pattern HEADER = Pattern.compile("^([A-Za-z][A-Za-z0-9_-]{0,60}):[ \\t]*(.*)$");

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
        return of(text, false);
    }

    /** Reads the headers of a mail, which may start with any header. Lines that are none are left out. */
    static HeadedText ofMail(String text) {
        HeadedText headed = of(text, true);
        return headed == null ? new HeadedText(Map.of(), text) : headed;
    }

    private static @Nullable HeadedText of(String text, boolean isMail) {
        Map<String, StringBuilder> headers = new LinkedHashMap<>();
        List<String> lines = Lines.of(text.stripLeading());
        StringBuilder last = null;
        int i = 0;
        for (; i < lines.size() && !lines.get(i).isBlank(); i++) {
            String line = lines.get(i);
            Matcher header = HEADER.matcher(line);
            if (header.matches() && (isMail || last != null || isFirst(header.group(1)))) {
                StringBuilder value = new StringBuilder(header.group(2));
                headers.putIfAbsent(header.group(1), value);
                last = value;
            } else if (last != null && (line.startsWith(" ") || line.startsWith("\t"))) {
                last.append(' ').append(line.strip());
            } else if (!isMail) {
                return null;
            }
        }
        if (headers.isEmpty()) {
            return null;
        }
        Map<String, String> decoded = new LinkedHashMap<>();
        headers.forEach((name, value) -> decoded.put(name, EncodedWords.decoded(value.toString())));
        return new HeadedText(decoded, String.join("\n", lines.subList(i, lines.size())));
    }

    private static boolean isFirst(String name) {
        return FIRST.contains(name.toLowerCase(Locale.ROOT));
    }
}
