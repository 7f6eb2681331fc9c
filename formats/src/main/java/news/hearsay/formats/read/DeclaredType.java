package news.hearsay.formats.read;

import java.util.Locale;
import java.util.Set;
import news.hearsay.formats.Form;
import org.jspecify.annotations.Nullable;

/**
 * The media type that was declared for a document.
 *
 * @param name type and subtype in lower case, without parameters; empty if none was declared
 */
record DeclaredType(String name) {

    private static final Set<String> UNSPECIFIC =
            Set.of("", "application/octet-stream", "binary/octet-stream", "application/unknown", "content/unknown");
    private static final Set<String> LINES = Set.of(
            "application/x-ndjson",
            "application/ndjson",
            "application/jsonl",
            "application/x-jsonl",
            "application/jsonlines",
            "application/x-jsonlines",
            "application/json-seq",
            "text/x-ndjson");
    private static final Set<String> XML = Set.of("application/xml", "text/xml");

    static DeclaredType of(@Nullable String contentType) {
        String name = contentType == null ? "" : contentType.replaceFirst(";.*", "");
        return new DeclaredType(name.strip().toLowerCase(Locale.ROOT));
    }

    boolean isJson() {
        return name.equals("application/json") || name.equals("text/json") || name.endsWith("+json") || isLines();
    }

    boolean isHtml() {
        return name.equals("text/html") || name.equals("application/xhtml+xml");
    }

    boolean isMarkdown() {
        return name.equals("text/markdown") || name.equals("text/x-markdown");
    }

    boolean isXml() {
        return XML.contains(name) || name.endsWith("+xml") && !isHtml();
    }

    private boolean isLines() {
        return LINES.contains(name);
    }

    /** How this differs from the form of the content; null if it does not. */
    @Nullable
    String notice(Form form) {
        return UNSPECIFIC.contains(name) || allows(form)
                ? null
                : "is declared as %s, but is %s".formatted(name, described(form));
    }

    private boolean allows(Form form) {
        return switch (form) {
            case HEARSAY_JSON -> isJson() && !isLines() && !isOf("feed", "ld");
            case HEARSAY_NDJSON -> isLines();
            case JSON_LD -> isJson() && !isOf("feed");
            case JSON_FEED -> isJson() && !isOf("ld");
            case NINJS -> isJson() && !isOf("feed", "ld");
            case RSS -> isXml() && !isOf("atom", "nitf") && !name.contains("iptc") || name.equals("text/rss");
            case ATOM -> isXml() && !isOf("rss", "rdf", "nitf") && !name.contains("iptc");
            case NEWSML_G2 -> isXml() && !isOf("rss", "rdf", "atom", "nitf");
            case NITF -> isXml() && !isOf("rss", "rdf", "atom") || name.contains("nitf");
            case HTML -> isHtml() || XML.contains(name);
            case TEXT ->
                name.startsWith("text/") && !isHtml() && !isXml() && !isJson() || name.equals("message/rfc822");
        };
    }

    private boolean isOf(String... subtypes) {
        for (String subtype : subtypes) {
            if (name.startsWith("application/" + subtype + "+")) {
                return true;
            }
        }
        return false;
    }

    private static String described(Form form) {
        return switch (form) {
            case HEARSAY_JSON -> "Hearsay's JSON";
            case HEARSAY_NDJSON -> "Hearsay's JSON with one object a line";
            case JSON_LD -> "JSON-LD";
            case JSON_FEED -> "a JSON Feed";
            case NINJS -> "ninjs";
            case RSS -> "RSS";
            case ATOM -> "Atom";
            case NEWSML_G2 -> "NewsML-G2";
            case NITF -> "NITF";
            case HTML -> "HTML";
            case TEXT -> "plain text";
        };
    }
}
