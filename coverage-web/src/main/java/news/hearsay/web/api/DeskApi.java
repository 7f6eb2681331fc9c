package news.hearsay.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.time.InstantSource;
import news.hearsay.web.read.ChangeRepository;
import news.hearsay.web.read.Listing;
import news.hearsay.web.read.ThreadChange;
import news.hearsay.web.read.UnreadArticle;
import news.hearsay.web.read.UnreadArticleRepository;
import news.hearsay.web.request.ChangesQuery;
import news.hearsay.web.request.PageParameters;
import news.hearsay.web.request.UnreadQuery;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the pages for a newsroom's desk show, as data. */
@Tag(name = "desk", description = "What changed since a time, and the articles that contribute no claim")
@ApiResponse(responseCode = "200", description = "Success")
@ApiResponse(responseCode = "304", description = "Not modified since the ETag in If-None-Match")
@ApiResponse(responseCode = "400", description = "Invalid parameter: errors lists each with its fix")
@ApiResponse(responseCode = "503", description = "The database is unavailable or the query timed out; retry later")
@RestController
@RequestMapping(produces = {MediaType.APPLICATION_JSON_VALUE, CoverageApi.CSV})
class DeskApi {

    private final ChangeRepository changes;
    private final UnreadArticleRepository unread;
    private final InstantSource clock = InstantSource.system();

    DeskApi(ChangeRepository changes, UnreadArticleRepository unread) {
        this.changes = changes;
        this.unread = unread;
    }

    @Operation(
            operationId = "listChanges",
            summary = "Lists the threads that changed since a time, under the most notable of their changes")
    @GetMapping("/changes")
    Listing<ThreadChange> changes(@Valid ChangesQuery query) {
        return changes.since(query.sinceOrDefault(clock.instant()), query.change(), query.limitOrDefault());
    }

    @Operation(
            operationId = "listUnreadArticles",
            summary = "Lists the articles that contribute no claim with the reasons, the last received first")
    @GetMapping("/unread")
    ResponseEntity<Listing<UnreadArticle>> unread(
            @Valid UnreadQuery query, @Valid PageParameters page, HttpServletRequest request) {
        return NextPage.linked(unread.list(query.reason(), query.outlet(), page.page()), request);
    }
}
