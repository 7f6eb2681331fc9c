package news.hearsay.faults.feeds;

import java.net.URI;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** The form of a feed. The texts of items are in the feed itself, or on pages to which the items lead. */
enum FeedForm {
    RSS("application/rss+xml", "never"),
    ATOM("application/atom+xml", "never"),
    JSON_FEED("application/feed+json", "never"),
    NEWS_SITEMAP("application/xml", "always"),
    TEASERS("application/rss+xml; charset=utf-8", "incomplete");

    private final String contentType;
    private final String follow;

    FeedForm(String contentType, String follow) {
        this.contentType = contentType;
        this.follow = follow;
    }

    String contentType() {
        return contentType;
    }

    /** Returns whether the items are followed to their pages, as the feed is configured. */
    String follow() {
        return follow;
    }

    boolean leadsToPages() {
        return this == NEWS_SITEMAP || this == TEASERS;
    }

    /**
     * Returns the document of a feed.
     *
     * @param pacing elements of the channel that limit how often it is read; RSS only
     */
    String document(URI home, String outlet, List<ItemEdition> items, String pacing) {
        return switch (this) {
            case RSS, TEASERS -> rss(home, outlet, items, pacing);
            case ATOM -> atom(home, outlet, items);
            case JSON_FEED -> json(home, outlet, items);
            case NEWS_SITEMAP -> sitemap(outlet, items);
        };
    }

    private String rss(URI home, String outlet, List<ItemEdition> items, String pacing) {
        StringBuilder rss = new StringBuilder("""
            <?xml version="1.0" encoding="utf-8"?>
            <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
                xmlns:sy="http://purl.org/rss/1.0/modules/syndication/">
            <channel><title>%s</title><link>%s</link><description>Reports</description><language>en</language>%s
            """.formatted(outlet, home, pacing));
        for (ItemEdition item : items) {
            rss.append("""
                <item><title>%s</title><link>%s</link><guid isPermaLink="false">%s</guid><pubDate>%s</pubDate>
                <description>%s</description>%s</item>
                """.formatted(
                            item.title(),
                            item.url(),
                            item.item(),
                            date(item),
                            item.teaser(),
                            this == RSS ? "<content:encoded><![CDATA[" + html(item) + "]]></content:encoded>" : ""));
        }
        return rss.append("</channel></rss>\n").toString();
    }

    private static String date(ItemEdition item) {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(item.changedAt().atOffset(ZoneOffset.UTC));
    }

    private static String atom(URI home, String outlet, List<ItemEdition> items) {
        StringBuilder atom = new StringBuilder("""
            <?xml version="1.0" encoding="utf-8"?>
            <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>%s</title><id>%s</id><link href="%s"/>
            """.formatted(outlet, home, home));
        for (ItemEdition item : items) {
            atom.append("""
                <entry><id>tag:reports.example,2026:%s</id><title>%s</title><link rel="alternate" href="%s"/>
                <updated>%s</updated><content type="html">%s</content></entry>
                """.formatted(
                            item.item(),
                            item.title(),
                            item.url(),
                            item.changedAt(),
                            html(item).replace("<", "&lt;")));
        }
        return atom.append("</feed>\n").toString();
    }

    private static String json(URI home, String outlet, List<ItemEdition> items) {
        Map<String, Object> feed = new LinkedHashMap<>();
        feed.put("version", "https://jsonfeed.org/version/1.1");
        feed.put("title", outlet);
        feed.put("home_page_url", home.toString());
        feed.put("language", "en");
        feed.put(
                "items",
                items.stream()
                        .map(item -> Map.of(
                                "id",
                                item.item(),
                                "url",
                                item.url().toString(),
                                "title",
                                item.title(),
                                "content_html",
                                html(item),
                                "date_modified",
                                item.changedAt().toString()))
                        .toList());
        return JsonMapper.shared().writeValueAsString(feed);
    }

    private static String sitemap(String outlet, List<ItemEdition> items) {
        StringBuilder sitemap = new StringBuilder("""
            <?xml version="1.0" encoding="UTF-8"?>
            <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"
                xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
            """);
        for (ItemEdition item : items) {
            sitemap.append("""
                <url><loc>%s</loc><lastmod>%s</lastmod><news:news><news:publication><news:name>%s</news:name>
                <news:language>en</news:language></news:publication><news:publication_date>%s</news:publication_date>
                <news:title>%s</news:title></news:news></url>
                """.formatted(item.url(), item.changedAt(), outlet, item.changedAt(), item.title()));
        }
        return sitemap.append("</urlset>\n").toString();
    }

    /** Returns the page of an item. */
    static String page(ItemEdition item, String outlet) {
        return """
            <!doctype html>
            <html lang="en"><head><meta charset="utf-8"><title>%s</title>
            <meta property="og:type" content="article"><meta property="og:title" content="%s">
            <meta property="og:site_name" content="%s"><link rel="canonical" href="%s"></head>
            <body><nav><a href="/">Home</a> <a href="/reports">Reports</a></nav>
            <article><h1>%s</h1>%s</article></body></html>
            """.formatted(item.title(), item.title(), outlet, item.url(), item.title(), html(item));
    }

    private static String html(ItemEdition item) {
        return item.paragraphs().stream().collect(Collectors.joining("</p>\n<p>", "<p>", "</p>"));
    }
}
