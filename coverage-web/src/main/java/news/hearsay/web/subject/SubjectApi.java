package news.hearsay.web.subject;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.security.Principal;
import java.util.List;
import news.hearsay.web.request.NotFoundException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The API of subjects. A change is published as an event; the store applies it within moments. */
@RestController
@Tag(name = "subjects")
@RequestMapping(produces = MediaType.APPLICATION_JSON_VALUE)
class SubjectApi {

    private final SubjectRepository subjects;
    private final SubjectChanges changes;
    private final SubjectPreview preview;
    private final PhraseSuggestions suggestions;

    SubjectApi(
            SubjectRepository subjects, SubjectChanges changes, SubjectPreview preview, PhraseSuggestions suggestions) {
        this.subjects = subjects;
        this.changes = changes;
        this.preview = preview;
        this.suggestions = suggestions;
    }

    /** All subjects, and how far stored claims have been marked by them. */
    record SubjectList(List<CurrentSubject> items, SubjectRepository.Progress marking) {}

    /** A subject, and phrases that its claims have in common. */
    record SubjectDetail(CurrentSubject subject, List<PhraseSuggestions.Suggestion> suggestions) {}

    @Operation(operationId = "listSubjects", summary = "Lists the subjects that claims are marked with")
    @GetMapping("/subjects")
    SubjectList list() {
        return new SubjectList(subjects.list(), subjects.progress());
    }

    @Operation(operationId = "getSubject", summary = "Returns a subject, and phrases that its claims have in common")
    @ApiResponse(responseCode = "404", description = "There is no such subject")
    @GetMapping("/subjects/{name}")
    SubjectDetail subject(@PathVariable String name) {
        CurrentSubject subject = subjects.find(name).orElseThrow(() -> new NotFoundException("subject"));
        return new SubjectDetail(subject, suggestions.of(subject));
    }

    @Operation(
            operationId = "defineSubject",
            summary = "Defines a subject, or replaces the one of that name",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                                            schema = @Schema(implementation = SubjectBody.class))))
    @ApiResponse(responseCode = "202", description = "Kafka has the event; claims are marked within moments")
    @ApiResponse(responseCode = "400", description = "A field is missing or malformed")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @PutMapping(path = "/subjects/{name}", consumes = MediaType.APPLICATION_JSON_VALUE)
    SubjectChanges.Accepted define(@PathVariable String name, HttpServletRequest request, Principal editor)
            throws IOException {
        return changes.define(name, SubjectChanges.read(request.getInputStream()), editor);
    }

    @Operation(
            operationId = "deleteSubject",
            summary = "Deletes a subject; no claim is marked with it any more",
            description = "If it was deleted before, the response has the event of that time.")
    @ApiResponse(responseCode = "202", description = "Kafka has the event; marks are removed within moments")
    @ApiResponse(responseCode = "404", description = "There is no such subject")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @DeleteMapping("/subjects/{name}")
    SubjectChanges.Accepted delete(@PathVariable String name, Principal editor) {
        return changes.delete(name, editor);
    }

    @Operation(
            operationId = "previewSubject",
            summary = "Counts what a definition would mark, without saving it; at most four seconds",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                                            schema = @Schema(implementation = SubjectBody.class))))
    @ApiResponse(responseCode = "400", description = "A field is missing or malformed")
    @PostMapping(path = "/subjects/preview", consumes = MediaType.APPLICATION_JSON_VALUE)
    SubjectPreview.Result preview(HttpServletRequest request, Principal editor) throws IOException {
        return preview.of(changes.definition("preview", SubjectChanges.read(request.getInputStream()), editor));
    }
}
