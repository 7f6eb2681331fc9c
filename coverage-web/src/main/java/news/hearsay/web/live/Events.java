package news.hearsay.web.live;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import news.hearsay.web.WebProperties;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Server-sent events. Requests run on virtual threads, so one may simply wait for what there is to tell. */
@Tag(name = "events", description = "News of new coverage")
@RestController
class Events {

    private final NewsOfCoverage news;
    private final WebProperties limits;
    private final Semaphore places;

    Events(NewsOfCoverage news, WebProperties properties) {
        this.news = news;
        limits = properties;
        places = new Semaphore(limits.clients());
    }

    @Operation(operationId = "events", summary = "Tells of new coverage as it comes", description = """
                    Server-sent events: `event: coverage` with `{"threads":[…]}`, the ids of threads that changed (at most 100; none where that \
                    is not known). Comments in between are signs of life. Who misses some looks again and has missed nothing.""")
    // whatever the client says that it accepts: there is nothing else here
    @ApiResponse(
            responseCode = "200",
            description = "Events",
            content = @Content(mediaType = MediaType.TEXT_EVENT_STREAM_VALUE, schema = @Schema(type = "string")))
    @ApiResponse(responseCode = "503", description = "As many as may listen do already")
    @GetMapping("/events")
    void events(HttpServletResponse response) throws IOException, InterruptedException {
        if (!places.tryAcquire()) {
            response.setHeader(HttpHeaders.RETRY_AFTER, "30");
            response.sendError(HttpStatus.SERVICE_UNAVAILABLE.value());
            return;
        }
        Client client = new Client();
        news.add(client);
        try {
            response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            send(response.getOutputStream(), client);
        } catch (IOException _) {
            // the client went away, as clients do
        } finally {
            news.remove(client);
            places.release();
        }
    }

    private void send(OutputStream out, Client client) throws IOException, InterruptedException {
        write(out, "retry: 3000\n\n");
        while (news.isRunning()) {
            switch (client.next(limits.heartbeat())) {
                case Client.Word.Changed changed ->
                    write(
                            out,
                            "event: coverage\ndata: {\"threads\":[%s]}\n\n"
                                    .formatted(changed.threads().stream()
                                            .map(id -> '"' + id + '"')
                                            .collect(Collectors.joining(","))));
                case Client.Word.Alive _ -> write(out, ":\n\n");
                case Client.Word.Over _ -> {
                    return;
                }
            }
        }
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }
}
