package news.hearsay.web.ruling;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
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
import news.hearsay.events.Ruling;
import news.hearsay.events.RulingBody;
import news.hearsay.platform.http.InvalidField;
import news.hearsay.web.read.Listing;
import news.hearsay.web.read.RecordedRuling;
import news.hearsay.web.read.RulingRepository;
import news.hearsay.web.request.NextPage;
import news.hearsay.web.request.NotFoundException;
import news.hearsay.web.request.PageParameters;
import news.hearsay.web.request.RequestKey;
import news.hearsay.web.request.RulingsQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The API of rulings. */
@Tag(name = "rulings", description = "What people decide about attributions, threads, sources and outlets")
@ApiResponse(responseCode = "401", description = "Sign-in required")
@ApiResponse(responseCode = "403", description = "The role analyst is required; for outlets and the list, editor")
@RestController
@RequestMapping(value = "/rulings", produces = MediaType.APPLICATION_JSON_VALUE)
class RulingApi {

    /** The largest body of a request. */
    static final int MAX_BYTES = 256 * 1024;

    private static final String KEY =
            "Identifies the request, such as a UUID: the same ruling with the same key is made once";

    private final Rulings rulings;
    private final RulingRepository stored;
    private final NameWarnings warnings;

    /**
     * A ruling that is published.
     *
     * @param id the id of the ruling
     * @param madeAt when it was made
     * @param warnings what may be a mistake, such as names that no source has yet; the ruling is made nevertheless
     */
    record Accepted(String id, Instant madeAt, List<InvalidField> warnings) {

        static ResponseEntity<Accepted> response(Ruling ruling, List<InvalidField> warnings) {
            return ResponseEntity.accepted()
                    .location(URI.create("/rulings/" + ruling.id()))
                    .body(new Accepted(ruling.id(), ruling.madeAt(), warnings));
        }
    }

    RulingApi(Rulings rulings, RulingRepository stored, NameWarnings warnings) {
        this.rulings = rulings;
        this.stored = stored;
        this.warnings = warnings;
    }

    @Operation(
            operationId = "makeRuling",
            summary = "Makes a ruling, which is in Kafka when the response arrives",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            description = "articleId, revision, reason, and body as in the schema ruling.v1",
                            required = true,
                            content = @Content(mediaType = "application/json", schema = @Schema(type = "object"))))
    @ApiResponse(responseCode = "202", description = "The ruling is in Kafka; Location has its address")
    @ApiResponse(responseCode = "400", description = "Invalid ruling: errors lists each field with its fix")
    @ApiResponse(responseCode = "409", description = "The ruling to undo is undone already; the problem names the undo")
    @ApiResponse(responseCode = "413", description = "The body is larger than 256 KiB")
    @ApiResponse(responseCode = "429", description = "More than 120 rulings a minute; see Retry-After")
    @ApiResponse(responseCode = "503", description = "Kafka or the database is unavailable; retry later")
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Accepted> make(
            @Parameter(description = KEY) @RequestHeader(name = RequestKey.HEADER, required = false) @Nullable
                    String key,
            @Parameter(hidden = true) Principal person,
            @Parameter(hidden = true) HttpServletRequest request)
            throws IOException {
        byte[] json = request.getInputStream().readNBytes(MAX_BYTES + 1);
        if (json.length > MAX_BYTES) {
            throw RulingRefusedException.tooLarge(MAX_BYTES);
        }
        Ruling ruling = rulings.make(RulingJson.read(json), person.getName(), RequestKey.of(key));
        return Accepted.response(ruling, warnings.of(ruling.body()));
    }

    @Operation(
            operationId = "undoRuling",
            summary = "Undoes a ruling; an undo can be undone, too",
            description =
                    "Needs no body. Two requests at the same time may both be accepted; undo both undos to revert.")
    @ApiResponse(responseCode = "202", description = "The undo is in Kafka; Location has its address")
    @ApiResponse(responseCode = "404", description = "No stored ruling has this id")
    @ApiResponse(responseCode = "409", description = "The ruling is undone already; the problem names the undo")
    @ApiResponse(responseCode = "503", description = "Kafka or the database is unavailable; retry later")
    @PostMapping("/{id}/undo")
    ResponseEntity<Accepted> undo(
            @Parameter(description = "The id of the ruling to undo") @PathVariable UUID id,
            @Parameter(description = KEY) @RequestHeader(name = RequestKey.HEADER, required = false) @Nullable
                    String key,
            @Parameter(hidden = true) Principal person) {
        RulingDraft undo = new RulingDraft(null, null, null, new RulingBody.Undo(id.toString()));
        return Accepted.response(rulings.make(undo, person.getName(), RequestKey.of(key)), List.of());
    }

    @Operation(operationId = "listRulings", summary = "Lists who ruled what, when and why; the latest first")
    @ApiResponse(responseCode = "200", description = "Success")
    @ApiResponse(responseCode = "400", description = "Invalid parameter: errors lists each with its fix")
    @GetMapping
    ResponseEntity<Listing<RecordedRuling>> list(
            @Valid RulingsQuery query,
            @Valid PageParameters page,
            @Parameter(hidden = true) HttpServletRequest request) {
        Listing<RecordedRuling> listing = stored.list(query.selection(), page.page());
        return NextPage.linked(listing, request);
    }

    @Operation(operationId = "getRuling", summary = "Returns one ruling and whether it applies")
    @ApiResponse(responseCode = "200", description = "Success")
    @ApiResponse(responseCode = "404", description = "No stored ruling has this id")
    @GetMapping("/{id}")
    RecordedRuling get(@Parameter(description = "The id of the ruling") @PathVariable UUID id) {
        return stored.find(id).orElseThrow(() -> new NotFoundException("ruling"));
    }
}
