package news.hearsay.web.page;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import news.hearsay.web.guard.Visitor;
import news.hearsay.web.read.ChangeRepository;
import news.hearsay.web.read.CoverageRepository;
import news.hearsay.web.read.WatchRepository;
import news.hearsay.web.request.FilterParameters;
import news.hearsay.web.request.HomeQuery;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The start page: what moved since the person's last visit with the browser, and what is contested. */
@Hidden
@Controller
class HomeController {

    private static final int THREADS_OF_KIND = 6;
    private static final int CONTESTED = 5;
    private static final int ALERTS = 10;
    private static final Duration FIRST_VISIT = Duration.ofDays(1);

    private final ChangeRepository changes;
    private final CoverageRepository coverage;
    private final WatchRepository watches;
    private final Visitor visitor;
    private final InstantSource clock = InstantSource.system();

    /**
     * A day since which changes can be shown.
     *
     * @param isShown whether the page shows the changes since then
     */
    public record Period(String name, LocalDate day, boolean isShown) {}

    HomeController(ChangeRepository changes, CoverageRepository coverage, WatchRepository watches, Visitor visitor) {
        this.changes = changes;
        this.coverage = coverage;
        this.watches = watches;
        this.visitor = visitor;
    }

    @ModelAttribute("links")
    PageLinks links(HttpServletRequest request) {
        return PageLinks.of(request);
    }

    @GetMapping(value = "/", produces = MediaType.TEXT_HTML_VALUE)
    String home(@Valid HomeQuery query, HttpServletRequest request, HttpServletResponse response, Model model) {
        Instant now = clock.instant();
        Optional<Visit> visit = visit(request, response, now);
        Instant since = since(query, visit, now);
        model.addAttribute("moved", moved(query, visit, since));
        model.addAttribute(
                "alerts", visitor.isAnalyst() ? watches.alertsSince(since, visitor.name(), ALERTS) : List.of());
        model.addAttribute("periods", periods(query, now));
        model.addAttribute("contested", changes.contested(CONTESTED));
        model.addAttribute("totals", coverage.totals());
        String step = Timeline.step(coverage.dates(FilterParameters.NONE), query.step());
        model.addAttribute("timeline", Timeline.of(coverage.timeline(FilterParameters.NONE, step), step));
        model.addAttribute("omitted", OmittedClaims.of(coverage.withoutSubject(FilterParameters.NONE), request));
        return "home";
    }

    /** Returns the visit before this request, and keeps that it was opened, unless a script fetches it again. */
    private Optional<Visit> visit(HttpServletRequest request, HttpServletResponse response, Instant now) {
        String person = visitor.name();
        Optional<Visit> visit = Visit.of(request, person).map(known -> known.opened(now));
        String destination = request.getHeader("Sec-Fetch-Dest");
        if (destination == null || destination.equals("document")) {
            Visit kept = visit.orElse(new Visit(now.minus(FIRST_VISIT), now));
            response.addHeader(
                    HttpHeaders.SET_COOKIE,
                    kept.cookie(person, request.getContextPath(), request.isSecure())
                            .toString());
        }
        return visit;
    }

    private Instant since(HomeQuery query, Optional<Visit> visit, Instant now) {
        return query.since() != null
                ? query.since().at()
                : visit.map(Visit::before)
                        .orElseGet(() -> changes.lastArrival().orElse(now).minus(FIRST_VISIT));
    }

    private Moved moved(HomeQuery query, Optional<Visit> visit, Instant since) {
        Moved.Reason reason = query.since() != null
                ? Moved.Reason.REQUEST
                : visit.isPresent() ? Moved.Reason.VISIT : Moved.Reason.FIRST;
        return Moved.of(
                reason, since, changes.since(since, null, THREADS_OF_KIND).items());
    }

    /** Returns the days since which the page offers to show changes. */
    private static List<Period> periods(HomeQuery query, Instant now) {
        LocalDate today = now.atZone(ZoneOffset.UTC).toLocalDate();
        Instant asked = query.since() == null ? null : query.since().at();
        return Stream.of(
                        new Period("yesterday", today.minusDays(1), false),
                        new Period("a week ago", today.minusWeeks(1), false),
                        new Period("a month ago", today.minusMonths(1), false))
                .map(period -> new Period(
                        period.name(),
                        period.day(),
                        period.day().atStartOfDay().toInstant(ZoneOffset.UTC).equals(asked)))
                .toList();
    }
}
