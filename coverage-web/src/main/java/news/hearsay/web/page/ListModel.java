package news.hearsay.web.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.TreeMap;
import news.hearsay.web.read.Listing;
import news.hearsay.web.request.NextPage;
import org.springframework.ui.Model;

/** What every page with a list has in its model. */
final class ListModel {

    private ListModel() {}

    /** Adds the rows, the request's parameters and the address of the next page. */
    static void add(Model model, HttpServletRequest request, Listing<?> listing) {
        Map<String, String> parameters = parameters(request);
        model.addAttribute("parameters", parameters);
        model.addAttribute("items", listing.items());
        model.addAttribute("next", NextPage.address(listing, request));
        model.addAttribute("isContinued", parameters.containsKey("cursor"));
    }

    /** Returns the request's parameters. */
    static Map<String, String> parameters(HttpServletRequest request) {
        Map<String, String> parameters = new TreeMap<>();
        request.getParameterMap().forEach((name, values) -> parameters.put(name, values[0]));
        return parameters;
    }
}
