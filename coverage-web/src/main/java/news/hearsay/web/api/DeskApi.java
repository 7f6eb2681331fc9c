package news.hearsay.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import news.hearsay.web.read.ChangeRepository;
import news.hearsay.web.read.ClaimThread;
import news.hearsay.web.read.Comparison;
import news.hearsay.web.read.ComparisonRepository;
import news.hearsay.web.read.Listing;
import news.hearsay.web.read.OutletRecord;
import news.hearsay.web.read.RecordRepository;
import news.hearsay.web.read.SourceRecord;
import news.hearsay.web.read.ThreadChange;
import news.hearsay.web.read.UnreadArticle;
import news.hearsay.web.read.UnreadArticleRepository;
import news.hearsay.web.request.ChangesQuery;
import news.hearsay.web.request.ComparedOutlets;
import news.hearsay.web.request.ComparisonQuery;
import news.hearsay.web.request.NextPage;
import news.hearsay.web.request.NotFoundException;
import news.hearsay.web.request.OutletsQuery;
import news.hearsay.web.request.PageParameters;
import news.hearsay.web.request.SourcesQuery;
import news.hearsay.web.request.UnreadQuery;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the pages for a newsroom's desk show, as data. */
@Tag(
        name = "desk",
        description = "What changed since a time, what outlets and sources are known for, comparisons, unread articles")
@ApiResponse(responseCode = "200", description = "Success")
@ApiResponse(responseCode = "304", description = "Not modified since the ETag in If-None-Match")
@ApiResponse(responseCode = "400", description = "Invalid parameter: errors lists each with its fix")
@ApiResponse(responseCode = "503", description = "The database is unavailable or the query timed out; retry later")
@RestController
@RequestMapping(produces = {MediaType.APPLICATION_JSON_VALUE, CoverageApi.CSV})
class DeskApi {

    private final ChangeRepository changes;
    private final UnreadArticleRepository unread;
    private final RecordRepository records;
    private final ComparisonRepository comparisons;
    private final ComparedOutlets compared;
    private final InstantSource clock = InstantSource.system();

    /** An outlet with the last claims that it published first and others later. */
    record OutletDetail(OutletRecord outlet, List<ClaimThread> firstReports) {}

    DeskApi(
            ChangeRepository changes,
            UnreadArticleRepository unread,
            RecordRepository records,
            ComparisonRepository comparisons,
            ComparedOutlets compared) {
        this.comparisons = comparisons;
        this.compared = compared;
        this.records = records;
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

    @Operation(operationId = "listOutlets", summary = "Lists outlets with what each is known for")
    @GetMapping("/outlets")
    ResponseEntity<Listing<OutletRecord>> outlets(
            @Valid OutletsQuery query, @Valid PageParameters page, HttpServletRequest request) {
        return NextPage.linked(records.outlets(query.orderOrDefault(), page.page()), request);
    }

    @Operation(
            operationId = "getOutlet",
            summary = "Returns an outlet with the last claims that it published first and others later")
    @ApiResponse(responseCode = "404", description = "No outlet has this id")
    @GetMapping("/outlets/{id}")
    OutletDetail outlet(@Parameter(description = "The id of the outlet") @PathVariable UUID id) {
        return new OutletDetail(
                records.outlet(id).orElseThrow(() -> new NotFoundException("outlet")), records.firstReports(id));
    }

    @Operation(
            operationId = "compare",
            summary =
                    "Compares two outlets, or one outlet or all outlets in two periods, by their latest 2,000 mentions")
    @ApiResponse(responseCode = "404", description = "An outlet is unknown; the problem has similar names")
    @GetMapping(value = "/compare", produces = MediaType.APPLICATION_JSON_VALUE)
    Comparison compare(@Valid ComparisonQuery query) {
        query.requireTwoSides();
        compared.require(query);
        return comparisons.compare(query.first(), query.second());
    }

    @Operation(operationId = "listSources", summary = "Lists named sources with what each is known for")
    @GetMapping("/sources")
    ResponseEntity<Listing<SourceRecord>> sources(
            @Valid SourcesQuery query, @Valid PageParameters page, HttpServletRequest request) {
        return NextPage.linked(records.sources(query.kind(), query.orderOrDefault(), page.page()), request);
    }
}
