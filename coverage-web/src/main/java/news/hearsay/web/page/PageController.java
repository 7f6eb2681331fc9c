package news.hearsay.web.page;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import news.hearsay.web.read.ArticleRepository;
import news.hearsay.web.read.ClaimSearch;
import news.hearsay.web.read.ClaimThread;
import news.hearsay.web.read.CoverageRepository;
import news.hearsay.web.read.Filter;
import news.hearsay.web.read.Headline;
import news.hearsay.web.read.Listing;
import news.hearsay.web.read.PolledFeedRepository;
import news.hearsay.web.read.RulingRepository.Selection;
import news.hearsay.web.read.SourceProfile;
import news.hearsay.web.read.SourceRepository;
import news.hearsay.web.read.ThreadMention;
import news.hearsay.web.read.ThreadRepository;
import news.hearsay.web.request.AllowedValues;
import news.hearsay.web.request.ArticleQuery;
import news.hearsay.web.request.ConfidenceParameters;
import news.hearsay.web.request.CoverageQuery;
import news.hearsay.web.request.FilterParameters;
import news.hearsay.web.request.NotFoundException;
import news.hearsay.web.request.PageParameters;
import news.hearsay.web.request.SearchQuery;
import news.hearsay.web.request.ThreadsQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** The pages. Each shows the data that the API returns at the same address. */
@Hidden
@Controller
@RequestMapping(produces = MediaType.TEXT_HTML_VALUE)
class PageController {

    private static final int MAX_ORIGINS = 50;

    private final ThreadRepository threads;
    private final SourceRepository sources;
    private final ArticleRepository articles;
    private final ClaimSearch search;
    private final CoverageRepository coverage;
    private final PolledFeedRepository feeds;
    private final TouchingRulings rulings;

    PageController(
            ThreadRepository threads,
            SourceRepository sources,
            ArticleRepository articles,
            ClaimSearch search,
            CoverageRepository coverage,
            PolledFeedRepository feeds,
            TouchingRulings rulings) {
        this.threads = threads;
        this.sources = sources;
        this.articles = articles;
        this.search = search;
        this.coverage = coverage;
        this.feeds = feeds;
        this.rulings = rulings;
    }

    @ModelAttribute("links")
    PageLinks links(HttpServletRequest request) {
        return PageLinks.of(request);
    }

    @GetMapping("/threads")
    String threads(
            @Valid FilterParameters filter,
            @Valid ThreadsQuery query,
            @Valid PageParameters page,
            HttpServletRequest request,
            Model model) {
        ListModel.add(model, request, threads.list(filter, query.orderOrDefault(), page.page()));
        addFilterValues(model);
        return "threads";
    }

    @GetMapping("/threads/{id}")
    Object thread(
            @PathVariable UUID id,
            @Valid FilterParameters filter,
            @Valid ConfidenceParameters confidence,
            @Valid PageParameters page,
            HttpServletRequest request,
            Model model) {
        ClaimThread thread = threads.find(id).orElse(null);
        if (thread == null) {
            UUID successor = threads.redirect(id).orElseThrow(() -> new NotFoundException("thread"));
            return permanentRedirect("/threads/" + successor);
        }
        ListModel.add(model, request, threads.mentions(id, confidence.with(filter), page.page()));
        model.addAttribute("thread", thread);
        model.addAttribute("headline", Headline.of(thread.headline()));
        model.addAttribute("origins", threads.origins(id, MAX_ORIGINS));
        model.addAttribute("paths", threads.paths(id));
        model.addAttribute("pathMentions", ThreadRepository.MAX_PATH_MENTIONS);
        model.addAttribute("changes", threads.changes(thread));
        model.addAttribute("drift", DriftPicture.of(threads.drifts(id), ThreadRepository.MAX_DRIFTS));
        rulings.add(model, () -> Selection.ofThread(id));
        model.addAttribute(
                "opposite",
                thread.oppositeId() == null
                        ? null
                        : threads.find(thread.oppositeId()).orElse(null));
        return "thread";
    }

    @GetMapping("/sources/{id}")
    String source(
            @PathVariable UUID id,
            @Valid FilterParameters filter,
            @Valid ConfidenceParameters confidence,
            @Valid PageParameters page,
            HttpServletRequest request,
            Model model) {
        SourceProfile source = sources.find(id).orElseThrow(() -> new NotFoundException("source"));
        model.addAttribute("source", source);
        rulings.add(model, () -> Selection.ofNames(source.names()));
        ListModel.add(model, request, sources.statements(id, confidence.with(filter), page.page()));
        model.addAttribute("timeline", Timeline.ofMonths(sources.months(id)));
        model.addAttribute("changes", sources.changes(id));
        return "source";
    }

    @GetMapping("/articles/{id}")
    String article(
            @PathVariable UUID id,
            @Valid ArticleQuery query,
            @Valid ConfidenceParameters confidence,
            HttpServletRequest request,
            Model model) {
        ArticleRepository.ArticleText article = articles.find(id.toString(), query.revision())
                .orElseThrow(() -> NotFoundException.article(
                        articles.find(id.toString(), null).isPresent()));
        List<ThreadMention> mentions = articles.mentions(article.articleId(), null);
        model.addAttribute("article", article);
        model.addAttribute("link", WebAddress.of(article.url()));
        MarkedText text = MarkedText.of(
                article.text(),
                articles.claims(article.articleId(), article.revision(), confidence.minimumConfidence()));
        model.addAttribute("parameters", ListModel.parameters(request));
        model.addAttribute("text", text);
        model.addAttribute(
                "citations",
                text.notes().stream()
                        .map(note -> ClaimCitation.of(article, note.claim()))
                        .toList());
        List<ArticleRepository.RevisionSummary> revisions = articles.revisions(article.articleId());
        model.addAttribute(
                "withoutClaims",
                confidence.minimumConfidence() == null
                        ? WithoutClaims.explain(article.revision(), revisions)
                        : "No claim has this confidence.");
        model.addAttribute("history", RevisionHistory.of(revisions, mentions));
        model.addAttribute(
                "withdrawn", mentions.stream().filter(ThreadMention::withdrawn).toList());
        rulings.add(model, () -> Selection.ofArticle(id));
        model.addAttribute("carriers", articles.carriers(article.articleId()));
        return "article";
    }

    /** Shows the empty form if the request has no words. */
    @GetMapping(value = "/search", params = "!q")
    String noSearch(HttpServletRequest request, Model model) {
        return searchForm(request, model);
    }

    /** Shows the empty form again if it was submitted without words. */
    @GetMapping(value = "/search", params = "q=")
    String emptySearch(
            SearchQuery query,
            @Valid FilterParameters filter,
            @Valid ConfidenceParameters confidence,
            @Valid PageParameters page,
            HttpServletRequest request,
            Model model) {
        return searchForm(request, model);
    }

    private String searchForm(HttpServletRequest request, Model model) {
        ListModel.add(model, request, new Listing<>(ClaimSearch.SearchResult.class, List.of(), null));
        model.addAttribute("isSearch", false);
        addFilterValues(model);
        return "search";
    }

    @GetMapping(value = "/search", params = "q")
    String search(
            @Valid SearchQuery query,
            @Valid FilterParameters filter,
            @Valid ConfidenceParameters confidence,
            @Valid PageParameters page,
            HttpServletRequest request,
            Model model) {
        Listing<ClaimSearch.SearchResult> found = search.find(query.q(), confidence.with(filter), page.page());
        ListModel.add(model, request, found);
        model.addAttribute("isSearch", true);
        model.addAttribute("window", ClaimSearch.WINDOW);
        model.addAttribute("hits", found.items().stream().map(SearchHit::of).toList());
        addFilterValues(model);
        return "search";
    }

    @GetMapping("/coverage")
    String coverage(@Valid CoverageQuery query, HttpServletRequest request, Model model) {
        ListModel.add(model, request, coverage.list(query, query.byOrDefault(), query.page()));
        model.addAttribute("timeline", timeline(query, query.step()));
        model.addAttribute("omitted", OmittedClaims.of(coverage.withoutSubject(query), request));
        addFilterValues(model);
        return "coverage";
    }

    @GetMapping("/feeds")
    String feeds(@Valid PageParameters page, HttpServletRequest request, Model model) {
        ListModel.add(model, request, feeds.list(page.page()));
        return "feeds";
    }

    private Timeline timeline(Filter filter, @Nullable String step) {
        String chosen = Timeline.step(coverage.dates(filter), step);
        return Timeline.of(coverage.timeline(filter, chosen), chosen);
    }

    /** Adds the values that filters offer. */
    private void addFilterValues(Model model) {
        Map<String, List<String>> aspects = new LinkedHashMap<>();
        coverage.topics().forEach(topic -> {
            List<String> of = aspects.computeIfAbsent(topic.subject(), _ -> new ArrayList<>());
            if (topic.aspect() != null) {
                of.add(topic.aspect());
            }
        });
        model.addAttribute("topics", aspects);
        model.addAttribute("outlets", coverage.outlets());
        model.addAttribute("kinds", AllowedValues.kinds());
        model.addAttribute("stances", AllowedValues.stances());
        model.addAttribute("drifts", AllowedValues.drifts());
    }

    private static View permanentRedirect(String location) {
        RedirectView redirect = new RedirectView(location, true);
        redirect.setStatusCode(HttpStatus.PERMANENT_REDIRECT);
        redirect.setPropagateQueryParams(true);
        redirect.setExposeModelAttributes(false);
        return redirect;
    }
}
