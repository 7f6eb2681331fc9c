package news.hearsay.web.guard;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.security.Principal;
import java.time.Duration;
import java.util.Optional;
import news.hearsay.web.request.SeeOther;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Shows the form to sign in. The filter chain receives it. */
@Hidden
@Controller
class SignInController {

    /** The time to fill in the form: a visitor who does not sign in has a session for no longer. */
    private static final Duration BEFORE_SIGN_IN = Duration.ofMinutes(15);

    private final SignInWays ways;
    private final KeptForms forms;

    SignInController(SignInWays ways, KeptForms forms) {
        this.ways = ways;
        this.forms = forms;
    }

    /** Shows the form that was refused because its session had ended, to be sent again. */
    @GetMapping(path = KeptForms.ADDRESS, produces = MediaType.TEXT_HTML_VALUE)
    Object keptForm(@Nullable Principal person, HttpServletRequest request, HttpServletResponse response, Model model) {
        Optional<KeptForm> form = person == null ? Optional.empty() : forms.find(request);
        if (form.isEmpty()) {
            return SeeOther.to("/");
        }
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        model.addAttribute("form", form.get());
        return "kept-form";
    }

    @GetMapping(path = SignIn.ADDRESS, produces = MediaType.TEXT_HTML_VALUE)
    String form(SignInQuery query, HttpServletRequest request, HttpServletResponse response, Model model) {
        HttpSession session = request.getSession();
        if (session.isNew()) {
            session.setMaxInactiveInterval((int) BEFORE_SIGN_IN.toSeconds());
        }
        if (query.to() != null || query.problem() == null) {
            session.setAttribute(SignIn.RETURN_TO, SignIn.ownPath(query.to()));
        }
        // The form contains a token of this session.
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        SignIn.Problem problem = SignIn.Problem.of(query.problem());
        model.addAttribute("problem", problem == null ? null : problem.text());
        model.addAttribute("passwords", ways.passwords());
        model.addAttribute("issuers", ways.issuers());
        return "sign-in";
    }
}
