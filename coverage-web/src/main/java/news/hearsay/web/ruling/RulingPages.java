package news.hearsay.web.ruling;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.security.Principal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import news.hearsay.events.Certainty;
import news.hearsay.events.Ruling;
import news.hearsay.events.RulingBody;
import news.hearsay.web.read.ArticleRepository.ArticleText;
import news.hearsay.web.read.Listing;
import news.hearsay.web.read.RecordedRuling;
import news.hearsay.web.read.RulingRepository;
import news.hearsay.web.read.SourceRepository;
import news.hearsay.web.read.ThreadRepository;
import news.hearsay.web.request.AllowedValues;
import news.hearsay.web.request.NextPage;
import news.hearsay.web.request.NotFoundException;
import news.hearsay.web.request.PageParameters;
import news.hearsay.web.request.RulingsQuery;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;

/** The pages of rulings: the forms, and who ruled what. They work without JavaScript. */
@Hidden
@Controller
@RequestMapping(value = "/rulings", produces = MediaType.TEXT_HTML_VALUE)
class RulingPages {

    private final Rulings rulings;
    private final FormDrafts drafts;
    private final RulingRepository stored;
    private final ThreadRepository threads;
    private final SourceRepository sources;

    /** @param start the index of its first code point in the article's text, from 0 */
    record Paragraph(int start, String text) {}

    RulingPages(
            Rulings rulings,
            FormDrafts drafts,
            RulingRepository stored,
            ThreadRepository threads,
            SourceRepository sources) {
        this.rulings = rulings;
        this.drafts = drafts;
        this.stored = stored;
        this.threads = threads;
        this.sources = sources;
    }

    @GetMapping
    String list(@Valid RulingsQuery query, @Valid PageParameters page, HttpServletRequest request, Model model) {
        Listing<RecordedRuling> listing = stored.list(query.selection(), page.page());
        Map<String, String> parameters = new TreeMap<>();
        request.getParameterMap().forEach((name, values) -> parameters.put(name, values[0]));
        model.addAttribute("parameters", parameters);
        model.addAttribute("items", listing.items());
        model.addAttribute("isContinued", page.cursor() != null);
        model.addAttribute("rulingKinds", List.of(RulingsQuery.kinds()));
        model.addAttribute("statuses", List.of(RulingsQuery.statuses()));
        model.addAttribute("next", NextPage.address(listing, request));
        return "rulings";
    }

    /** Shows the form for an attribution, for a missed one, for a thread or for a source, by what the address names. */
    @GetMapping("/new")
    String form(RulingForm form, Model model) {
        model.addAttribute("form", form);
        model.addAttribute(
                "kinds",
                AllowedValues.kinds().stream()
                        .filter(kind -> !kind.equals("office"))
                        .toList());
        model.addAttribute("stances", AllowedValues.stances());
        model.addAttribute(
                "certainties",
                Stream.of(Certainty.values())
                        .map(value -> value.name().toLowerCase(Locale.ROOT))
                        .toList());
        if (form.thread() != null) {
            model.addAttribute(
                    "thread", threads.find(form.thread()).orElseThrow(() -> new NotFoundException("thread")));
        } else if (form.source() != null) {
            model.addAttribute(
                    "source", sources.find(form.source()).orElseThrow(() -> new NotFoundException("source")));
        } else {
            ArticleText article = drafts.article(form.article(), form.revision());
            model.addAttribute("article", article);
            model.addAttribute("paragraphs", paragraphs(article.text()));
            model.addAttribute(
                    "claim", form.attribution() == null ? null : drafts.attribution(article, form.attribution()));
        }
        return "ruling-form";
    }

    @PostMapping(consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    @ResponseStatus(HttpStatus.ACCEPTED)
    String make(RulingForm form, Principal person, Model model) {
        return accepted(rulings.make(drafts.draft(form), person.getName()), model);
    }

    @PostMapping(value = "/{id}/undo", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    @ResponseStatus(HttpStatus.ACCEPTED)
    String undo(@PathVariable UUID id, RulingForm form, Principal person, Model model) {
        RulingDraft undo = new RulingDraft(form.reason(), null, null, new RulingBody.Undo(id.toString()));
        return accepted(rulings.make(undo, person.getName()), model);
    }

    private static String accepted(Ruling ruling, Model model) {
        model.addAttribute("ruling", ruling);
        model.addAttribute("kind", ruling.body().kind());
        return "ruling";
    }

    private static List<Paragraph> paragraphs(String text) {
        List<Paragraph> paragraphs = new ArrayList<>();
        int start = 0;
        for (String line : text.split("\n", -1)) {
            if (!line.isBlank()) {
                paragraphs.add(new Paragraph(start, line));
            }
            start += line.codePointCount(0, line.length()) + 1;
        }
        return paragraphs;
    }
}
