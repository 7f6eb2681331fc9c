package news.hearsay.formats.read;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the end of a file's name declares about its content. */
public enum FileType {
    PAGE("text/html", "html", "htm", "xhtml"),
    JSON("application/json", "json"),
    LINKED_DATA("application/ld+json", "jsonld"),
    LINES("application/x-ndjson", "ndjson", "jsonl"),
    XML("application/xml", "xml"),
    RSS("application/rss+xml", "rss"),
    ATOM("application/atom+xml", "atom"),
    TEXT("text/plain", "txt"),
    MARKDOWN("text/markdown", "md"),
    MAIL("message/rfc822", "eml");

    private final String mediaType;

    @SuppressWarnings("ImmutableEnumChecker") // List.of returns an unmodifiable list
    private final List<String> ends;

    FileType(String mediaType, String... ends) {
        this.mediaType = mediaType;
        this.ends = List.of(ends);
    }

    /** Returns the type; null if the name declares none. A second end {@code .gz} makes no difference. */
    public static @Nullable FileType of(String name) {
        String plain = name.toLowerCase(Locale.ROOT).replaceFirst("\\.gz$", "");
        String end = plain.substring(plain.lastIndexOf('.') + 1);
        return Arrays.stream(values())
                .filter(type -> type.ends.contains(end))
                .findFirst()
                .orElse(null);
    }

    /** Returns the media type; null if the name declares none. */
    public static @Nullable String mediaType(String name) {
        FileType type = of(name);
        return type == null ? null : type.mediaType;
    }

    /** Returns the patterns of all names that declare a type, such as {@code *.html}, for messages. */
    public static String patterns() {
        return Arrays.stream(values())
                .flatMap(type -> type.ends.stream())
                .map(end -> "*." + end)
                .collect(Collectors.joining(", "));
    }

    public String mediaType() {
        return mediaType;
    }
}
