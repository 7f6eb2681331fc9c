package news.hearsay.web.watch;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.io.IOException;
import java.net.URI;
import java.security.Principal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import news.hearsay.events.Watch;
import news.hearsay.platform.http.InvalidField;
import news.hearsay.web.read.Listing;
import news.hearsay.web.read.WatchAlert;
import news.hearsay.web.read.WatchRepository;
import news.hearsay.web.request.NextPage;
import news.hearsay.web.request.PageParameters;
import news.hearsay.web.request.RequestKey;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The API of watches. A person sees and changes own watches only. */
@Tag(name = "watches", description = "What a person wants to be alerted to, and the alerts")
@ApiResponse(responseCode = "401", description = "Sign-in required")
@ApiResponse(responseCode = "403", description = "The role analyst is required")
@RestController
@RequestMapping(value = "/watches", produces = MediaType.APPLICATION_JSON_VALUE)
class WatchApi {

    private static final String ID = "The id of the watch";
    private static final String INVALID = "Invalid watch: errors lists each field with its fix";
    private static final String ACCEPTED = "The change is in Kafka; alerts follow it after some seconds";
    private static final String UNAVAILABLE = "Kafka or the database is unavailable; retry later";
    private static final String NOT_FOUND = "The person has no watch with this id";

    private final Watches watches;
    private final WatchRepository stored;
    private final WatchTargets targets;

    WatchApi(Watches watches, WatchRepository stored, WatchTargets targets) {
        this.watches = watches;
        this.stored = stored;
        this.targets = targets;
    }

    /** The watches of a person by name. */
    record WatchList(List<CurrentWatch> items) {}

    /**
     * A change that is published: the id of the watch, the id of the event, and when the change was made.
     *
     * @param warnings what may be a mistake, such as a subject that does not exist; the watch is kept nevertheless
     */
    @Schema(name = "AcceptedWatch")
    record Accepted(String id, String eventId, Instant changedAt, List<InvalidField> warnings) {

        static ResponseEntity<Accepted> response(Watch watch, List<InvalidField> warnings) {
            return ResponseEntity.accepted()
                    .location(URI.create("/watches/" + watch.id()))
                    .body(new Accepted(watch.id(), watch.eventId(), watch.changedAt(), warnings));
        }
    }

    @Operation(operationId = "listWatches", summary = "Lists the watches of the person who asks, by name")
    @ApiResponse(responseCode = "200", description = "Success")
    @GetMapping
    WatchList list(@Parameter(hidden = true) Principal person) {
        return new WatchList(
                watches.list(person.getName()).stream().map(CurrentWatch::of).toList());
    }

    @Operation(operationId = "getWatch", summary = "Returns one watch")
    @ApiResponse(responseCode = "200", description = "Success")
    @ApiResponse(responseCode = "404", description = NOT_FOUND)
    @GetMapping("/{id}")
    CurrentWatch get(@Parameter(description = ID) @PathVariable UUID id, @Parameter(hidden = true) Principal person) {
        return CurrentWatch.of(watches.find(id, person.getName()));
    }

    @Operation(
            operationId = "createWatch",
            summary = "Creates a watch, which reports what is received from now on",
            requestBody =
                    @RequestBody(
                            required = true,
                            content = @Content(schema = @Schema(implementation = WatchBody.class))))
    @ApiResponse(responseCode = "202", description = "The watch is in Kafka; Location has its address")
    @ApiResponse(responseCode = "400", description = INVALID)
    @ApiResponse(responseCode = "409", description = "The person has 200 watches")
    @ApiResponse(responseCode = "413", description = "The body is larger than 16 KiB")
    @ApiResponse(responseCode = "503", description = UNAVAILABLE)
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Accepted> create(
            @Parameter(
                            description =
                                    "Identifies the request, such as a UUID: the same watch with the same key is created once")
                    @RequestHeader(name = RequestKey.HEADER, required = false)
                    @Nullable
                    String key,
            @Parameter(hidden = true) HttpServletRequest request,
            @Parameter(hidden = true) Principal person)
            throws IOException {
        return warned(watches.create(WatchJson.read(request.getInputStream()), person.getName(), RequestKey.of(key)));
    }

    @Operation(
            operationId = "changeWatch",
            summary = "Replaces what a watch consists of",
            description = "With another target, it reports what is received from now on.",
            requestBody =
                    @RequestBody(
                            required = true,
                            content = @Content(schema = @Schema(implementation = WatchBody.class))))
    @ApiResponse(responseCode = "202", description = ACCEPTED)
    @ApiResponse(responseCode = "400", description = INVALID)
    @ApiResponse(responseCode = "404", description = NOT_FOUND)
    @ApiResponse(responseCode = "413", description = "The body is larger than 16 KiB")
    @ApiResponse(responseCode = "503", description = UNAVAILABLE)
    @PutMapping(path = "/{id}", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Accepted> change(
            @Parameter(description = ID) @PathVariable UUID id,
            @Parameter(hidden = true) HttpServletRequest request,
            @Parameter(hidden = true) Principal person)
            throws IOException {
        return warned(watches.change(id, WatchJson.read(request.getInputStream()), person.getName()));
    }

    @Operation(operationId = "deleteWatch", summary = "Deletes a watch; its alerts are listed no more")
    @ApiResponse(responseCode = "202", description = ACCEPTED)
    @ApiResponse(responseCode = "404", description = NOT_FOUND)
    @ApiResponse(responseCode = "503", description = UNAVAILABLE)
    @DeleteMapping("/{id}")
    ResponseEntity<Accepted> delete(
            @Parameter(description = ID) @PathVariable UUID id, @Parameter(hidden = true) Principal person) {
        return Accepted.response(watches.delete(id, person.getName()), List.of());
    }

    @Operation(
            operationId = "replayWatch",
            summary = "Lets deliveries that were given up be tried again",
            description = "Needs no body.")
    @ApiResponse(responseCode = "202", description = ACCEPTED)
    @ApiResponse(responseCode = "404", description = NOT_FOUND)
    @ApiResponse(responseCode = "503", description = UNAVAILABLE)
    @PostMapping("/{id}/replay")
    ResponseEntity<Accepted> replay(
            @Parameter(description = ID) @PathVariable UUID id, @Parameter(hidden = true) Principal person) {
        return Accepted.response(watches.replay(id, person.getName()), List.of());
    }

    @Operation(operationId = "listAlerts", summary = "Lists the alerts of a watch, the latest first")
    @ApiResponse(responseCode = "200", description = "Success")
    @ApiResponse(responseCode = "404", description = NOT_FOUND)
    @GetMapping("/{id}/alerts")
    ResponseEntity<Listing<WatchAlert>> alerts(
            @Parameter(description = ID) @PathVariable UUID id,
            @Valid PageParameters page,
            @Parameter(hidden = true) HttpServletRequest request,
            @Parameter(hidden = true) Principal person) {
        watches.find(id, person.getName());
        Listing<WatchAlert> alerts = stored.alerts(id, person.getName(), page.page());
        return NextPage.linked(alerts, request);
    }

    private ResponseEntity<Accepted> warned(Watch watch) {
        return Accepted.response(watch, targets.warnings(watch.target()));
    }
}
