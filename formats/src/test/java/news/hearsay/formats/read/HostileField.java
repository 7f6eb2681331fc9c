package news.hearsay.formats.read;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import news.hearsay.formats.NewsDocument;
import tools.jackson.databind.json.JsonMapper;

/**
 * A field of a form that can be filled with anything.
 *
 * @param name the form and the field
 * @param document the document with the content of the field
 */
record HostileField(String name, String contentType, UnaryOperator<String> document) {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final String RSS = "<rss version='2.0' xmlns:content='http://purl.org/rss/1.0/modules/content/'"
            + " xmlns:dc='http://purl.org/dc/elements/1.1/' xmlns:media='http://search.yahoo.com/mrss/'><channel>";
    private static final String ATOM = "<feed xmlns='http://www.w3.org/2005/Atom'>";
    private static final String G2 = "<newsItem xmlns='http://iptc.org/std/nar/2006-10-01/'>";

    static List<HostileField> all() {
        return Stream.of(text(), mail(), rss(), atom(), agency(), json(), page())
                .flatMap(List::stream)
                .toList();
    }

    NewsDocument filledWith(String filling) {
        return new NewsDocument(document.apply(filling).getBytes(StandardCharsets.UTF_8), contentType, null, null);
    }

    @Override
    public String toString() {
        return name;
    }

    private static List<HostileField> text() {
        List<HostileField> fields = new ArrayList<>();
        for (String header : List.of("Title", "Subject", "From", "Date", "URL", "By", "Language", "X-Other")) {
            fields.add(new HostileField(
                    "text " + header, "text/plain", x -> "Title: A\n" + header + ": " + x + "\n\nIt is open."));
        }
        fields.add(new HostileField("text", "text/plain", x -> x));
        fields.add(new HostileField("text after a title", "text/plain", x -> "Title: A\n\n" + x));
        fields.add(new HostileField("media type", "text/plain", x -> "The bridge is open.\n\n" + x + "\n\n" + x));
        return fields;
    }

    private static List<HostileField> mail() {
        List<HostileField> fields = new ArrayList<>();
        String head = "MIME-Version: 1.0\nSubject: A\n";
        for (String header : List.of(
                "Subject", "From", "Date", "Content-Type", "Content-Disposition", "Content-Transfer-Encoding", "To")) {
            fields.add(new HostileField(
                    "mail " + header,
                    "message/rfc822",
                    x -> "MIME-Version: 1.0\n" + header + ": " + x + "\n\nIt is open."));
        }
        for (String type : List.of(
                "text/plain; charset=utf-8",
                "text/plain; format=flowed",
                "text/html; charset=utf-8",
                "multipart/mixed; boundary=cut",
                "multipart/alternative; boundary=\"-\"")) {
            fields.add(new HostileField(
                    "mail of " + type, "message/rfc822", x -> head + "Content-Type: " + type + "\n\n" + x));
        }
        for (String encoding : List.of("base64", "quoted-printable")) {
            fields.add(new HostileField(
                    "mail in " + encoding,
                    "message/rfc822",
                    x -> head + "Content-Transfer-Encoding: " + encoding + "\n\n" + x));
        }
        for (String parameter : List.of("name", "filename", "filename*", "charset", "boundary", "format")) {
            fields.add(new HostileField(
                    "mail parameter " + parameter,
                    "message/rfc822",
                    x -> head + "Content-Type: text/plain; " + parameter + "=\"" + x + "\"\n\nIt is open."));
        }
        return fields;
    }

    private static List<HostileField> rss() {
        List<HostileField> fields = new ArrayList<>();
        for (String name : List.of(
                "title",
                "description",
                "content:encoded",
                "author",
                "dc:creator",
                "dc:publisher",
                "pubDate",
                "link",
                "guid",
                "source",
                "media:description",
                "dc:language")) {
            fields.add(new HostileField(
                    "rss item " + name,
                    "application/rss+xml",
                    x -> RSS + "<item><title>A</title><" + name + ">" + xml(x) + "</" + name
                            + "></item></channel></rss>"));
            fields.add(new HostileField(
                    "rss channel " + name,
                    "application/rss+xml",
                    x -> RSS + "<" + name + ">" + xml(x) + "</" + name
                            + "><item><title>A</title></item></channel></rss>"));
        }
        fields.add(new HostileField(
                "rss cdata",
                "application/rss+xml",
                x -> RSS + "<item><title>A</title><description><![CDATA[" + x
                        + "]]></description></item></channel></rss>"));
        fields.add(new HostileField("rss markup", "application/rss+xml", x -> RSS + x + "</channel></rss>"));
        fields.add(new HostileField("rss prologue", "application/rss+xml", x -> x + RSS + "</channel></rss>"));
        fields.add(new HostileField("rss comment", "application/rss+xml", x -> "<!--" + x + "-->" + RSS));
        fields.add(new HostileField(
                "rss document type", "application/rss+xml", x -> "<!DOCTYPE " + x + "[" + x + "]>" + RSS));
        fields.add(new HostileField(
                "rss namespace",
                "application/rss+xml",
                x -> "<rss xmlns:a=\"" + xml(x) + "\"><channel><item><a:title>A</a:title></item></channel></rss>"));
        fields.add(new HostileField("rss name", "application/rss+xml", x -> "<rss><" + x + "/></rss>"));
        fields.add(new HostileField("root", "application/xml", x -> "<" + x));
        fields.add(new HostileField("nothing declared", "", x -> x));
        return fields;
    }

    private static List<HostileField> atom() {
        List<HostileField> fields = new ArrayList<>();
        for (String name : List.of("title", "content", "summary", "id", "published", "updated", "author", "source")) {
            fields.add(new HostileField(
                    "atom entry " + name,
                    "application/atom+xml",
                    x -> ATOM + "<title>A</title><entry><" + name + ">" + xml(x) + "</" + name + "></entry></feed>"));
            fields.add(new HostileField(
                    "atom feed " + name,
                    "application/atom+xml",
                    x -> ATOM + "<" + name + ">" + xml(x) + "</" + name + "><entry><title>A</title></entry></feed>"));
        }
        fields.add(new HostileField(
                "atom author name",
                "application/atom+xml",
                x -> ATOM + "<entry><title>A</title><author><name>" + xml(x) + "</name></author></entry></feed>"));
        fields.add(new HostileField(
                "atom base",
                "application/atom+xml",
                x -> ATOM + "<entry xml:base=\"" + xml(x) + "\" xml:lang=\"" + xml(x)
                        + "\"><title>A</title><link href=\"" + xml(x) + "\"/></entry></feed>"));
        fields.add(new HostileField(
                "atom xhtml",
                "application/atom+xml",
                x -> ATOM + "<entry><title>A</title><content type=\"xhtml\"><div><p>" + xml(x)
                        + "</p></div></content></entry></feed>"));
        return fields;
    }

    private static List<HostileField> agency() {
        List<HostileField> fields = new ArrayList<>();
        for (String name : List.of("headline", "by", "creditline", "description", "creator", "infoSource")) {
            fields.add(new HostileField(
                    "newsml-g2 " + name,
                    "application/xml",
                    x -> G2 + "<contentMeta><" + name + ">" + xml(x) + "</" + name + "></contentMeta></newsItem>"));
        }
        for (String name : List.of("title", "versionCreated", "embargoed", "provider", "link")) {
            fields.add(new HostileField(
                    "newsml-g2 " + name,
                    "application/xml",
                    x -> G2 + "<itemMeta><" + name + ">" + xml(x) + "</" + name + "></itemMeta></newsItem>"));
        }
        for (String name : List.of("pubStatus", "itemClass", "provider")) {
            fields.add(new HostileField(
                    "newsml-g2 " + name + " qcode",
                    "application/xml",
                    x -> G2 + "<itemMeta><" + name + " qcode=\"" + xml(x) + "\"/></itemMeta></newsItem>"));
        }
        fields.add(new HostileField(
                "newsml-g2 headline role",
                "application/xml",
                x -> G2
                        + "<itemMeta><link rel=\"" + xml(x) + "\" href=\"http://a.example\"/></itemMeta><contentMeta>"
                        + "<headline role=\"" + xml(x) + "\">A</headline></contentMeta></newsItem>"));
        fields.add(new HostileField(
                "newsml-g2 inlineXML",
                "application/xml",
                x -> G2 + "<contentSet><inlineXML><html><body><p>" + xml(x)
                        + "</p></body></html></inlineXML></contentSet></newsItem>"));
        fields.add(new HostileField(
                "newsml-g2 inlineData",
                "application/xml",
                x -> G2 + "<contentSet><inlineData encoding='base64'>" + xml(x)
                        + "</inlineData></contentSet></newsItem>"));
        for (String part : List.of(
                "<body><body.head><hedline><hl1>%s</hl1></hedline></body.head></body>",
                "<body><body.head><byline>%s<byttl>A</byttl></byline></body.head></body>",
                "<body><body.head><byline>A %1$s B<byttl>%1$s</byttl></byline></body.head></body>",
                "<body><body.content><p>%s</p></body.content></body>",
                "<body><body.head><distributor>%s</distributor><abstract>%<s</abstract></body.head></body>",
                "<head><docdata management-status=\"%s\"/></head>",
                "<head><docdata management-status=\"embargoed\"><date.release norm=\"%s\"/></docdata></head>")) {
            fields.add(new HostileField(
                    "nitf " + part, "application/nitf+xml", x -> "<nitf>" + part.formatted(xml(x)) + "</nitf>"));
        }
        return fields;
    }

    private static List<HostileField> json() {
        List<HostileField> fields = new ArrayList<>();
        for (String name : List.of("title", "content_html", "content_text", "summary", "url", "date_published", "id")) {
            fields.add(json(
                    "json-feed " + name,
                    "{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":%2$s,"
                            + "\"authors\":[{\"name\":%2$s}],\"items\":[{\"" + name + "\":%2$s}]}"));
        }
        for (String name : List.of(
                "headline", "body_html", "body_text", "byline", "versioncreated", "pubstatus", "embargoed", "source")) {
            fields.add(json("ninjs " + name, "{\"uri\":\"a\",\"headline\":\"A\",\"" + name + "\":%2$s}"));
        }
        fields.add(
                json(
                        "ninjs bodies",
                        "{\"uri\":\"a\",\"headlines\":[{\"role\":%2$s,\"value\":%2$s}],\"bodies\":[{\"contentType\":%2$s,\"value\":%2$s}]}"));
        for (String name : List.of(
                "headline",
                "articleBody",
                "description",
                "author",
                "publisher",
                "datePublished",
                "inLanguage",
                "@id")) {
            fields.add(json("json-ld " + name, "{\"@type\":\"NewsArticle\",\"" + name + "\":%2$s}"));
        }
        fields.add(
                json("json-ld type", "{\"@context\":%2$s,\"@type\":[%2$s,\"NewsArticle\"],\"headline\":\"A\",%2$s:1}"));
        fields.add(json("hearsay-json", "{\"title\":%2$s,\"text\":%2$s,\"url\":%2$s,\"publishedAt\":%2$s}"));
        fields.add(new HostileField("json", "application/json", x -> x));
        fields.add(new HostileField("json value", "application/json", x -> "{\"title\":" + x + "}"));
        fields.add(new HostileField("json lines", "application/x-ndjson", x -> "{\"title\":\"A\"}\n" + x));
        return fields;
    }

    private static HostileField json(String name, String template) {
        return new HostileField(name, "application/json", x -> template.formatted("", MAPPER.writeValueAsString(x)));
    }

    private static List<HostileField> page() {
        List<HostileField> fields = new ArrayList<>();
        for (String part : List.of(
                "<title>%s</title>",
                "<title>%1$s</title><h1>%1$s</h1>",
                "<h1>%s</h1>",
                "<meta property='og:title' content=\"%s\">",
                "<meta name='author' content=\"%s\">",
                "<meta property='og:site_name' content=\"%s\">",
                "<meta property='og:url' content=\"%s\">",
                "<meta name='description' content=\"%s\">",
                "<meta property='article:published_time' content=\"%s\">",
                "<link rel='canonical' href=\"%s\">",
                "<html lang=\"%s\">",
                "<script type='application/ld+json'>%s</script>",
                "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"%s\"}</script>",
                "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"articleBody\":\"%s\"}</script>",
                "<script"
                        + " type='application/ld+json'>{\"@type\":\"NewsArticle\",\"author\":\"%s\",\"isAccessibleForFree\":false}</script>",
                "<p class='byline'>%s</p>",
                "<div itemprop='author'><span itemprop='name'>%s</span></div>",
                "<time pubdate datetime=\"%s\">",
                "<p>%s</p>",
                "<div>%s</div>",
                "<pre>%s</pre>",
                "<a href=x>%s</a>",
                "<div class=\"%1$s\" id=\"%1$s\"><p>The council of Tarnford voted on Monday to rebuild the old"
                        + " bridge.</p></div>",
                "<div style=\"%s\"><p>The council of Tarnford voted on Monday to rebuild the old bridge.</p></div>",
                "<div %s><p>The council of Tarnford voted on Monday to rebuild the old bridge.</p></div>",
                "<!-- %s -->",
                "<!DOCTYPE html %s>",
                "<table><tr><td>%s")) {
            fields.add(new HostileField(
                    "html " + part,
                    "text/html",
                    x -> "<!DOCTYPE html>" + part.formatted(x) + "<p>The council of"
                            + " Tarnford voted on Monday to rebuild the old bridge over the Wenn, after a flood.</p>"));
        }
        fields.add(new HostileField("html before the type", "text/html", x -> x + "<!DOCTYPE html><p>A</p>"));
        return fields;
    }

    private static String xml(String text) {
        return text.replace("\f", "").replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}
