package news.hearsay.web.page;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.time.Instant;
import java.util.List;
import news.hearsay.web.read.ComparisonRepository;
import news.hearsay.web.read.CoverageRepository;
import news.hearsay.web.read.Filter;
import news.hearsay.web.read.RangeEnd;
import news.hearsay.web.read.RangeStart;
import news.hearsay.web.request.ComparedOutlets;
import news.hearsay.web.request.ComparisonQuery;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The page that compares two outlets or two periods. Without a second side it shows the form only. */
@Hidden
@Controller
class ComparisonPageController {

    private final ComparisonRepository comparisons;
    private final CoverageRepository coverage;
    private final ComparedOutlets compared;
    private final Dates dates;

    ComparisonPageController(
            ComparisonRepository comparisons, CoverageRepository coverage, ComparedOutlets compared, Dates dates) {
        this.comparisons = comparisons;
        this.coverage = coverage;
        this.compared = compared;
        this.dates = dates;
    }

    @ModelAttribute("links")
    PageLinks links(HttpServletRequest request) {
        return PageLinks.of(request);
    }

    @GetMapping(value = "/compare", produces = MediaType.TEXT_HTML_VALUE)
    String compare(@Valid ComparisonQuery query, HttpServletRequest request, Model model) {
        compared.require(query);
        model.addAttribute("query", query);
        model.addAttribute("parameters", ListModel.parameters(request));
        model.addAttribute("outlets", coverage.outlets());
        model.addAttribute(
                "subjects",
                coverage.topics().stream()
                        .map(CoverageRepository.Topic::subject)
                        .distinct()
                        .toList());
        if (query.isComplete()) {
            model.addAttribute("comparison", comparisons.compare(query.first(), query.second()));
            model.addAttribute("names", List.of(name(query, query.first()), name(query, query.second())));
            model.addAttribute(
                    "json",
                    ServletUriComponentsBuilder.fromRequest(request)
                            .replaceQueryParam("format", "json")
                            .build(true)
                            .toUri()
                            .toString());
        }
        return "compare";
    }

    /** Returns the outlet, the period, or both, whichever tells the sides apart. */
    private String name(ComparisonQuery query, Filter side) {
        String outlet = side.outlet() == null ? "All outlets" : side.outlet();
        return query.hasTwoPeriods() ? outlet + ", " + period(side) : outlet;
    }

    private String period(Filter side) {
        RangeStart from = side.from();
        RangeEnd until = side.until();
        if (from == null) {
            return until == null ? "any time" : "until " + dates.day(lastMoment(until));
        }
        return until == null ? "from " + dates.day(from.at()) : dates.span(from.at(), lastMoment(until));
    }

    /** The end of a range is exclusive. */
    private static Instant lastMoment(RangeEnd until) {
        return until.at().minusMillis(1);
    }
}
