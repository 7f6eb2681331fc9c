package news.hearsay.web.page;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import news.hearsay.web.read.UnreadArticleRepository;
import news.hearsay.web.request.PageParameters;
import news.hearsay.web.request.UnreadQuery;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The page of the articles that contribute no claim, with the reasons. */
@Hidden
@Controller
class UnreadPageController {

    private final UnreadArticleRepository articles;

    UnreadPageController(UnreadArticleRepository articles) {
        this.articles = articles;
    }

    @ModelAttribute("links")
    PageLinks links(HttpServletRequest request) {
        return PageLinks.of(request);
    }

    @GetMapping(value = "/unread", produces = MediaType.TEXT_HTML_VALUE)
    String unread(@Valid UnreadQuery query, @Valid PageParameters page, HttpServletRequest request, Model model) {
        ListModel.add(model, request, articles.list(query.reason(), query.outlet(), page.page()));
        return "unread";
    }
}
