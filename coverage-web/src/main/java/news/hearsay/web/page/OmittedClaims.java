package news.hearsay.web.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import news.hearsay.web.read.CoverageRepository;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The claims that coverage by aspect omits, because they touch no configured subject, and where they are shown.
 *
 * @param counts the address of the counts by subject
 * @param threads the address of the threads
 */
record OmittedClaims(long claims, long articles, String counts, String threads) {

    static OmittedClaims of(CoverageRepository.WithoutSubject count, HttpServletRequest request) {
        return new OmittedClaims(
                count.claims(),
                count.articles(),
                address(request, "/coverage", Map.of("by", "subject")),
                address(request, "/threads", Map.of()));
    }

    private static String address(HttpServletRequest request, String path, Map<String, String> parameters) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(request.getContextPath() + path);
        parameters.forEach(address::queryParam);
        for (String parameter : List.of("outlet", "from", "until")) {
            String value = request.getParameter(parameter);
            if (value != null && !value.isBlank()) {
                address.queryParam(parameter, "{" + parameter + "}").uriVariables(Map.of(parameter, value));
            }
        }
        return address.build().encode().toUriString();
    }
}
