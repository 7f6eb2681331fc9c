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
import news.hearsay.web.read.Articles;
import news.hearsay.web.read.ChangeRow;
import news.hearsay.web.read.Coverage;
import news.hearsay.web.read.CoverageRow;
import news.hearsay.web.read.Listing;
import news.hearsay.web.read.MentionRow;
import news.hearsay.web.read.OriginRow;
import news.hearsay.web.read.Search;
import news.hearsay.web.read.SourceRow;
import news.hearsay.web.read.Sources;
import news.hearsay.web.read.ThreadRow;
import news.hearsay.web.read.Threads;
import news.hearsay.web.request.ArticleAsked;
import news.hearsay.web.request.CoverageAsked;
import news.hearsay.web.request.MentionsAsked;
import news.hearsay.web.request.NotThereException;
import news.hearsay.web.request.SearchAsked;
import news.hearsay.web.request.ThreadsAsked;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The read interface for programs. The same addresses are pages for browsers. */
@Tag(name = "coverage", description = "What builds up across outlets")
@ApiResponse(responseCode = "200", description = "As asked for")
@ApiResponse(responseCode = "304", description = "The same as by the ETag in If-None-Match")
@ApiResponse(responseCode = "400", description = "A parameter is wrong: errors names it and its mend")
@ApiResponse(responseCode = "503", description = "The database is away, or the question takes too long")
@RestController
@RequestMapping(produces = {MediaType.APPLICATION_JSON_VALUE, CoverageApi.CSV, CoverageApi.JSON_LD})
class CoverageApi {

    static final String CSV = "text/csv";
    static final String JSON_LD = "application/ld+json";

    private final Threads threads;
    private final Sources sources;
    private final Articles articles;
    private final Search search;
    private final Coverage coverage;

    /** A thread with all that stands in it; of its mentions, one page. */
    record ThreadDetail(
            ThreadRow thread, List<OriginRow> origins, List<ChangeRow> positionChanges, Listing<MentionRow> mentions) {}

    /** A source with what it said, one page of it. */
    record SourceDetail(SourceRow source, List<ChangeRow> positionChanges, Listing<MentionRow> statements) {}

    /** An article: one revision of it with its text, and its mentions of all revisions. */
    record ArticleDetail(
            Articles.Wording article,
            List<Articles.Revision> revisions,
            List<Articles.MarkedClaim> claims,
            List<MentionRow> mentions,
            List<Articles.Carrier> carriers) {}

    CoverageApi(Threads threads, Sources sources, Articles articles, Search search, Coverage coverage) {
        this.threads = threads;
        this.sources = sources;
        this.articles = articles;
        this.search = search;
        this.coverage = coverage;
    }

    @Operation(operationId = "listThreads", summary = "Threads: claims that say the same")
    @GetMapping("/threads")
    ResponseEntity<Listing<ThreadRow>> threads(@Valid ThreadsAsked asked, HttpServletRequest request) {
        return listing(threads.list(asked, asked.orderOrDefault()), request);
    }

    @Operation(operationId = "getThread", summary = "A thread with its origins, position changes and mentions")
    @ApiResponse(responseCode = "308", description = "It became part of the thread in Location")
    @ApiResponse(responseCode = "404", description = "There is no such thread")
    @GetMapping("/threads/{id}")
    ResponseEntity<ThreadDetail> thread(
            @Parameter(description = "The thread's id") @PathVariable UUID id,
            @Valid MentionsAsked asked,
            HttpServletRequest request) {
        ThreadRow thread = threads.find(id).orElse(null);
        if (thread == null) {
            UUID taken = threads.redirect(id).orElseThrow(() -> new NotThereException("thread"));
            String query = request.getQueryString();
            URI place = URI.create(request.getContextPath() + "/threads/" + taken + (query == null ? "" : "?" + query));
            return ResponseEntity.status(HttpStatus.PERMANENT_REDIRECT)
                    .location(place)
                    .build();
        }
        Listing<MentionRow> mentions = threads.mentions(id, asked);
        return linked(
                new ThreadDetail(thread, threads.origins(id), threads.changes(thread), mentions), mentions, request);
    }

    @Operation(operationId = "getSource", summary = "A source with its position changes and statements")
    @ApiResponse(responseCode = "404", description = "There is no such source")
    @GetMapping("/sources/{id}")
    ResponseEntity<SourceDetail> source(
            @Parameter(description = "The source's id") @PathVariable UUID id,
            @Valid MentionsAsked asked,
            HttpServletRequest request) {
        SourceRow source = sources.find(id).orElseThrow(() -> new NotThereException("source"));
        Listing<MentionRow> statements = sources.statements(id, asked);
        return linked(new SourceDetail(source, sources.changes(id), statements), statements, request);
    }

    @Operation(operationId = "getArticle", summary = "An article with its text, revisions, claims and mentions")
    @ApiResponse(responseCode = "404", description = "There is no such article")
    @GetMapping("/articles/{id}")
    ArticleDetail article(
            @Parameter(description = "The article's id") @PathVariable UUID id, @Valid ArticleAsked asked) {
        Articles.Wording wording = articles.find(id.toString(), asked.revision())
                .orElseThrow(() -> NotThereException.article(
                        articles.find(id.toString(), null).isPresent()));
        return new ArticleDetail(
                wording,
                articles.revisions(wording.articleId()),
                articles.claims(wording.articleId(), wording.revision()),
                articles.mentions(wording.articleId()),
                articles.carriers(wording.articleId()));
    }

    @Operation(operationId = "search", summary = "Mentions by the words of their claims, the best first")
    @GetMapping("/search")
    ResponseEntity<Listing<Search.Found>> search(@Valid SearchAsked asked, HttpServletRequest request) {
        return listing(search.find(asked.q(), asked), request);
    }

    @Operation(operationId = "coverage", summary = "How much each outlet brought each day, the last day first")
    @GetMapping("/coverage")
    ResponseEntity<Listing<CoverageRow>> coverage(@Valid CoverageAsked asked, HttpServletRequest request) {
        return listing(coverage.list(asked, asked.byOrDefault()), request);
    }

    private static <T> ResponseEntity<Listing<T>> listing(Listing<T> listing, HttpServletRequest request) {
        return linked(listing, listing, request);
    }

    /** With the address of what follows, in the header that programs know. */
    private static <T> ResponseEntity<T> linked(T body, Listing<?> listing, HttpServletRequest request) {
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok();
        if (listing.next() != null) {
            URI next = ServletUriComponentsBuilder.fromRequest(request)
                    .replaceQueryParam("cursor", listing.next())
                    .build(true)
                    .toUri();
            answer.header(HttpHeaders.LINK, "<%s>; rel=\"next\"".formatted(next));
        }
        return answer.body(body);
    }
}
