package news.hearsay.ingest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The OpenAPI description of {@code /articles} for documents of other forms than Hearsay's JSON. A test sends each of
 * its examples.
 */
@Tag(name = "articles")
interface DocumentsApi {

    String NDJSON = "application/x-ndjson";
    String PROBLEM = "application/problem+json";

    /** Accepts a document. */
    @Operation(
            operationId = "postDocument",
            summary = "Post a feed, an agency file, a page or a text",
            description = """
        Accepts the articles of a document: JSON-LD, JSON Feed, ninjs, RSS, Atom, NewsML-G2, NITF, HTML or plain text. The \
        bytes determine the form; if the media type names another one, `notice` in the results says so. JSON Feed, ninjs \
        and JSON-LD may also be sent as `application/json`.

        The response has one line of JSON for each article: \
        `{"item":1,"status":202,"id":"…","revision":"…","form":"rss"}` or `{"item":2,"status":400,"form":"rss","problem":{…}}`. \
        Its status is 202 if every article was accepted, 200 if some were, otherwise the status of the first article.\
        """)
    @RequestBody(
            required = true,
            content = {
                @Content(
                        mediaType = "application/ld+json",
                        schema = @Schema(type = "object"),
                        examples =
                                @ExampleObject(name = "newsArticle", summary = "schema.org NewsArticle", value = """
                            {
                              "@context": "https://schema.org",
                              "@type": "NewsArticle",
                              "headline": "Port city asks for more generators",
                              "articleBody": "The city needs forty more generators before winter, the mayor said on Monday.",
                              "datePublished": "2025-02-24T09:30:00+02:00",
                              "publisher": {"@type": "NewsMediaOrganization", "name": "Harbour Courier"}
                            }\
                            """)),
                @Content(
                        mediaType = "application/feed+json",
                        schema = @Schema(type = "object"),
                        examples = @ExampleObject(name = "jsonFeed", summary = "JSON Feed 1.1", value = """
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
                            """)),
                @Content(
                        mediaType = "application/rss+xml",
                        schema = @Schema(type = "string"),
                        examples = @ExampleObject(name = "rss", summary = "RSS 2.0", value = """
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
                            """)),
                @Content(
                        mediaType = "application/atom+xml",
                        schema = @Schema(type = "string"),
                        examples = @ExampleObject(name = "atom", summary = "Atom 1.0", value = """
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
                            """)),
                @Content(
                        mediaType = "text/html",
                        schema = @Schema(type = "string"),
                        examples = @ExampleObject(name = "page", summary = "A web page", value = """
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
                            """)),
                @Content(
                        mediaType = "text/plain",
                        schema = @Schema(type = "string"),
                        examples = @ExampleObject(name = "text", summary = "Plain text with headers", value = """
                            Title: Quay to be widened
                            Outlet: Harbour Courier
                            Date: 2025-02-24T09:30:00+02:00

                            The quay will be widened by ten metres, the council said.
                            """))
            })
    @ApiResponse(
            responseCode = "202",
            description = "Kafka has acknowledged every article of the document; one line for each.",
            content = @Content(mediaType = NDJSON, schema = @Schema(type = "string")))
    @ApiResponse(
            responseCode = "200",
            description = "Kafka has acknowledged some of the articles; one line for each.",
            content = @Content(mediaType = NDJSON, schema = @Schema(type = "string")))
    @ApiResponse(
            responseCode = "400",
            description = "The document cannot be read, or none of its articles is valid.",
            content = @Content(mediaType = PROBLEM, schema = @Schema(ref = "#/components/schemas/Problem")))
    ResponseEntity<String> postDocument(
            HttpServletRequest request,
            @Parameter(description = "The outlet of articles that name none")
                    @RequestParam(name = "outlet", required = false)
                    @Nullable
                    String outlet,
            @Parameter(description = "The address from which the document comes")
                    @RequestParam(name = "url", required = false)
                    @Nullable
                    String url)
            throws Exception;

    /** Accepts many files. */
    @Operation(operationId = "postFiles", summary = "Post files", description = """
        Accepts any number of files of any form as `multipart/form-data` (RFC 7578). The parts `outlet` and `url` apply to \
        the files after them. The response is a stream of results, one line of JSON for each article, with the name of its \
        file: `{"file":"bridge.html","item":1,"status":202,"id":"…","revision":"…","form":"html"}`. A rejected file does not \
        stop the stream.\
        """)
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "multipart/form-data",
                            schema = @Schema(type = "object"),
                            examples = @ExampleObject(name = "files", summary = "Two files", value = """
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
                                """)))
    @ApiResponse(
            responseCode = "200",
            description = "The results, one line for each article.",
            content = @Content(mediaType = NDJSON, schema = @Schema(type = "string")))
    void postFiles(HttpServletRequest request, HttpServletResponse response) throws Exception;
}
