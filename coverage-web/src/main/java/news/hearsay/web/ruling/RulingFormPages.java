package news.hearsay.web.ruling;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.List;
import java.util.UUID;
import news.hearsay.events.Ruling;
import news.hearsay.events.RulingBody;
import news.hearsay.platform.http.InvalidField;
import news.hearsay.platform.http.ProblemException;
import news.hearsay.web.publish.NotPublishedException;
import news.hearsay.web.read.RulingText;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;

/** The forms of rulings. They work without JavaScript. */
@Hidden
@Controller
@RequestMapping(value = "/rulings", produces = MediaType.TEXT_HTML_VALUE)
class RulingFormPages {

    private static final String MADE = "ruling-made";

    private final Rulings rulings;
    private final FormDrafts drafts;
    private final FormContents contents;
    private final NameWarnings warnings;

    RulingFormPages(Rulings rulings, FormDrafts drafts, FormContents contents, NameWarnings warnings) {
        this.rulings = rulings;
        this.drafts = drafts;
        this.contents = contents;
        this.warnings = warnings;
    }

    /** Shows the form for an attribution, for a missed one, for a thread or for a source, by what the address names. */
    @GetMapping("/new")
    String form(RulingForm form, Model model) {
        contents.add(model, form, false, List.of());
        return "ruling-form";
    }

    /** Makes the ruling; if it is refused, shows the form again with what the person typed and what is wrong. */
    @PostMapping(consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    String make(RulingForm form, Principal person, HttpServletResponse response, Model model) {
        try {
            TypedFields.check(form);
            Ruling ruling = rulings.make(drafts.draft(form), person.getName(), form.requestKey());
            if (form.replaces() != null
                    && rulings.standingUndo(form.replaces().toString()).isEmpty()) {
                rulings.make(undo(form.replaces(), form), person.getName(), form.requestKey());
            }
            response.setStatus(HttpStatus.ACCEPTED.value());
            model.addAttribute("form", form);
            return made(ruling, model);
        } catch (RulingRefusedException e) {
            return again(form, e, e.errors(), response, model);
        } catch (NotPublishedException e) {
            return again(form, e, List.of(), response, model);
        }
    }

    @PostMapping(value = "/{id}/undo", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    @ResponseStatus(HttpStatus.ACCEPTED)
    String undo(@PathVariable UUID id, RulingForm form, Principal person, Model model) {
        TypedFields.check(form);
        return made(rulings.make(undo(id, form), person.getName(), form.requestKey()), model);
    }

    private String again(
            RulingForm form,
            ProblemException refusal,
            List<InvalidField> errors,
            HttpServletResponse response,
            Model model) {
        response.setStatus(refusal.problem().getStatus());
        refusal.headers().forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
        boolean isUndone = refusal.problem().getStatus() == HttpStatus.CONFLICT.value();
        contents.add(
                model,
                isUndone ? form.renewed() : form,
                true,
                errors.isEmpty()
                        ? List.of(new InvalidField(
                                InvalidField.REQUEST,
                                String.valueOf(refusal.getMessage()),
                                "send the form again later"))
                        : errors);
        return "ruling-form";
    }

    private static RulingDraft undo(UUID id, RulingForm form) {
        return new RulingDraft(form.reason(), null, null, new RulingBody.Undo(id.toString()));
    }

    private String made(Ruling ruling, Model model) {
        model.addAttribute("ruling", ruling);
        model.addAttribute("text", RulingText.of(ruling.body()));
        model.addAttribute("isUndo", ruling.body() instanceof RulingBody.Undo);
        model.addAttribute("warnings", warnings.of(ruling.body()));
        model.addAttribute("undoKey", UUID.randomUUID());
        return MADE;
    }
}
