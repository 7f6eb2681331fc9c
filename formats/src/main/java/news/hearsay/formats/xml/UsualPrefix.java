package news.hearsay.formats.xml;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The usual prefixes of namespaces. */
final class UsualPrefix {

    /** Without the scheme and a slash at the end, which documents write in several ways. */
    private static final Map<String, String> PREFIXES = Map.ofEntries(
            Map.entry("purl.org/rss/1.0/modules/content", "content"),
            Map.entry("purl.org/dc/elements/1.1", "dc"),
            Map.entry("purl.org/dc/elements/1.0", "dc"),
            Map.entry("purl.org/dc/terms", "dcterms"),
            Map.entry("search.yahoo.com/mrss", "media"),
            Map.entry("www.w3.org/2005/atom", "atom"),
            Map.entry("purl.org/atom/ns#", "atom"),
            Map.entry("www.w3.org/1999/02/22-rdf-syntax-ns#", "rdf"),
            Map.entry("www.itunes.com/dtds/podcast-1.0.dtd", "itunes"),
            Map.entry("rssnamespace.org/feedburner/ext/1.0", "feedburner"),
            Map.entry("www.w3.org/2007/app", "app"),
            Map.entry("news.yandex.ru", "yandex"),
            Map.entry("purl.org/rss/1.0/modules/syndication", "sy"),
            Map.entry("www.google.com/schemas/sitemap-news/0.9", "news"),
            Map.entry("www.sitemaps.org/schemas/sitemap/0.9", ""),
            Map.entry("www.google.com/schemas/sitemap/0.84", ""),
            Map.entry("purl.org/rss/1.0", ""),
            Map.entry("my.netscape.com/rdf/simple/0.9", ""),
            Map.entry("channel.netscape.com/rdf/simple/0.9", ""),
            Map.entry("backend.userland.com/rss2", ""),
            Map.entry("blogs.law.harvard.edu/tech/rss", ""),
            Map.entry("iptc.org/std/nar/2006-10-01", ""),
            Map.entry("iptc.org/std/nitf/2006-10-18", ""),
            Map.entry("www.w3.org/1999/xhtml", ""));

    private UsualPrefix() {}

    /** Returns the prefix for a namespace; an unknown or missing namespace has the prefix that the document uses. */
    static String of(@Nullable String namespace, String prefix) {
        if (namespace == null) {
            return prefix;
        }
        String key = namespace
                .strip()
                .toLowerCase(Locale.ROOT)
                .replaceFirst("^https?://", "")
                .replaceFirst("/$", "");
        return PREFIXES.getOrDefault(key, prefix);
    }
}
