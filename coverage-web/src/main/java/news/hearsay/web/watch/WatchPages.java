package news.hearsay.web.watch;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.security.Principal;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import news.hearsay.events.Watch;
import news.hearsay.web.read.Listing;
import news.hearsay.web.read.WatchAlert;
import news.hearsay.web.read.WatchRepository;
import news.hearsay.web.request.NextPage;
import news.hearsay.web.request.PageParameters;
import news.hearsay.web.request.SeeOther;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.view.RedirectView;

/** The pages of watches: the list, and the form of each with its alerts. They work without JavaScript. */
@Hidden
@Controller
@RequestMapping(value = "/watches", produces = MediaType.TEXT_HTML_VALUE)
class WatchPages {

    private static final String FORM = "watch";

    private final Watches watches;
    private final WatchRepository stored;
    private final WatchNames names;
    private final WatchTargets targets;

    WatchPages(Watches watches, WatchRepository stored, WatchNames names, WatchTargets targets) {
        this.watches = watches;
        this.stored = stored;
        this.names = names;
        this.targets = targets;
    }

    @GetMapping
    String list(@Valid PageParameters page, HttpServletRequest request, Principal person, Model model) {
        model.addAttribute(
                "watches",
                watches.list(person.getName()).stream().map(CurrentWatch::of).toList());
        addAlerts(model, stored.alerts(null, person.getName(), page.page()), request);
        return "watches";
    }

    /** Shows the form for a new watch on the target that the address names. */
    @GetMapping("/new")
    String form(WatchForm form, Model model) {
        String name = form.name() == null ? names.suggest(form.kind(), form.value()) : form.name();
        fill(model, WatchForm.suggested(name, form.kind(), form.value()));
        return FORM;
    }

    @GetMapping("/{id}")
    String watch(
            @PathVariable UUID id,
            @Valid PageParameters page,
            HttpServletRequest request,
            Principal person,
            Model model) {
        Watch found = watches.find(id, person.getName());
        CurrentWatch watch = CurrentWatch.of(found);
        fill(model, WatchForm.of(watch.body()));
        model.addAttribute("watch", watch);
        model.addAttribute("warnings", targets.warnings(found.target()));
        addAlerts(model, stored.alerts(id, person.getName(), page.page()), request);
        return FORM;
    }

    @PostMapping(consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    Object create(WatchForm form, Principal person, HttpServletResponse response, Model model) {
        return saved(
                () -> watches.create(found(form).body(), person.getName(), form.requestKey()), form, response, model);
    }

    @PostMapping(value = "/{id}", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    Object change(@PathVariable UUID id, WatchForm form, Principal person, HttpServletResponse response, Model model) {
        Object shown = saved(() -> watches.change(id, found(form).body(), person.getName()), form, response, model);
        if (shown.equals(FORM)) {
            model.addAttribute("watch", CurrentWatch.of(watches.find(id, person.getName())));
        }
        return shown;
    }

    @PostMapping(value = "/{id}/delete", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    RedirectView delete(@PathVariable UUID id, Principal person) {
        watches.delete(id, person.getName());
        return SeeOther.to("/watches");
    }

    @PostMapping(value = "/{id}/replay", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    RedirectView replay(@PathVariable UUID id, Principal person) {
        return SeeOther.to("/watches/" + watches.replay(id, person.getName()).id());
    }

    private WatchForm found(WatchForm form) {
        return form.withValue(targets.value(form.kind(), form.value()));
    }

    /** Leads to the page of the watch; if it is refused, shows the form again with what is wrong. */
    private static Object saved(Supplier<Watch> change, WatchForm form, HttpServletResponse response, Model model) {
        try {
            return SeeOther.to("/watches/" + change.get().id());
        } catch (WatchRefusedException e) {
            response.setStatus(e.problem().getStatus());
            // what was typed as the name of a secret may be the secret
            boolean hidden = e.errors().stream().anyMatch(error -> error.field().equals("webhook.secret"));
            fill(model, hidden ? form.withoutSecret() : form);
            model.addAttribute("errors", e.errors());
            return FORM;
        }
    }

    private static void fill(Model model, WatchForm form) {
        model.addAttribute("form", form);
        model.addAttribute("choices", form.choices());
        model.addAttribute("kinds", List.of("thread", "source", "outlet", "subject", "search"));
        model.addAttribute("errors", List.of());
        model.addAttribute("alerts", List.of());
    }

    private static void addAlerts(Model model, Listing<WatchAlert> alerts, HttpServletRequest request) {
        model.addAttribute("alerts", alerts.items());
        model.addAttribute("next", NextPage.address(alerts, request));
        model.addAttribute("atomFeed", request.getContextPath() + request.getServletPath() + "?format=atom");
    }
}
