package news.hearsay.web.subject;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import news.hearsay.web.guard.Visitor;
import news.hearsay.web.request.NotFoundException;
import news.hearsay.web.request.SeeOther;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.view.RedirectView;
import org.springframework.web.util.UriUtils;

/** The pages of subjects: the list, and what each consists of. Editors get forms, which work without JavaScript. */
@Hidden
@Controller
@RequestMapping(value = "/subjects", produces = MediaType.TEXT_HTML_VALUE)
class SubjectPages {

    private static final String LIST = "subjects";
    private static final String PAGE = "subject";

    /** Stands for the name while a preview of a new subject has none. */
    private static final String UNNAMED = "preview";

    private final SubjectRepository subjects;
    private final SubjectCounts counts;
    private final SubjectChanges changes;
    private final SubjectPreview preview;
    private final PhraseSuggestions suggestions;
    private final Visitor visitor;

    SubjectPages(
            SubjectRepository subjects,
            SubjectCounts counts,
            SubjectChanges changes,
            SubjectPreview preview,
            PhraseSuggestions suggestions,
            Visitor visitor) {
        this.subjects = subjects;
        this.counts = counts;
        this.changes = changes;
        this.preview = preview;
        this.suggestions = suggestions;
        this.visitor = visitor;
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("subjects", subjects.list());
        addCounts(model);
        fill(model, SubjectForm.EMPTY);
        return LIST;
    }

    @GetMapping("/{name}")
    String subject(@PathVariable String name, Model model) {
        CurrentSubject subject = find(name);
        fill(model, SubjectForm.of(subject));
        show(model, subject);
        if (visitor.isEditor()) {
            model.addAttribute("suggestions", suggestions.of(subject));
        }
        return PAGE;
    }

    /** Shows what a new subject would mark, or defines it. */
    @PostMapping(consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    Object create(SubjectForm form, Principal editor, HttpServletResponse response, Model model) {
        String name = Objects.requireNonNullElse(form.name(), form.isPreview() ? UNNAMED : "");
        return submitted(name, null, form.withAdditions(), editor, response, model);
    }

    /** Shows what a changed subject would mark, or changes it. */
    @PostMapping(value = "/{name}", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    Object change(
            @PathVariable String name, SubjectForm form, Principal editor, HttpServletResponse response, Model model) {
        CurrentSubject subject = find(name);
        Object shown = submitted(name, subject, form.withAdditions(), editor, response, model);
        if (shown.equals(PAGE)) {
            show(model, subject);
        }
        return shown;
    }

    @GetMapping("/{name}/delete")
    String confirm(@PathVariable String name, Model model) {
        show(model, find(name));
        return "subject-delete";
    }

    @PostMapping(value = "/{name}/delete", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    RedirectView delete(@PathVariable String name, Principal editor) {
        changes.delete(name, editor);
        return SeeOther.to("/subjects");
    }

    private Object submitted(
            String name,
            @Nullable CurrentSubject subject,
            SubjectForm form,
            Principal editor,
            HttpServletResponse response,
            Model model) {
        fill(model, form);
        try {
            if (form.isPreview()) {
                SubjectPreview.Result result = preview.of(changes.definition(name, form.body(), editor));
                model.addAttribute("preview", result);
                model.addAttribute("suggestions", result.suggestions());
                return PAGE;
            }
            if (!isSaved(name, form, editor)) {
                requireUnchanged(name, subject, form);
                changes.define(name, form.body(), editor);
            }
            return SeeOther.to("/subjects/" + UriUtils.encodePathSegment(name, StandardCharsets.UTF_8));
        } catch (InvalidSubjectException e) {
            response.setStatus(e.problem().getStatus());
            model.addAttribute("form", form.basedOn(subject == null ? null : subject.changedAt()));
            model.addAttribute("errors", Map.of(e.formField(), e.detail()));
            return PAGE;
        }
    }

    /** Whether this editor made this change last, as when the form is sent twice. */
    private boolean isSaved(String name, SubjectForm form, Principal editor) {
        return subjects.find(name)
                .filter(current -> editor.getName().equals(current.changedBy()))
                .filter(current -> current.body()
                        .equals(CurrentSubject.of(changes.definition(name, form.body(), editor))
                                .body()))
                .isPresent();
    }

    /** A new subject replaces none, and a changed one is the one that the editor saw. */
    private void requireUnchanged(String name, @Nullable CurrentSubject subject, SubjectForm form) {
        if (subject == null) {
            if (subjects.find(name).isPresent()) {
                throw InvalidSubjectException.conflict(
                        "name", "name is that of another subject; change that one, or choose another name");
            }
        } else if (subject.changedAt() != null
                && !subject.changedAt().toString().equals(form.basis())) {
            throw InvalidSubjectException.conflict(
                    "basis",
                    subject.changedBy()
                            + " has changed this subject since you opened the form; save again to replace that change");
        }
    }

    private CurrentSubject find(String name) {
        return subjects.find(name).orElseThrow(() -> new NotFoundException("subject"));
    }

    private void show(Model model, CurrentSubject subject) {
        model.addAttribute("subject", subject);
        addCounts(model);
        model.addAttribute("replacesSeed", !subject.seed() && subjects.isInSeed(subject.name()));
        model.addAttribute(
                "stored",
                subjects.lastChange(subject.name())
                        .map(SubjectRepository.Change::stored)
                        .orElse(true));
    }

    private void addCounts(Model model) {
        model.addAttribute("counts", counts.read());
        model.addAttribute("marking", subjects.progress());
    }

    private static void fill(Model model, SubjectForm form) {
        model.addAttribute("form", form);
        model.addAttribute("suggestions", List.of());
        model.addAttribute("errors", Map.of());
    }
}
