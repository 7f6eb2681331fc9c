package news.hearsay.ingest;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import news.hearsay.platform.http.Excerpt;
import news.hearsay.platform.http.InvalidField;
import org.springframework.web.util.UriComponentsBuilder;

/** Checks the names of query parameters: the client's intention would be lost if a misspelt one was ignored. */
final class ArticleParameters {

    private ArticleParameters() {}

    /** @throws InvalidArticleException if there is another parameter, or one of them is there twice */
    static void requireOnly(HttpServletRequest request, String... allowed) {
        List<String> names = List.of(allowed);
        List<InvalidField> errors = new ArrayList<>();
        UriComponentsBuilder.newInstance()
                .query(request.getQueryString())
                .build()
                .getQueryParams()
                .forEach((name, values) -> {
                    String parameter = "parameter " + Excerpt.of(name);
                    if (!names.contains(name)) {
                        errors.add(new InvalidField(parameter, "is not known", fix(names)));
                    } else if (values.size() > 1) {
                        errors.add(new InvalidField(
                                parameter, "is there %d times".formatted(values.size()), "send it once"));
                    }
                });
        if (!errors.isEmpty()) {
            throw new InvalidArticleException(errors);
        }
    }

    private static String fix(List<String> names) {
        return names.isEmpty()
                ? "omit it; with multipart/form-data, outlet and url are parts before the files"
                : "omit it; known here: " + String.join(", ", names);
    }
}
