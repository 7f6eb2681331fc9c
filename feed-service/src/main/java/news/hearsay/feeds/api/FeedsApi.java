package news.hearsay.feeds.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.springframework.http.ResponseEntity;

/** The OpenAPI description of {@code /feeds}. A test sends each of its examples. */
@Tag(name = "feeds", description = "Feeds and news sitemaps that Hearsay polls")
@ApiResponse(
        responseCode = "401",
        description = "A key or token is required, and is missing or invalid.",
        content = @Content(mediaType = FeedsApi.PROBLEM, schema = @Schema(ref = FeedsApi.PROBLEM_SCHEMA)))
@ApiResponse(
        responseCode = "503",
        description = "The database is unavailable. Retrying is safe.",
        content = @Content(mediaType = FeedsApi.PROBLEM, schema = @Schema(ref = FeedsApi.PROBLEM_SCHEMA)))
interface FeedsApi {

    String JSON = "application/json";
    String PROBLEM = "application/problem+json";
    String PROBLEM_SCHEMA = "#/components/schemas/Problem";
    String NAME = "The name of the feed: lower-case letters, digits and hyphens, at most 63";

    /** Lists all feeds. */
    @Operation(operationId = "listFeeds", summary = "List all feeds with the health of each")
    @ApiResponse(responseCode = "200", description = "All feeds, by name.")
    FeedList listFeeds();

    /** Returns one feed. */
    @Operation(operationId = "getFeed", summary = "Return a feed with its health")
    @ApiResponse(responseCode = "200", description = "The feed.")
    @ApiResponse(
            responseCode = "404",
            description = "No feed has this name.",
            content = @Content(mediaType = PROBLEM, schema = @Schema(ref = PROBLEM_SCHEMA)))
    FeedView getFeed(@Parameter(description = NAME) String name);

    /** Adds or changes a feed. */
    @Operation(operationId = "putFeed", summary = "Add or change a feed", description = """
        Adds the feed, or changes the feed of this name. A new feed, and one with a new address, is polled at once. Only \
        `address` is required; an absent field has its default, also if the feed had another value before.\
        """)
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = JSON,
                            schema = @Schema(ref = "#/components/schemas/FeedDescription"),
                            examples = {
                                @ExampleObject(name = "feed", summary = "A feed", value = """
                                    {"address": "https://courier.example/feed.xml"}\
                                    """),
                                @ExampleObject(
                                        name = "teasers",
                                        summary = "A feed of teasers, whose items are followed to their page",
                                        value = """
                                            {
                                              "address": "https://courier.example/world/atom.xml",
                                              "outlet": "Harbour Courier",
                                              "follow": "always",
                                              "minimumInterval": "PT15M"
                                            }\
                                            """),
                                @ExampleObject(name = "sitemap", summary = "A news sitemap", value = """
                                    {"address": "https://gazette.example/news-sitemap.xml", "outlet": "Eastern Gazette"}\
                                    """)
                            }))
    @ApiResponse(responseCode = "200", description = "The feed was changed, or is as it was.")
    @ApiResponse(responseCode = "201", description = "The feed was added.")
    @ApiResponse(
            responseCode = "400",
            description = "The name or the body is invalid: errors lists each field with its fix.",
            content = @Content(mediaType = PROBLEM, schema = @Schema(ref = PROBLEM_SCHEMA)))
    @ApiResponse(
            responseCode = "403",
            description = "The key or token is limited to some outlets, or a web page sent the request.",
            content = @Content(mediaType = PROBLEM, schema = @Schema(ref = PROBLEM_SCHEMA)))
    @ApiResponse(
            responseCode = "409",
            description = "The feed is configured in a file, or there are too many feeds.",
            content = @Content(mediaType = PROBLEM, schema = @Schema(ref = PROBLEM_SCHEMA)))
    @ApiResponse(
            responseCode = "413",
            description = "The body is longer than 16 KB.",
            content = @Content(mediaType = PROBLEM, schema = @Schema(ref = PROBLEM_SCHEMA)))
    ResponseEntity<FeedView> putFeed(
            @Parameter(description = NAME) String name, @Parameter(hidden = true) HttpServletRequest request)
            throws IOException;

    /** Removes a feed. */
    @Operation(
            operationId = "deleteFeed",
            summary = "Remove a feed",
            description = "Removes the feed and what is still to be posted. Its articles stay.")
    @ApiResponse(responseCode = "204", description = "The feed was removed.")
    @ApiResponse(
            responseCode = "404",
            description = "No feed has this name.",
            content = @Content(mediaType = PROBLEM, schema = @Schema(ref = PROBLEM_SCHEMA)))
    @ApiResponse(
            responseCode = "409",
            description = "The feed is configured in a file.",
            content = @Content(mediaType = PROBLEM, schema = @Schema(ref = PROBLEM_SCHEMA)))
    ResponseEntity<Void> deleteFeed(@Parameter(description = NAME) String name);
}
