package news.hearsay.web.page;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import news.hearsay.web.read.Articles;
import news.hearsay.web.read.Coverage;
import news.hearsay.web.read.Filter;
import news.hearsay.web.read.Listing;
import news.hearsay.web.read.MentionRow;
import news.hearsay.web.read.Search;
import news.hearsay.web.read.Sources;
import news.hearsay.web.read.ThreadRow;
import news.hearsay.web.read.Threads;
import news.hearsay.web.request.ArticleAsked;
import news.hearsay.web.request.CoverageAsked;
import news.hearsay.web.request.MentionsAsked;
import news.hearsay.web.request.NotThereException;
import news.hearsay.web.request.SearchAsked;
import news.hearsay.web.request.ThreadsAsked;
import news.hearsay.web.request.Words;
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
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.servlet.view.RedirectView;

/** The pages. Each shows what the read interface answers at the same address. */
@Hidden
@Controller
@RequestMapping(produces = MediaType.TEXT_HTML_VALUE)
class Pages {

    private static final ThreadsAsked NEWEST =
            new ThreadsAsked(null, null, null, null, null, null, null, null, "latest", null, 12);
    private static final CoverageAsked ALL = new CoverageAsked(null, null, null, null, null, null, null, null, null);

    private final Threads threads;
    private final Sources sources;
    private final Articles articles;
    private final Search search;
    private final Coverage coverage;

    Pages(Threads threads, Sources sources, Articles articles, Search search, Coverage coverage) {
        this.threads = threads;
        this.sources = sources;
        this.articles = articles;
        this.search = search;
        this.coverage = coverage;
    }

    /** The same as data: by format, its address. */
    @ModelAttribute("formats")
    Map<String, String> formats(HttpServletRequest request) {
        String words = request.getParameter("q");
        boolean isData = switch (request.getServletPath()) {
            case "/" -> false;
            case "/search" -> words != null && !words.isBlank();
            default -> true;
        };
        Map<String, String> addresses = new TreeMap<>();
        for (String format : isData ? List.of("json", "csv", "jsonld") : List.<String>of()) {
            addresses.put(
                    format,
                    ServletUriComponentsBuilder.fromRequest(request)
                            .replaceQueryParam("format", format)
                            .build(true)
                            .toUri()
                            .toString());
        }
        return addresses;
    }

    @GetMapping("/")
    String home(CoverageAsked asked, Model model) {
        model.addAttribute("totals", coverage.totals());
        model.addAttribute("timeline", timeline(ALL, asked.step()));
        model.addAttribute(
                "threads", threads.list(NEWEST, NEWEST.orderOrDefault()).items());
        return "home";
    }

    @GetMapping("/threads")
    String threads(@Valid ThreadsAsked asked, HttpServletRequest request, Model model) {
        page(model, request, threads.list(asked, asked.orderOrDefault()));
        choices(model);
        return "threads";
    }

    @GetMapping("/threads/{id}")
    Object thread(@PathVariable UUID id, @Valid MentionsAsked asked, HttpServletRequest request, Model model) {
        ThreadRow thread = threads.find(id).orElse(null);
        if (thread == null) {
            UUID taken = threads.redirect(id).orElseThrow(() -> new NotThereException("thread"));
            return permanently("/threads/" + taken);
        }
        page(model, request, threads.mentions(id, asked));
        model.addAttribute("thread", thread);
        model.addAttribute("origins", threads.origins(id));
        model.addAttribute("paths", threads.paths(id));
        model.addAttribute("changes", threads.changes(thread));
        model.addAttribute(
                "opposite",
                thread.oppositeId() == null
                        ? null
                        : threads.find(thread.oppositeId()).orElse(null));
        return "thread";
    }

    @GetMapping("/sources/{id}")
    String source(@PathVariable UUID id, @Valid MentionsAsked asked, HttpServletRequest request, Model model) {
        model.addAttribute("source", sources.find(id).orElseThrow(() -> new NotThereException("source")));
        page(model, request, sources.statements(id, asked));
        model.addAttribute("timeline", Timeline.ofMonths(sources.months(id)));
        model.addAttribute("changes", sources.changes(id));
        return "source";
    }

    @GetMapping("/articles/{id}")
    String article(@PathVariable UUID id, @Valid ArticleAsked asked, Model model) {
        Articles.Wording wording = articles.find(id.toString(), asked.revision())
                .orElseThrow(() -> NotThereException.article(
                        articles.find(id.toString(), null).isPresent()));
        List<MentionRow> mentions = articles.mentions(wording.articleId());
        model.addAttribute("article", wording);
        model.addAttribute("link", WebAddress.of(wording.url()));
        model.addAttribute(
                "text", MarkedText.of(wording.text(), articles.claims(wording.articleId(), wording.revision())));
        model.addAttribute("history", History.of(articles.revisions(wording.articleId()), mentions));
        model.addAttribute(
                "withdrawn", mentions.stream().filter(MentionRow::withdrawn).toList());
        model.addAttribute("carriers", articles.carriers(wording.articleId()));
        return "article";
    }

    /** Without words it is the form to write them in. */
    @GetMapping(value = "/search", params = "!q")
    String noSearch(HttpServletRequest request, Model model) {
        return emptySearch(request, model);
    }

    /** The form was sent as it is. */
    @GetMapping(value = "/search", params = "q=")
    String emptySearch(HttpServletRequest request, Model model) {
        page(model, request, new Listing<>(Search.Found.class, List.of(), null));
        model.addAttribute("asked", false);
        choices(model);
        return "search";
    }

    @GetMapping(value = "/search", params = "q")
    String search(@Valid SearchAsked asked, HttpServletRequest request, Model model) {
        Listing<Search.Found> found = search.find(asked.q(), asked);
        page(model, request, found);
        model.addAttribute("asked", true);
        model.addAttribute("hits", found.items().stream().map(Hit::of).toList());
        choices(model);
        return "search";
    }

    @GetMapping("/coverage")
    String coverage(@Valid CoverageAsked asked, HttpServletRequest request, Model model) {
        page(model, request, coverage.list(asked, asked.byOrDefault()));
        model.addAttribute("timeline", timeline(asked, asked.step()));
        choices(model);
        return "coverage";
    }

    private Timeline timeline(Filter filter, @Nullable String step) {
        Coverage.Days days = coverage.days(filter);
        String chosen = Timeline.step(days, step);
        return Timeline.of(coverage.timeline(filter, chosen), chosen);
    }

    /** What filters may be chosen from. */
    private void choices(Model model) {
        Map<String, List<String>> aspects = new LinkedHashMap<>();
        coverage.topics().forEach(topic -> {
            List<String> of = aspects.computeIfAbsent(topic.subject(), _ -> new ArrayList<>());
            if (topic.aspect() != null) {
                of.add(topic.aspect());
            }
        });
        model.addAttribute("topics", aspects);
        model.addAttribute("outlets", coverage.outlets());
        model.addAttribute("kinds", Words.kinds());
        model.addAttribute("stances", Words.stances());
    }

    private static void page(Model model, HttpServletRequest request, Listing<?> listing) {
        Map<String, String> given = new TreeMap<>();
        request.getParameterMap().forEach((name, values) -> given.put(name, values[0]));
        model.addAttribute("given", given);
        model.addAttribute("items", listing.items());
        model.addAttribute(
                "next",
                listing.next() == null
                        ? null
                        : ServletUriComponentsBuilder.fromRequest(request)
                                .replaceQueryParam("cursor", listing.next())
                                .build(true)
                                .toUri()
                                .toString());
        model.addAttribute("isContinued", given.containsKey("cursor"));
    }

    private static View permanently(String place) {
        RedirectView redirect = new RedirectView(place, true);
        redirect.setStatusCode(HttpStatus.PERMANENT_REDIRECT);
        redirect.setPropagateQueryParams(true);
        redirect.setExposeModelAttributes(false);
        return redirect;
    }
}
