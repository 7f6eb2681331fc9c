package news.hearsay.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import news.hearsay.web.read.ArticleRepository;
import news.hearsay.web.read.ClaimSearch;
import news.hearsay.web.read.ClaimThread;
import news.hearsay.web.read.CoverageRepository;
import news.hearsay.web.read.DailyCoverage;
import news.hearsay.web.read.Listing;
import news.hearsay.web.read.PolledFeed;
import news.hearsay.web.read.PolledFeedRepository;
import news.hearsay.web.read.PositionChange;
import news.hearsay.web.read.SourceProfile;
import news.hearsay.web.read.SourceRepository;
import news.hearsay.web.read.ThreadMention;
import news.hearsay.web.read.ThreadOrigin;
import news.hearsay.web.read.ThreadRepository;
import news.hearsay.web.read.WordingDrift;
import news.hearsay.web.request.ArticleQuery;
import news.hearsay.web.request.ConfidenceParameters;
import news.hearsay.web.request.CoverageQuery;
import news.hearsay.web.request.FilterParameters;
import news.hearsay.web.request.NextPage;
import news.hearsay.web.request.NotFoundException;
import news.hearsay.web.request.PageParameters;
import news.hearsay.web.request.SearchQuery;
import news.hearsay.web.request.ThreadsQuery;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The read API. Browsers get a page at the same addresses. */
@Tag(name = "coverage", description = "Claims across outlets: threads, sources, articles, search and daily counts")
@ApiResponse(responseCode = "200", description = "Success")
@ApiResponse(responseCode = "304", description = "Not modified since the ETag in If-None-Match")
@ApiResponse(responseCode = "400", description = "Invalid parameter: errors lists each with its fix")
@ApiResponse(responseCode = "503", description = "The database is unavailable or the query timed out; retry later")
@RestController
@RequestMapping(produces = {MediaType.APPLICATION_JSON_VALUE, CoverageApi.CSV, CoverageApi.JSON_LD})
class CoverageApi {

    static final String CSV = "text/csv";
    static final String JSON_LD = "application/ld+json";

    private static final int MAX_ORIGINS = 200;

    private final ThreadRepository threads;
    private final SourceRepository sources;
    private final ArticleRepository articles;
    private final ClaimSearch search;
    private final CoverageRepository coverage;
    private final PolledFeedRepository feeds;

    /** A thread with its origins, its position changes, the changes of its wording and one page of its mentions. */
    record ThreadDetail(
            ClaimThread thread,
            List<ThreadOrigin> origins,
            List<PositionChange> positionChanges,
            List<WordingDrift> drift,
            Listing<ThreadMention> mentions) {}

    /** A source with its position changes and one page of its statements. */
    record SourceDetail(
            SourceProfile source, List<PositionChange> positionChanges, Listing<ThreadMention> statements) {}

    /** One revision of an article with its text and claims, and the article's mentions of all revisions. */
    record ArticleDetail(
            ArticleRepository.ArticleText article,
            List<ArticleRepository.RevisionSummary> revisions,
            List<ArticleRepository.AttributedClaim> claims,
            List<ThreadMention> mentions,
            List<ArticleRepository.Carrier> carriers) {}

    CoverageApi(
            ThreadRepository threads,
            SourceRepository sources,
            ArticleRepository articles,
            ClaimSearch search,
            CoverageRepository coverage,
            PolledFeedRepository feeds) {
        this.threads = threads;
        this.sources = sources;
        this.articles = articles;
        this.search = search;
        this.coverage = coverage;
        this.feeds = feeds;
    }

    @Operation(operationId = "listThreads", summary = "Lists threads: groups of claims with the same content")
    @GetMapping("/threads")
    ResponseEntity<Listing<ClaimThread>> threads(
            @Valid FilterParameters filter,
            @Valid ThreadsQuery query,
            @Valid PageParameters page,
            HttpServletRequest request) {
        return NextPage.linked(threads.list(filter, query.orderOrDefault(), page.page()), request);
    }

    @Operation(
            operationId = "getThread",
            summary = "Returns a thread with its origins, position changes, drift and mentions")
    @ApiResponse(responseCode = "308", description = "The thread was merged into the one in Location")
    @ApiResponse(responseCode = "404", description = "No thread has this id")
    @GetMapping("/threads/{id}")
    ResponseEntity<ThreadDetail> thread(
            @Parameter(description = "The id of the thread") @PathVariable UUID id,
            @Valid FilterParameters filter,
            @Valid ConfidenceParameters confidence,
            @Valid PageParameters page,
            HttpServletRequest request) {
        ClaimThread thread = threads.find(id).orElse(null);
        if (thread == null) {
            UUID successor = threads.redirect(id).orElseThrow(() -> new NotFoundException("thread"));
            String query = request.getQueryString();
            URI location =
                    URI.create(request.getContextPath() + "/threads/" + successor + (query == null ? "" : "?" + query));
            return ResponseEntity.status(HttpStatus.PERMANENT_REDIRECT)
                    .location(location)
                    .build();
        }
        Listing<ThreadMention> mentions = threads.mentions(id, confidence.with(filter), page.page());
        return NextPage.linked(
                new ThreadDetail(
                        thread,
                        threads.origins(id, MAX_ORIGINS),
                        threads.changes(thread),
                        threads.drifts(id),
                        mentions),
                mentions,
                request);
    }

    @Operation(operationId = "getSource", summary = "Returns a source with its position changes and statements")
    @ApiResponse(responseCode = "404", description = "No source has this id")
    @GetMapping("/sources/{id}")
    ResponseEntity<SourceDetail> source(
            @Parameter(description = "The id of the source") @PathVariable UUID id,
            @Valid FilterParameters filter,
            @Valid ConfidenceParameters confidence,
            @Valid PageParameters page,
            HttpServletRequest request) {
        SourceProfile source = sources.find(id).orElseThrow(() -> new NotFoundException("source"));
        Listing<ThreadMention> statements = sources.statements(id, confidence.with(filter), page.page());
        return NextPage.linked(new SourceDetail(source, sources.changes(id), statements), statements, request);
    }

    @Operation(
            operationId = "getArticle",
            summary = "Returns an article with its text, revisions, claims, mentions and carriers of the same report")
    @ApiResponse(responseCode = "404", description = "No article has this id, or the article has no such revision")
    @GetMapping("/articles/{id}")
    ArticleDetail article(
            @Parameter(description = "The id of the article") @PathVariable UUID id,
            @Valid ArticleQuery query,
            @Valid ConfidenceParameters confidence) {
        ArticleRepository.ArticleText article = articles.find(id.toString(), query.revision())
                .orElseThrow(() -> NotFoundException.article(
                        articles.find(id.toString(), null).isPresent()));
        return new ArticleDetail(
                article,
                articles.revisions(article.articleId()),
                articles.claims(article.articleId(), article.revision(), confidence.minimumConfidence()),
                articles.mentions(article.articleId(), confidence.minimumConfidence()),
                articles.carriers(article.articleId()));
    }

    @Operation(
            operationId = "search",
            summary = "Searches the words of claims; returns mentions, the best match first",
            description =
                    "Up to 1,000 matches are ranked together. If there are more, the newest 1,000 come first, ranked,"
                            + " then the next 1,000, and so on.")
    @GetMapping("/search")
    ResponseEntity<Listing<ClaimSearch.SearchResult>> search(
            @Valid SearchQuery query,
            @Valid FilterParameters filter,
            @Valid ConfidenceParameters confidence,
            @Valid PageParameters page,
            HttpServletRequest request) {
        return NextPage.linked(search.find(query.q(), confidence.with(filter), page.page()), request);
    }

    @Operation(
            operationId = "coverage",
            summary = "Returns the number of articles, claims and sources by day and outlet, the latest day first")
    @GetMapping("/coverage")
    ResponseEntity<Listing<DailyCoverage>> coverage(@Valid CoverageQuery query, HttpServletRequest request) {
        return NextPage.linked(coverage.list(query, query.byOrDefault(), query.page()), request);
    }

    @Operation(operationId = "listFeeds", summary = "Lists the polled feeds with the health of each, by name")
    @GetMapping("/feeds")
    ResponseEntity<Listing<PolledFeed>> feeds(@Valid PageParameters page, HttpServletRequest request) {
        return NextPage.linked(feeds.list(page.page()), request);
    }
}
