package news.hearsay.ingest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.ResponseEntity;

/** What the OpenAPI document says about {@code /articles}; a test sends every example of it. */
@Tag(name = "articles", description = "News articles, to be searched for who said what via whom")
interface ArticlesApi {

    String JSON = "application/json";
    String NDJSON = "application/x-ndjson";
    String PROBLEM = "application/problem+json";

    /** One article. */
    @Operation(operationId = "postArticle", summary = "Hand in articles", description = """
        Takes one article as `application/json`, or many as `application/x-ndjson`, one a line.

        One article: 202 is sent once every in-sync replica of Kafka has it, never before. Whoever gets 503 or no answer sends it again: \
        the same article has the same id, the same title and text the same revision.

        Many articles: the answer, status 200, is a stream too, one line of JSON for each line in the same order, each as soon as Kafka \
        has the article: `{"line":1,"status":202,"id":"…","revision":"…"}` or `{"line":2,"status":400,"problem":{…}}`. A line that is \
        refused does not stop those after it. Lines are counted from 1; blank ones are counted and not answered. Read the answers while \
        you send: both directions are bounded. When a limit of the whole stream is reached, or the service stops, the last answer (413 or \
        503) names the first line that was not taken.

        Bodies are UTF-8, a byte order mark at the start is dropped, compressed ones are refused. A field that is not known, or is there \
        twice, is an error. `null` is as good as absent.\
        """)
    @RequestBody(
            required = true,
            content = {
                @Content(
                        mediaType = JSON,
                        schema = @Schema(ref = "#/components/schemas/ArticleSubmission"),
                        examples = {
                            @ExampleObject(name = "minimal", summary = "The least that an article needs", value = """
                                {
                                  "title": "Port city asks for more generators",
                                  "outlet": "Harbour Courier",
                                  "text": "The city needs forty more generators before winter, the mayor told the Harbour Courier on Monday."
                                }\
                                """),
                            @ExampleObject(name = "full", summary = "All fields", value = """
                                {
                                  "title": "Ministers weigh security guarantees",
                                  "outlet": "Harbour Courier",
                                  "url": "https://courier.example/world/security-guarantees",
                                  "byline": "Olena Marchenko",
                                  "publishedAt": "2025-02-24T09:30:00+02:00",
                                  "language": "en",
                                  "text": "Guarantees must come before any ceasefire, the foreign minister said.\\n\\nA Western official called that \\"a hard sell\\"."
                                }\
                                """),
                            @ExampleObject(
                                    name = "dateOnly",
                                    summary = "A date alone stands for its first moment in UTC",
                                    value = """
                                        {
                                          "title": "Talks go into a second day",
                                          "outlet": "Harbour Courier",
                                          "publishedAt": "2025-02-24",
                                          "text": "According to two diplomats, the talks will go on until Wednesday."
                                        }\
                                        """)
                        }),
                @Content(
                        mediaType = NDJSON,
                        schema =
                                @Schema(
                                        type = "string",
                                        description = "One ArticleSubmission a line, ended by LF or CRLF"),
                        examples = @ExampleObject(name = "two", summary = "Two articles", value = """
                            {"title":"Grain ships leave","outlet":"Harbour Courier","text":"Three ships left at dawn, the port authority said."}
                            {"title":"Grain prices fall","outlet":"Harbour Courier","text":"Prices fell by a tenth, traders said."}
                            """))
            })
    @ApiResponse(
            responseCode = "202",
            description = "Kafka has the article.",
            headers = @Header(name = "Location", schema = @Schema(type = "string"), description = """
                `/articles/{id}`, the article's name. This service keeps nothing and answers 404 there; articles are read from the database, and a \
                later service will provide them under this path.\
                """),
            content = @Content(mediaType = JSON, schema = @Schema(implementation = Receipt.class)))
    @ApiResponse(
            responseCode = "200",
            description = "The answers to a stream, one line for each line.",
            content =
                    @Content(
                            mediaType = NDJSON,
                            schema = @Schema(type = "string"),
                            examples = @ExampleObject(name = "answers", value = """
                                {"line":1,"status":202,"id":"0b8c4dc6-7d0f-5b7e-9a55-3f3c7a1f7f10","revision":"9f2c1a7be0d34c55"}
                                {"line":2,"status":503,"problem":{"type":"urn:hearsay:problem:kafka-unavailable","title":"Kafka can't be reached","status":503}}
                                """)))
    @ApiResponse(
            responseCode = "400",
            description = "Not an article; `errors` names each wrong field and its fix.",
            content = @Content(mediaType = PROBLEM, schema = @Schema(ref = "#/components/schemas/Problem")))
    @ApiResponse(
            responseCode = "401",
            description = "No key or token, where one is demanded, or not a good one.",
            headers =
                    @Header(
                            name = "WWW-Authenticate",
                            schema = @Schema(type = "string"),
                            description = "what is demanded"),
            content = @Content(mediaType = PROBLEM, schema = @Schema(ref = "#/components/schemas/Problem")))
    @ApiResponse(
            responseCode = "403",
            description = "The key or token is not for this outlet, or the token not for posting.",
            content = @Content(mediaType = PROBLEM, schema = @Schema(ref = "#/components/schemas/Problem")))
    @ApiResponse(
            responseCode = "406",
            description = "`Accept` allows neither answer.",
            content = @Content(mediaType = PROBLEM, schema = @Schema(ref = "#/components/schemas/Problem")))
    @ApiResponse(
            responseCode = "408",
            description = "The body came too slowly.",
            content = @Content(mediaType = PROBLEM, schema = @Schema(ref = "#/components/schemas/Problem")))
    @ApiResponse(
            responseCode = "413",
            description = "The body is over the limit, 2 MiB unless configured otherwise.",
            content = @Content(mediaType = PROBLEM, schema = @Schema(ref = "#/components/schemas/Problem")))
    @ApiResponse(
            responseCode = "415",
            description = "Another media type, charset or a content encoding.",
            content = @Content(mediaType = PROBLEM, schema = @Schema(ref = "#/components/schemas/Problem")))
    @ApiResponse(
            responseCode = "429",
            description = "The key or token has posted as many articles as it may a minute.",
            headers = @Header(name = "Retry-After", schema = @Schema(type = "integer"), description = "seconds"),
            content = @Content(mediaType = PROBLEM, schema = @Schema(ref = "#/components/schemas/Problem")))
    @ApiResponse(
            responseCode = "503",
            description = "Kafka did not acknowledge the article in time, or the service is busy: send it again.",
            headers = @Header(name = "Retry-After", schema = @Schema(type = "integer"), description = "seconds"),
            content = @Content(mediaType = PROBLEM, schema = @Schema(ref = "#/components/schemas/Problem")))
    ResponseEntity<Receipt> one(HttpServletRequest request) throws Exception;

    /** Many articles, a line each. In the document both are one operation, told apart by the media type. */
    @Operation(hidden = true)
    void many(HttpServletRequest request, HttpServletResponse response) throws Exception;
}
