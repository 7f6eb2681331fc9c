package news.hearsay.web.ruling;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import news.hearsay.web.read.Listing;
import news.hearsay.web.read.RecordedRuling;
import news.hearsay.web.read.RulingRepository;
import news.hearsay.web.read.RulingRepository.Selection;
import news.hearsay.web.request.NextPage;
import news.hearsay.web.request.NotFoundException;
import news.hearsay.web.request.PageParameters;
import news.hearsay.web.request.RulingsQuery;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** The pages that show rulings: who ruled what, which rulings wait for a review, and one ruling. */
@Hidden
@Controller
@RequestMapping(value = "/rulings", produces = MediaType.TEXT_HTML_VALUE)
class RulingPages {

    private final RulingRepository stored;
    private final Restatements restatements;

    RulingPages(RulingRepository stored, Restatements restatements) {
        this.stored = stored;
        this.restatements = restatements;
    }

    @GetMapping
    String list(@Valid RulingsQuery query, @Valid PageParameters page, HttpServletRequest request, Model model) {
        add(stored.list(query.selection(), page.page()), page, request, model);
        model.addAttribute("rulingKinds", List.of(RulingsQuery.kinds()));
        model.addAttribute("statuses", List.of(RulingsQuery.statuses()));
        return "rulings";
    }

    /** Shows the rulings that cannot be applied any more, with what they say and how to restate or undo them. */
    @GetMapping("/review")
    String review(@Valid PageParameters page, HttpServletRequest request, Model model) {
        Listing<RecordedRuling> listing = stored.list(Selection.forReview(), page.page());
        add(listing, page, request, model);
        model.addAttribute(
                "restatements", listing.items().stream().map(restatements::of).toList());
        return "review";
    }

    @GetMapping("/{id}")
    String one(@PathVariable UUID id, Model model) {
        model.addAttribute("item", stored.find(id).orElseThrow(() -> new NotFoundException("ruling")));
        return "ruling";
    }

    private static void add(
            Listing<RecordedRuling> listing, PageParameters page, HttpServletRequest request, Model model) {
        Map<String, String> parameters = new TreeMap<>();
        request.getParameterMap().forEach((name, values) -> parameters.put(name, values[0]));
        model.addAttribute("parameters", parameters);
        model.addAttribute("items", listing.items());
        model.addAttribute("isContinued", page.cursor() != null);
        model.addAttribute("next", NextPage.address(listing, request));
    }
}
