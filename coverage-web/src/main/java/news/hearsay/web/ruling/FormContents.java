package news.hearsay.web.ruling;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import news.hearsay.events.Certainty;
import news.hearsay.platform.http.InvalidField;
import news.hearsay.web.read.ArticleRepository.ArticleText;
import news.hearsay.web.read.ArticleRepository.AttributedClaim;
import news.hearsay.web.read.CoverageRepository;
import news.hearsay.web.read.SourceProfile;
import news.hearsay.web.read.SourceRepository;
import news.hearsay.web.read.ThreadRepository;
import news.hearsay.web.request.AllowedValues;
import news.hearsay.web.request.FilterParameters;
import news.hearsay.web.request.NotFoundException;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the page with a form shows: its subject, the values of the fields, the choices, and what is wrong. */
@Component
class FormContents {

    /** The fields of the forms, beside which an error is shown; other errors are shown above the form. */
    private static final List<String> FIELDS = List.of(
            "words", "sourceName", "sourceKind", "cue", "stance", "certainty", "other", "attribution", "reason");

    private final FormDrafts drafts;
    private final ThreadRepository threads;
    private final SourceRepository sources;
    private final CoverageRepository coverage;

    /** @param start the index of its first code point in the article's text, from 0 */
    record Paragraph(int start, String text) {}

    FormContents(FormDrafts drafts, ThreadRepository threads, SourceRepository sources, CoverageRepository coverage) {
        this.drafts = drafts;
        this.threads = threads;
        this.sources = sources;
        this.coverage = coverage;
    }

    /**
     * Adds the contents to the model.
     *
     * @param isAgain whether the form was sent and refused: then absent fields stay empty
     */
    void add(Model model, RulingForm given, boolean isAgain, List<InvalidField> errors) {
        RulingForm form = given.printable().keyed();
        model.addAttribute("form", form);
        addErrors(model, errors);
        if (form.thread() != null) {
            addThread(model, form.thread());
        } else if (form.source() != null) {
            addSource(model, form.source());
        } else {
            addArticle(model, form, isAgain);
        }
    }

    private static void addErrors(Model model, List<InvalidField> errors) {
        Map<String, InvalidField> beside = new HashMap<>();
        List<InvalidField> above = new ArrayList<>();
        for (InvalidField error : errors) {
            if (!FIELDS.contains(error.field()) || beside.putIfAbsent(error.field(), error) != null) {
                above.add(error);
            }
        }
        model.addAttribute("errors", beside);
        model.addAttribute("otherErrors", above);
        model.addAttribute("isRefused", !errors.isEmpty());
    }

    private void addThread(Model model, UUID id) {
        UUID current = threads.redirect(id).orElse(id);
        model.addAttribute("thread", threads.find(current).orElseThrow(() -> new NotFoundException("thread")));
        model.addAttribute("similar", threads.similar(current));
        model.addAttribute(
                "mentions",
                threads.mentions(current, FilterParameters.NONE, ComparisonDrafts.FIRST)
                        .items());
    }

    private void addSource(Model model, UUID id) {
        SourceProfile source = sources.find(id).orElseThrow(() -> new NotFoundException("source"));
        boolean isOutlet = source.kind().equals("outlet");
        model.addAttribute("source", source);
        model.addAttribute("isOutlet", isOutlet);
        model.addAttribute("outlets", isOutlet ? coverage.outlets() : List.of());
        model.addAttribute(
                "mentions",
                isOutlet
                        ? List.of()
                        : sources.statements(id, FilterParameters.NONE, ComparisonDrafts.FIRST)
                                .items());
    }

    private void addArticle(Model model, RulingForm form, boolean isAgain) {
        ArticleText article = drafts.article(form.article(), form.revision());
        model.addAttribute("article", article);
        model.addAttribute("paragraphs", paragraphs(article.text()));
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
        if (form.attribution() != null) {
            Optional<AttributedClaim> found = drafts.attribution(article, form.attribution());
            found.ifPresent(claim -> {
                model.addAttribute("claim", claim);
                model.addAttribute("isWithheld", RulingForm.isWithheld(claim));
                model.addAttribute("certainty", drafts.extracted(claim).certainty());
                model.addAttribute("form", isAgain ? form : form.or(claim));
            });
            if (found.isEmpty() && !isAgain) {
                addErrors(model, RulingRefusedException.absentAttribution().errors());
            }
        }
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
