package news.hearsay.standalone.article;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The media types that the ends of file names declare. */
public final class FileType {

    private FileType() {}

    /** Returns the media type; null if the name declares none. A second end {@code .gz} makes no difference. */
    public static @Nullable String mediaType(String name) {
        String plain = name.toLowerCase(Locale.ROOT).replaceFirst("\\.gz$", "");
        return switch (plain.substring(plain.lastIndexOf('.') + 1)) {
            case "html", "htm", "xhtml" -> "text/html";
            case "json" -> "application/json";
            case "jsonld" -> "application/ld+json";
            case "ndjson", "jsonl" -> "application/x-ndjson";
            case "xml" -> "application/xml";
            case "rss" -> "application/rss+xml";
            case "atom" -> "application/atom+xml";
            case "txt" -> "text/plain";
            case "md" -> "text/markdown";
            case "eml" -> "message/rfc822";
            default -> null;
        };
    }
}
