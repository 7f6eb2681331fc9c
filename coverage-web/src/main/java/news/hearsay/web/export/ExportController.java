package news.hearsay.web.export;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import news.hearsay.web.read.ClaimThread;
import news.hearsay.web.read.ExportRepository;
import news.hearsay.web.read.ThreadMention;
import news.hearsay.web.request.ConfidenceParameters;
import news.hearsay.web.request.FilterParameters;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Downloads of whole lists. The response is a stream, so neither a cursor nor a limit is needed. */
@Tag(name = "export", description = "All statements or threads that match, as a file")
@ApiResponse(
        responseCode = "200",
        description = "The file, whose columns docs/exports.md describes",
        content = {
            @Content(mediaType = "text/csv", schema = @Schema(type = "string")),
            @Content(mediaType = "application/x-ndjson", schema = @Schema(type = "string")),
            @Content(
                    mediaType = "application/vnd.apache.parquet",
                    schema = @Schema(type = "string", format = "binary")),
            @Content(mediaType = "application/ld+json", schema = @Schema(type = "string"))
        })
@ApiResponse(responseCode = "400", description = "Invalid parameter: errors lists each with its fix")
@ApiResponse(responseCode = "503", description = "The largest number of exports is running; retry later")
@RestController
class ExportController {

    private final ExportRepository repository;
    private final Exporter exporter;

    ExportController(ExportRepository repository, Exporter exporter) {
        this.repository = repository;
        this.exporter = exporter;
    }

    @Operation(operationId = "exportStatements", summary = "Exports statements: mentions of claims, the earliest first")
    @GetMapping("/export/statements")
    void statements(
            @Valid FilterParameters filter,
            @Valid ConfidenceParameters confidence,
            @Valid StatementExportQuery query,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException, ServletException, HttpMediaTypeNotAcceptableException {
        send(
                new Exporter.Content<>(
                        "statements",
                        ThreadMention.class,
                        rows -> repository.mentions(confidence.with(filter), query.q(), query.thread(), rows)),
                query.format(),
                request,
                response);
    }

    @Operation(operationId = "exportThreads", summary = "Exports threads, the earliest first")
    @GetMapping("/export/threads")
    void threads(
            @Valid FilterParameters filter,
            @Valid ExportQuery query,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException, ServletException, HttpMediaTypeNotAcceptableException {
        send(
                new Exporter.Content<>("threads", ClaimThread.class, rows -> repository.threads(filter, rows)),
                query.format(),
                request,
                response);
    }

    private <T extends Record> void send(
            Exporter.Content<T> content,
            @Nullable String format,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException, ServletException, HttpMediaTypeNotAcceptableException {
        Optional<ExportFormat> chosen =
                ExportFormat.of(format, MediaType.parseMediaTypes(request.getHeader(HttpHeaders.ACCEPT)));
        if (chosen.isEmpty()) {
            throw new HttpMediaTypeNotAcceptableException(List.copyOf(ExportFormat.mediaTypes()));
        }
        if (request.getMethod().equals(HttpMethod.HEAD.name())) {
            Exporter.describe(content.name(), chosen.get(), response);
        } else {
            exporter.send(content, chosen.get(), response);
        }
    }
}
