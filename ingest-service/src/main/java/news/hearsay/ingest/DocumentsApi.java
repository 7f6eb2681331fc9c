package news.hearsay.ingest;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * {@code /articles} for documents of other forms than Hearsay's JSON. In the OpenAPI document, they are media types of
 * the one operation that {@link ArticlesApi} describes.
 */
interface DocumentsApi {

    /** Accepts a document. */
    @Operation(hidden = true)
    ResponseEntity<String> postDocument(
            HttpServletRequest request,
            @RequestParam(name = "outlet", required = false) @Nullable String outlet,
            @RequestParam(name = "url", required = false) @Nullable String url)
            throws Exception;

    /** Accepts many files. */
    @Operation(hidden = true)
    void postFiles(HttpServletRequest request, HttpServletResponse response) throws Exception;
}
