package news.hearsay.ingest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ProblemDetail;

/**
 * The result of one link.
 *
 * @param line the place of the link in the request, from 1
 * @param link the link as sent; null if the line has none
 * @param status 202 if Kafka has acknowledged all articles of the document, otherwise the status of the problem
 * @param address the address of the document, if redirects led to another one
 * @param form the form that the document has, such as html or rss
 * @param notice how the declared media type differs from the form
 * @param articles the articles that Kafka has acknowledged
 * @param problem the first problem
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record LinkResult(
        long line,
        @Nullable String link,
        int status,
        @Nullable String address,
        @Nullable String form,
        @Nullable String notice,
        List<Published> articles,
        @Nullable ProblemDetail problem) {

    /**
     * An article that Kafka has acknowledged.
     *
     * @param incomplete true if the text is a teaser or the open part of a page behind a paywall
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Published(
            String id,
            String revision,
            String title,
            String outlet,
            @Nullable Boolean incomplete) {}

    static LinkResult rejected(long line, @Nullable String link, ProblemDetail problem) {
        return new LinkResult(line, link, problem.getStatus(), null, null, null, List.of(), problem);
    }
}
