package news.hearsay.formats.page;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import news.hearsay.formats.FoundField;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Finds the canonical address that a page states. An address on another site is not taken. */
final class PageAddress {

    private static final Pattern PREFIX = Pattern.compile("^(?:www\\d?|m|mobile|amp|edition|touch)\\.");
    private static final Set<String> CACHES = Set.of("google.com", "bing-amp.com", "bing.com");

    private PageAddress() {}

    static @Nullable FoundField<String> find(
            Document page, MetaElements metas, @Nullable String linked, @Nullable URI address) {
        Element link = page.selectFirst("link[rel~=(?i)(?<!\\w)canonical(?!\\w)][href]");
        if (link != null) {
            String canonical = accepted(link.attr("href"), address);
            if (canonical != null) {
                return new FoundField<>(canonical, "link[rel=canonical]");
            }
        }
        String graph = accepted(metas.get("og:url"), address);
        if (graph != null) {
            return new FoundField<>(graph, metas.place("og:url"));
        }
        String stated = accepted(linked, address);
        return stated == null ? null : new FoundField<>(stated, "json-ld/url");
    }

    private static @Nullable String accepted(@Nullable String stated, @Nullable URI address) {
        if (stated == null || stated.isBlank()) {
            return null;
        }
        URI uri;
        try {
            URI raw = new URI(stated.strip().replace(" ", "%20").replace("|", "%7C"));
            uri = address == null ? raw : address.resolve(raw);
        } catch (URISyntaxException | IllegalArgumentException e) {
            return null;
        }
        if (uri.getHost() == null
                || !("http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme()))) {
            return null;
        }
        boolean toFront = isFront(uri) && (address == null || !isFront(address));
        return toFront || address != null && !isSameSite(uri, address) ? null : uri.toString();
    }

    /** A page of an article that states the site's front page as its address is set up wrongly. */
    private static boolean isFront(URI uri) {
        String path = uri.getPath();
        return (path == null || path.isEmpty() || path.equals("/")) && uri.getQuery() == null;
    }

    private static boolean isSameSite(URI stated, URI address) {
        if (address.getHost() == null) {
            return true;
        }
        String own = site(address);
        String other = site(stated);
        return own.equals(other)
                || own.endsWith("." + other)
                || other.endsWith("." + own)
                || own.endsWith(".cdn.ampproject.org")
                || CACHES.contains(own) && String.valueOf(address.getPath()).startsWith("/amp/");
    }

    private static String site(URI uri) {
        return PREFIX.matcher(uri.getHost().toLowerCase(Locale.ROOT)).replaceFirst("");
    }
}
