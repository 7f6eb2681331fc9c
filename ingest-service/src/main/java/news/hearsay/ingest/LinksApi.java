package news.hearsay.ingest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** The OpenAPI description of {@code /links}. A test sends each of its examples, with the address of a test server. */
@Tag(name = "links", description = "Links to news articles, which Hearsay fetches")
interface LinksApi {

    String JSON = ArticlesApi.JSON;
    String NDJSON = ArticlesApi.NDJSON;
    String PROBLEM = ArticlesApi.PROBLEM;

    /** Fetches links. */
    @Operation(operationId = "postLinks", summary = "Post links", description = """
        Fetches the document of each link, reads its articles and publishes them, checked like articles that are posted to \
        `/articles`. The links are one JSON object with the member `links`, or one link per line as `application/x-ndjson`: \
        a string, or an object with `link` and, optionally, `outlet`. The outlet is that of articles that name none.

        The response is a stream with one line of JSON for each link, in the order of the request, as soon as Kafka has \
        acknowledged all articles of its document: `{"line":1,"link":"…","status":202,"form":"html","articles":[{"id":"…",\
        "revision":"…","title":"…","outlet":"…"}]}` or `{"line":2,"link":"…","status":403,"articles":[],"problem":{…}}`. A \
        rejected link does not stop the stream. Only public addresses are fetched, as far as robots.txt allows it and within \
        limits of size and time. Posting a link again publishes the same article with the same id.\
        """)
    @RequestBody(
            required = true,
            content = {
                @Content(
                        mediaType = JSON,
                        schema = @Schema(ref = "#/components/schemas/LinkSubmission"),
                        examples = {
                            @ExampleObject(name = "one", summary = "One link", value = """
                                {"links": ["https://courier.example/world/security-guarantees"]}\
                                """),
                            @ExampleObject(
                                    name = "several",
                                    summary = "Several links, with an outlet for pages that name none",
                                    value = """
                                        {
                                          "links": ["https://courier.example/grain-ships", "https://courier.example/feed.xml"],
                                          "outlet": "Harbour Courier"
                                        }\
                                        """)
                        }),
                @Content(
                        mediaType = NDJSON,
                        schema = @Schema(type = "string", description = "One link per line; lines end with LF or CRLF"),
                        examples = @ExampleObject(name = "two", summary = "Two links", value = """
                            "https://courier.example/grain-ships"
                            {"link":"https://courier.example/grain-prices","outlet":"Harbour Courier"}
                            """))
            })
    @ApiResponse(
            responseCode = "200",
            description = "The results, one line for each link.",
            content =
                    @Content(
                            mediaType = NDJSON,
                            schema = @Schema(type = "string"),
                            examples = @ExampleObject(name = "results", value = """
                                {"line":1,"link":"https://courier.example/grain-ships","status":202,"form":"html","articles":[{"id":"0b8c4dc6-7d0f-5b7e-9a55-3f3c7a1f7f10","revision":"9f2c1a7be0d34c55","title":"Grain ships leave","outlet":"Harbour Courier"}]}
                                {"line":2,"link":"http://10.0.0.5/story","status":403,"articles":[],"problem":{"type":"urn:hearsay:problem:link-address-not-public","title":"Link: Address not public","status":403,"detail":"10.0.0.5 is a private address"}}
                                """)))
    @ApiResponse(
            responseCode = "400",
            description = "Invalid JSON, or no links.",
            content = @Content(mediaType = PROBLEM, schema = @Schema(ref = "#/components/schemas/Problem")))
    @ApiResponse(
            responseCode = "401",
            description = "No key or token, although one is required, or an invalid one.",
            content = @Content(mediaType = PROBLEM, schema = @Schema(ref = "#/components/schemas/Problem")))
    @ApiResponse(
            responseCode = "403",
            description = "The token lacks the scope.",
            content = @Content(mediaType = PROBLEM, schema = @Schema(ref = "#/components/schemas/Problem")))
    @ApiResponse(
            responseCode = "413",
            description = "The body exceeds the limit (2 MiB by default).",
            content = @Content(mediaType = PROBLEM, schema = @Schema(ref = "#/components/schemas/Problem")))
    @ApiResponse(
            responseCode = "415",
            description = "Unsupported media type, charset or content encoding.",
            content = @Content(mediaType = PROBLEM, schema = @Schema(ref = "#/components/schemas/Problem")))
    @ApiResponse(
            responseCode = "429",
            description = "The key or token has reached its number of articles a minute; each link counts as one.",
            content = @Content(mediaType = PROBLEM, schema = @Schema(ref = "#/components/schemas/Problem")))
    @ApiResponse(
            responseCode = "503",
            description = "The service is at capacity. Retrying is safe.",
            content = @Content(mediaType = PROBLEM, schema = @Schema(ref = "#/components/schemas/Problem")))
    void postLinks(HttpServletRequest request, HttpServletResponse response) throws Exception;

    /** Fetches links, one per line. In the document, the two are one operation with two media types. */
    @Operation(hidden = true)
    void postLinkStream(HttpServletRequest request, HttpServletResponse response) throws Exception;
}
