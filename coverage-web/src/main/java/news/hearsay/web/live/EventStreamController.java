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

/** Streams server-sent events. Requests run on virtual threads, so each may block while it waits for a message. */
@Tag(name = "events", description = "Notifications of new coverage")
@RestController
class EventStreamController {

    private final CoverageNotifications notifications;
    private final WebProperties properties;
    private final Semaphore places;

    EventStreamController(CoverageNotifications notifications, WebProperties properties) {
        this.notifications = notifications;
        this.properties = properties;
        places = new Semaphore(properties.clients());
    }

    // the stream has one format, so Accept is ignored
    @Operation(operationId = "events", summary = "Streams notifications of new coverage", description = """
        Server-sent events. `event: coverage` has the data `{"threads":[…]}` with the ids of the threads that \
        changed, at most 100; the list is empty if the ids are unknown. Comments are heartbeats. A client \
        that has missed events reloads the data that it shows.\
        """)
    @ApiResponse(
            responseCode = "200",
            description = "The event stream",
            content = @Content(mediaType = MediaType.TEXT_EVENT_STREAM_VALUE, schema = @Schema(type = "string")))
    @ApiResponse(responseCode = "503", description = "The largest number of clients is already connected")
    @GetMapping("/events")
    void events(HttpServletResponse response) throws IOException, InterruptedException {
        if (!places.tryAcquire()) {
            response.setHeader(HttpHeaders.RETRY_AFTER, "30");
            response.sendError(HttpStatus.SERVICE_UNAVAILABLE.value());
            return;
        }
        Subscriber subscriber = new Subscriber();
        notifications.add(subscriber);
        try {
            response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            send(response.getOutputStream(), subscriber);
        } catch (IOException _) {
            // the client has disconnected
        } finally {
            notifications.remove(subscriber);
            places.release();
        }
    }

    private void send(OutputStream out, Subscriber subscriber) throws IOException, InterruptedException {
        write(out, "retry: 3000\n\n");
        while (notifications.isRunning()) {
            switch (subscriber.next(properties.heartbeat())) {
                case Subscriber.Message.ThreadsChanged changed ->
                    write(
                            out,
                            "event: coverage\ndata: {\"threads\":[%s]}\n\n"
                                    .formatted(changed.threads().stream()
                                            .map(id -> '"' + id + '"')
                                            .collect(Collectors.joining(","))));
                case Subscriber.Message.Heartbeat _ -> write(out, ":\n\n");
                case Subscriber.Message.Closed _ -> {
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
