package news.hearsay.web.page;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import news.hearsay.web.read.RecordRepository;
import news.hearsay.web.read.RulingRepository.Selection;
import news.hearsay.web.read.SourceProfile;
import news.hearsay.web.read.SourceRepository;
import news.hearsay.web.request.AllowedValues;
import news.hearsay.web.request.NotFoundException;
import news.hearsay.web.request.OutletsQuery;
import news.hearsay.web.request.PageParameters;
import news.hearsay.web.request.SourcesQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** The pages of what outlets and sources are known for. */
@Hidden
@Controller
@RequestMapping(produces = MediaType.TEXT_HTML_VALUE)
class RecordPageController {

    private final RecordRepository records;
    private final SourceRepository sources;
    private final TouchingRulings rulings;

    RecordPageController(RecordRepository records, SourceRepository sources, TouchingRulings rulings) {
        this.records = records;
        this.sources = sources;
        this.rulings = rulings;
    }

    @ModelAttribute("links")
    PageLinks links(HttpServletRequest request) {
        return PageLinks.of(request);
    }

    @ModelAttribute("countedAt")
    @Nullable
    Instant countedAt() {
        return records.countedAt().orElse(null);
    }

    @GetMapping("/outlets")
    String outlets(@Valid OutletsQuery query, @Valid PageParameters page, HttpServletRequest request, Model model) {
        ListModel.add(model, request, records.outlets(query.orderOrDefault(), page.page()));
        model.addAttribute("order", query.orderOrDefault());
        return "outlets";
    }

    @GetMapping("/outlets/{id}")
    String outlet(@PathVariable UUID id, Model model) {
        model.addAttribute("outlet", records.outlet(id).orElseThrow(() -> new NotFoundException("outlet")));
        model.addAttribute("firstReports", records.firstReports(id));
        rulings.add(
                model,
                () -> Selection.ofNames(
                        sources.find(id).map(SourceProfile::names).orElse(List.of())));
        return "outlet";
    }

    @GetMapping("/sources")
    String sources(@Valid SourcesQuery query, @Valid PageParameters page, HttpServletRequest request, Model model) {
        ListModel.add(model, request, records.sources(query.kind(), query.orderOrDefault(), page.page()));
        model.addAttribute("order", query.orderOrDefault());
        model.addAttribute("kinds", AllowedValues.kinds());
        return "sources";
    }
}
