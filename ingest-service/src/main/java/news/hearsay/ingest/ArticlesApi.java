package news.hearsay.ingest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.headers.Header;
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

/** The OpenAPI description of {@code /articles}. A test sends each of its examples. */
@Tag(name = "articles", description = "News articles, from which Hearsay extracts who said what, and through whom")
interface ArticlesApi {

    String JSON = "application/json";
    String NDJSON = "application/x-ndjson";
    String PROBLEM = "application/problem+json";

    /** Accepts one article. */
    @Operation(operationId = "postArticle", summary = "Post articles", description = ArticlesApiTexts.DESCRIPTION)
    @RequestBody(
            required = true,
            content = {
                @Content(
                        mediaType = JSON,
                        schema = @Schema(ref = "#/components/schemas/ArticleSubmission"),
                        examples = {
                            @ExampleObject(
                                    name = "minimal",
                                    summary = "Required fields only",
                                    value = ArticlesApiTexts.MINIMAL),
                            @ExampleObject(name = "full", summary = "All fields", value = ArticlesApiTexts.FULL),
                            @ExampleObject(
                                    name = "dateOnly",
                                    summary = "A date alone means the start of that day in UTC",
                                    value = ArticlesApiTexts.DATE_ONLY)
                        }),
                @Content(
                        mediaType = NDJSON,
                        schema =
                                @Schema(
                                        type = "string",
                                        description = "One ArticleSubmission per line; lines end with LF or CRLF"),
                        examples =
                                @ExampleObject(
                                        name = "two",
                                        summary = "Two articles",
                                        value = ArticlesApiTexts.TWO_LINES)),
                @Content(
                        mediaType = "application/ld+json",
                        schema = @Schema(type = "object"),
                        examples =
                                @ExampleObject(
                                        name = "newsArticle",
                                        summary = "schema.org NewsArticle",
                                        value = ArticlesApiTexts.JSON_LD)),
                @Content(
                        mediaType = "application/feed+json",
                        schema = @Schema(type = "object"),
                        examples =
                                @ExampleObject(
                                        name = "jsonFeed",
                                        summary = "JSON Feed 1.1",
                                        value = ArticlesApiTexts.JSON_FEED)),
                @Content(
                        mediaType = "application/rss+xml",
                        schema = @Schema(type = "string"),
                        examples = @ExampleObject(name = "rss", summary = "RSS 2.0", value = ArticlesApiTexts.RSS)),
                @Content(
                        mediaType = "application/atom+xml",
                        schema = @Schema(type = "string"),
                        examples = @ExampleObject(name = "atom", summary = "Atom 1.0", value = ArticlesApiTexts.ATOM)),
                @Content(
                        mediaType = "text/html",
                        schema = @Schema(type = "string"),
                        examples =
                                @ExampleObject(name = "page", summary = "A web page", value = ArticlesApiTexts.PAGE)),
                @Content(
                        mediaType = "text/plain",
                        schema = @Schema(type = "string"),
                        examples =
                                @ExampleObject(
                                        name = "text",
                                        summary = "Plain text with headers",
                                        value = ArticlesApiTexts.TEXT)),
                @Content(
                        mediaType = "multipart/form-data",
                        schema = @Schema(type = "object"),
                        examples =
                                @ExampleObject(name = "files", summary = "Two files", value = ArticlesApiTexts.FILES))
            })
    @ApiResponse(
            responseCode = "202",
            description = "Kafka has acknowledged the article.",
            headers = @Header(name = "Location", schema = @Schema(type = "string"), description = """
                `/articles/{id}`. This service stores nothing and responds with 404 at this path; \
                                            the read interface serves articles under the same path.\
                """),
            content = @Content(mediaType = JSON, schema = @Schema(implementation = Receipt.class)))
    @ApiResponse(
            responseCode = "200",
            description = "The results of a stream, one line for each line or article of the request.",
            content =
                    @Content(
                            mediaType = NDJSON,
                            schema = @Schema(type = "string"),
                            examples = @ExampleObject(name = "results", value = ArticlesApiTexts.RESULTS)))
    @ApiResponse(
            responseCode = "400",
            description = "Invalid article. `errors` lists each invalid field with its fix.",
            content = @Content(mediaType = PROBLEM, schema = @Schema(ref = "#/components/schemas/Problem")))
    @ApiResponse(
            responseCode = "401",
            description = "No key or token, although one is required, or an invalid one.",
            headers =
                    @Header(
                            name = "WWW-Authenticate",
                            schema = @Schema(type = "string"),
                            description = "The accepted kinds of credentials"),
            content = @Content(mediaType = PROBLEM, schema = @Schema(ref = "#/components/schemas/Problem")))
    @ApiResponse(
            responseCode = "403",
            description = "The key or token does not allow this outlet, or the token lacks the scope.",
            content = @Content(mediaType = PROBLEM, schema = @Schema(ref = "#/components/schemas/Problem")))
    @ApiResponse(
            responseCode = "406",
            description = "`Accept` allows neither JSON nor NDJSON.",
            content = @Content(mediaType = PROBLEM, schema = @Schema(ref = "#/components/schemas/Problem")))
    @ApiResponse(
            responseCode = "408",
            description = "The body arrived too slowly.",
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
            description = "The key or token has reached its number of articles a minute.",
            headers =
                    @Header(name = "Retry-After", schema = @Schema(type = "integer"), description = "Seconds to wait"),
            content = @Content(mediaType = PROBLEM, schema = @Schema(ref = "#/components/schemas/Problem")))
    @ApiResponse(
            responseCode = "503",
            description =
                    "Kafka did not acknowledge the article in time, or the service is at capacity. Retrying is safe.",
            headers =
                    @Header(name = "Retry-After", schema = @Schema(type = "integer"), description = "Seconds to wait"),
            content = @Content(mediaType = PROBLEM, schema = @Schema(ref = "#/components/schemas/Problem")))
    ResponseEntity<?> postArticle(
            HttpServletRequest request,
            @Parameter(
                            schema = @Schema(type = "string"),
                            description = "The outlet of the articles of a document that name none")
                    @RequestParam(name = "outlet", required = false)
                    @Nullable
                    String outlet,
            @Parameter(schema = @Schema(type = "string"), description = "The address from which a document comes")
                    @RequestParam(name = "url", required = false)
                    @Nullable
                    String url)
            throws Exception;

    /** Accepts many articles, one per line. In the document, the two are one operation with two media types. */
    @Operation(hidden = true)
    void postStream(
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam(name = "outlet", required = false) @Nullable String outlet)
            throws Exception;
}
