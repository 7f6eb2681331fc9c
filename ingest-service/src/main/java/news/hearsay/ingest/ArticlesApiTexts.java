package news.hearsay.ingest;

/** The text of the OpenAPI description of {@link ArticlesApi}, and its examples. */
final class ArticlesApiTexts {

    static final String DESCRIPTION = """
        Accepts one article as `application/json`, or many as `application/x-ndjson`, one per line.

        **One article.** The response is 202 once every in-sync replica of Kafka has the article. If you receive 503 or no \
        response, send the article again: the same article always has the same id, and the same title and text always \
        have the same revision.

        **Many articles.** The response has status 200 and is a stream, too. It contains one line of JSON for each line of \
        the request, in the same order, as soon as Kafka has acknowledged the article: \
        `{"line":1,"status":202,"id":"…","revision":"…"}` or `{"line":2,"status":400,"problem":{…}}`. A rejected line does \
        not stop the stream. Lines are counted from 1; blank lines count, but have no result. Read the results while you \
        send, since both directions have bounded buffers. If the stream reaches one of its limits, or the service stops, \
        the last result (408, 413, 429 or 503) names the first line that was not accepted.

        **Documents.** The media types of JSON-LD, JSON Feed, RSS, Atom, NewsML-G2, NITF, HTML and plain text are accepted, \
        too; JSON-LD, JSON Feed, ninjs and a list of articles in Hearsay's JSON may also be sent as `application/json`. The bytes determine the form; if the media \
        type names another one, `notice` in the results says so. The response has one line of JSON for each article of the \
        document: `{"item":1,"status":202,"id":"…","revision":"…","form":"rss"}` or \
        `{"item":2,"place":"item 5 (line 41)","status":400,"form":"rss","problem":{…}}`. Its status is 202 if every article was accepted, 200 if some \
        were, otherwise the status of the first article.

        **Files.** Any number of files of any form are accepted as `multipart/form-data` (RFC 7578). The parts `outlet` and \
        `url` apply to the files after them. The response is a stream of results with the name of each file: \
        `{"file":"bridge.html","item":1,"status":202,"id":"…","revision":"…","form":"html"}`. A rejected file does not stop \
        the stream.

        Bodies in JSON and NDJSON are UTF-8, and all bodies are uncompressed; a byte order mark at the start is dropped. Unknown and duplicate fields are \
        errors. `null` means the same as an absent field.\
        """;

    static final String MINIMAL = """
        {
          "title": "Port city asks for more generators",
          "outlet": "Harbour Courier",
          "text": "The city needs forty more generators before winter, the mayor told the Harbour Courier on Monday."
        }\
        """;

    static final String FULL = """
        {
          "title": "Ministers weigh security guarantees",
          "outlet": "Harbour Courier",
          "url": "https://courier.example/world/security-guarantees",
          "byline": "Olena Marchenko",
          "publishedAt": "2025-02-24T09:30:00+02:00",
          "language": "en",
          "text": "Guarantees must come before any ceasefire, the foreign minister said.\\n\\nA Western official called that \\"a hard sell\\"."
        }\
        """;

    static final String DATE_ONLY = """
        {
          "title": "Talks go into a second day",
          "outlet": "Harbour Courier",
          "publishedAt": "2025-02-24",
          "text": "According to two diplomats, the talks will go on until Wednesday."
        }\
        """;

    static final String TWO_LINES = """
        {"title":"Grain ships leave","outlet":"Harbour Courier","text":"Three ships left at dawn, the port authority said."}
        {"title":"Grain prices fall","outlet":"Harbour Courier","text":"Prices fell by a tenth, traders said."}
        """;

    static final String RESULTS = """
        {"line":1,"status":202,"id":"0b8c4dc6-7d0f-5b7e-9a55-3f3c7a1f7f10","revision":"9f2c1a7be0d34c55"}
        {"line":2,"status":503,"problem":{"type":"urn:hearsay:problem:kafka-unavailable","title":"Kafka is unavailable","status":503}}
        """;

    static final String JSON_LD = """
        {
          "@context": "https://schema.org",
          "@type": "NewsArticle",
          "headline": "Port city asks for more generators",
          "articleBody": "The city needs forty more generators before winter, the mayor said on Monday.",
          "datePublished": "2025-02-24T09:30:00+02:00",
          "publisher": {"@type": "NewsMediaOrganization", "name": "Harbour Courier"}
        }\
        """;

    static final String JSON_FEED = """
        {
          "version": "https://jsonfeed.org/version/1.1",
          "title": "Harbour Courier",
          "items": [
            {
              "id": "https://courier.example/1",
              "url": "https://courier.example/1",
              "title": "Grain ships leave",
              "content_text": "Three ships left at dawn, the port authority said."
            }
          ]
        }\
        """;

    static final String RSS = """
        <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/">
          <channel>
            <title>Harbour Courier</title>
            <link>https://courier.example/</link>
            <description>News of the port</description>
            <item>
              <title>Bridge reopens</title>
              <link>https://courier.example/bridge</link>
              <pubDate>Mon, 24 Feb 2025 09:30:00 +0200</pubDate>
              <content:encoded>&lt;p&gt;The bridge is open again, the mayor said.&lt;/p&gt;</content:encoded>
            </item>
          </channel>
        </rss>\
        """;

    static final String ATOM = """
        <feed xmlns="http://www.w3.org/2005/Atom">
          <title>Harbour Courier</title>
          <id>https://courier.example/</id>
          <updated>2025-02-24T09:30:00Z</updated>
          <entry>
            <title>Pier closes</title>
            <id>https://courier.example/pier</id>
            <link href="https://courier.example/pier"/>
            <published>2025-02-24T09:30:00Z</published>
            <updated>2025-02-24T09:30:00Z</updated>
            <content type="html">&lt;p&gt;The pier is closed until May, the harbour master said.&lt;/p&gt;</content>
          </entry>
        </feed>\
        """;

    static final String PAGE = """
        <!DOCTYPE html>
        <html lang="en">
          <head>
            <title>Ferry delayed - Harbour Courier</title>
            <meta property="og:site_name" content="Harbour Courier">
            <meta property="article:published_time" content="2025-02-24T09:30:00+02:00">
          </head>
          <body>
            <article>
              <h1>Ferry delayed</h1>
              <p>The evening ferry will leave two hours late because of fog, the operator said on Monday.</p>
              <p>Passengers may use the morning ferry instead, its spokeswoman Ina Falk told the Harbour Courier.</p>
            </article>
          </body>
        </html>\
        """;

    static final String TEXT = """
        Title: Quay to be widened
        Outlet: Harbour Courier
        Date: 2025-02-24T09:30:00+02:00

        The quay will be widened by ten metres, the council said.
        """;

    static final String FILES = """
        --boundary
        Content-Disposition: form-data; name="outlet"

        Harbour Courier
        --boundary
        Content-Disposition: form-data; name="files"; filename="tide.txt"
        Content-Type: text/plain

        Title: Tide tables

        The tide will be high on Monday, the harbour master said.
        --boundary
        Content-Disposition: form-data; name="files"; filename="bridge.html"
        Content-Type: text/html

        <html><head><title>Bridge</title></head><body><article><h1>Bridge to be painted</h1><p>The bridge \
        will be painted green in May, the mayor said.</p></article></body></html>
        --boundary--
        """;

    private ArticlesApiTexts() {}
}
