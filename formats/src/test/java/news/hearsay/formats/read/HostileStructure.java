package news.hearsay.formats.read;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import news.hearsay.formats.NewsDocument;

/**
 * A document that consists of one part many times.
 *
 * @param part the part; {@code #} stands for its number
 */
record HostileStructure(String contentType, String start, String part, String end) {

    private static final String LONG = "long ".repeat(60_000);

    static List<HostileStructure> all() {
        return Stream.of(feeds(), json(), agency(), texts(), pages())
                .flatMap(List::stream)
                .toList();
    }

    NewsDocument ofSize(int characters) {
        StringBuilder document = new StringBuilder(start);
        for (int i = 0; document.length() < characters; i++) {
            document.append(part.replace("#", Integer.toString(i)));
        }
        return new NewsDocument(
                document.append(end).toString().getBytes(StandardCharsets.UTF_8), contentType, null, null);
    }

    @Override
    public String toString() {
        return contentType + " " + start.substring(0, Math.min(80, start.length())) + " … " + part;
    }

    private static List<HostileStructure> feeds() {
        String end = "</channel></rss>";
        return Stream.of(
                        feed("<rss><channel><title>A</title>", "<item/>", end),
                        feed("<rss><channel><title>A</title>", "<item><title>A#</title><link>/a#</link></item>", end),
                        feed("<rss><channel><title>" + LONG + "</title>", "<item><title>A</title></item>", end),
                        feed("<rss><channel><language>" + LONG + "</language>", "<item><title>A</title></item>", end),
                        feed("<rss xml:lang=\"" + LONG + "\"><channel>", "<item><title>A</title></item>", end),
                        feed("<rss><channel><item><title>A</title>", "<a#/>", "</item>" + end),
                        feed("<rss><channel><item><title>A</title>", "<author>a</author>", "</item>" + end),
                        feed("<rss><channel><item><title>A</title>", "<category>a</category>", "</item>" + end),
                        feed(
                                "<rss><channel><item><title>A</title><description>",
                                "<p>a</p>",
                                "</description></item>" + end),
                        feed(
                                "<rss><channel><item><title>A</title><description>",
                                "&lt;p&gt;a",
                                "</description></item>" + end),
                        feed(
                                "<rss><channel><item><title>A</title>",
                                "<x:a# xmlns:x='http://a.example/#'/>",
                                "</item>" + end),
                        feed("<rss xmlns:x='" + LONG + "'><channel>", "<item><x:title>A</x:title></item>", end),
                        feed("<rss><channel>" + "<a>".repeat(150), "<b c='#'/>", "</a>".repeat(150) + end),
                        feed("<rss><channel><title>A & B</title>", "<item><title>A & B</title></item>", end),
                        feed(
                                "<feed><author><name>" + LONG + "</name></author>",
                                "<entry><title>A</title></entry>",
                                "</feed>"),
                        feed(
                                "<feed>" + "<author><name>a</name></author>".repeat(5000),
                                "<entry><title>A</title></entry>",
                                "</feed>"),
                        feed("<feed xml:base=\"" + LONG + "\">", "<entry><title>A</title></entry>", "</feed>"),
                        feed("<feed><entry>", "<link href='http://a.example/#'/>", "</entry></feed>"),
                        feed("<!-- -->", "<!-- -->", "<rss/>"),
                        feed("<?a?>", "<?a?>", "<rss/>"))
                .toList();
    }

    private static HostileStructure feed(String start, String part, String end) {
        return new HostileStructure("application/xml", start, part, end);
    }

    private static List<HostileStructure> json() {
        String article = "{\"@type\":\"Article\",\"headline\":\"A\"";
        return Stream.of(
                        json("[", article + "},", article + "}]"),
                        json(
                                "[{\"@id\":\"a\",\"name\":\"" + LONG + "\"},",
                                article + ",\"publisher\":{\"@id\":\"a\"}},",
                                "1]"),
                        json(
                                "[{\"@id\":\"a\",\"name\":[" + "null,".repeat(60_000) + "1]},",
                                article + ",\"author\":{\"@id\":\"a\"}},",
                                "1]"),
                        json("{\"@context\":[" + "\"a\",".repeat(60_000) + "1],\"@graph\":[", article + "},", "1]}"),
                        json("{\"@type\":\"Article\",\"headline\":\"A\",\"author\":[", "\"a#\",", "\"a\"]}"),
                        json("{\"@graph\":[", "{\"@id\":\"a\"},", article + ",\"@id\":\"a\"}]}"),
                        json("{\"@type\":\"Article\"", ",\"a#\":1", "}"),
                        json("{\"@type\":[", "\"a#\",", "\"WebPage\"]}"),
                        json("[".repeat(90), "[],", "1" + "]".repeat(90)),
                        json("", "[", ""),
                        json("", "{\"a\":", ""),
                        json(
                                "{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"" + LONG
                                        + "\",\"items\":[",
                                "{\"title\":\"A\"},",
                                "1]}"),
                        json(
                                "{\"version\":\"https://jsonfeed.org/version/1.1\",\"authors\":["
                                        + "{\"name\":\"a\"},".repeat(10_000) + "1],\"items\":[",
                                "{\"title\":\"A\"},",
                                "1]}"),
                        json("{\"uri\":\"a\",\"headlines\":[", "{\"value\":\"a\"},", "1]}"),
                        json("{\"uri\":\"a\",\"headline\":\"A\"", ",\"body_#\":\"<nitf>\"", "}"),
                        json("{\"title\":\"A\",\"text\":\"a\"}\n", "{}\n", ""),
                        json("{\"title\":\"A\",\"text\":\"a\"}\n", "{\n", ""))
                .toList();
    }

    private static HostileStructure json(String start, String part, String end) {
        return new HostileStructure("application/json", start, part, end);
    }

    private static List<HostileStructure> agency() {
        return Stream.of(
                        feed(
                                "<newsMessage><itemSet>",
                                "<newsItem><contentMeta><headline>A</headline></contentMeta></newsItem>",
                                "</itemSet></newsMessage>"),
                        feed("<newsItem><contentMeta>", "<headline role='a'>a</headline>", "</contentMeta></newsItem>"),
                        feed("<newsItem><contentSet>", "<inlineXML><p>a</p></inlineXML>", "</contentSet></newsItem>"),
                        feed(
                                "<newsItem><contentSet><inlineXML><html><body>",
                                "<p>a</p>",
                                "</body></html></inlineXML></contentSet></newsItem>"),
                        feed(
                                "<nitf><body><body.head>",
                                "<byline>By A<byttl>b</byttl></byline>",
                                "</body.head></body></nitf>"),
                        feed("<nitf><body><body.content>", "<media/>", "</body.content></body></nitf>"),
                        feed(
                                "<nitf><body><body.content><p>",
                                "<person>a</person>",
                                "</p></body.content></body></nitf>"))
                .toList();
    }

    private static List<HostileStructure> texts() {
        String head = "MIME-Version: 1.0\nSubject: A\n";
        return Stream.of(
                        text("Title: A\n", " a\n", "\nIt is open."),
                        text("Title: A\n", "X-#: a\n", "\nIt is open."),
                        text("Title: A\nSubject: ", "=?utf-8?Q?a?= ", "\n\nIt is open."),
                        text("Title: A\n\n", "Read more\n\n", ""),
                        text("", "a\r", ""),
                        text(head, "X-#: a\n", "\nIt is open."),
                        text(head, " a\n", "\nIt is open."),
                        text(head, "Content-Type: text/plain; name=\"=?=?=?\"\n", "\nIt is open."),
                        text(head + "Content-Type: text/plain", ";\n a#=b", "\n\nIt is open."),
                        text(head + "Content-Type: text/plain; format=flowed\n\n", "a \n", ""),
                        text(head + "Content-Type: multipart/mixed; boundary=c\n\n", "--c\n\na\n", ""),
                        text(
                                head + "Content-Type: multipart/mixed; boundary=c0\n\n",
                                "--c#\nContent-Type: multipart/mixed; boundary=c#\n\n",
                                ""),
                        text(head + "Content-Type: text/html\n\n", "<p>a", ""))
                .toList();
    }

    private static HostileStructure text(String start, String part, String end) {
        return new HostileStructure("text/plain", start, part, end);
    }

    private static List<HostileStructure> pages() {
        String prose = "The council of Tarnford voted on Monday to rebuild the old bridge over the Wenn.";
        String deep = "<div itemprop=author class=story>".repeat(400);
        return Stream.of(
                        "<p>" + prose,
                        "<p>a",
                        "<div>a</div>",
                        "<div class='article-body story'><p>" + prose + "</p></div>",
                        "<a href=x#>a</a>",
                        "<p><a href=x#>" + prose + "</a></p>",
                        "<li>a",
                        "<ul><li>a</ul>",
                        "<b>",
                        "<b><p>a",
                        "<a><p>a",
                        "<font color=#><p>",
                        "<form>a",
                        "<br>",
                        "<span class=a#>a</span>",
                        "<tr><td>a",
                        "<table><b>a",
                        "<table><tr><td>a</td></tr></table>",
                        "<figure class=share></figure>",
                        "<figure><p>" + prose + "</p></figure>",
                        "<h1>a</h1>",
                        "<time datetime=2025-03-0#>a</time>",
                        "<meta name=a# content=b>",
                        "<script>a</script>",
                        "<script type='application/ld+json'>{\"@type\":\"Article\",\"headline\":\"A\"}</script>",
                        "<script type='application/ld+json'>{</script>",
                        "<p hidden>a</p>",
                        "<div itemprop=author><span itemprop=name>a</span></div>",
                        "<span itemprop=name>a</span>",
                        "<p class=byline>a</p>",
                        "<section class='paywall subscribe'>Log in</section>",
                        "<div " + "a#=b ".repeat(600) + ">a</div>",
                        "<p>" + ". ".repeat(190) + "</p>",
                        "<p>" + "follow a ".repeat(44) + "</p>",
                        "<p>" + "subscribe ".repeat(39) + "</p>",
                        "<p>" + "photo: by ".repeat(15) + "</p>",
                        "<p>" + "sign up ".repeat(49) + "</p>",
                        "<select><option>a",
                        "<svg><a>",
                        "<button>a",
                        "<template><p>a",
                        "</p>",
                        "</div>",
                        "<p/>",
                        "<!-- a -->",
                        "&amp;&lt;&nbsp;",
                        "<nobr>a",
                        "<dd>a<dt>b",
                        "<frameset>",
                        "<body a#=b>",
                        "<plaintext>",
                        "<title>a</title>")
                .flatMap(part ->
                        Stream.of(page("<!DOCTYPE html><h1>A</h1>", part), page("<!DOCTYPE html>" + deep, part)))
                .toList();
    }

    private static HostileStructure page(String start, String part) {
        return new HostileStructure("text/html", start, part, "<p>The bridge is open.");
    }
}
