package news.hearsay.web.request;

import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.view.RedirectView;

/** Leads a browser from a form that was sent to a page (status 303). */
public final class SeeOther {

    private SeeOther() {}

    /** @param path the encoded path of the page, below the address of the service */
    public static RedirectView to(String path) {
        RedirectView redirect = new RedirectView(path, true);
        redirect.setStatusCode(HttpStatus.SEE_OTHER);
        redirect.setExposeModelAttributes(false);
        redirect.setExpandUriTemplateVariables(false);
        return redirect;
    }
}
