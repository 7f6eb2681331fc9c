package news.hearsay.web.request;

import java.util.List;
import java.util.stream.Collectors;
import news.hearsay.platform.http.InvalidField;

/** A request with parameters that are unknown, repeated or malformed. The message lists them. */
final class InvalidParametersException extends RuntimeException {

    private final transient List<InvalidField> errors;

    InvalidParametersException(List<InvalidField> errors) {
        super(
                errors.stream()
                        .map(error -> error.field() + ": " + error.detail())
                        .collect(Collectors.joining("; ")),
                null,
                false,
                false);
        this.errors = List.copyOf(errors);
    }

    List<InvalidField> errors() {
        return errors;
    }
}
