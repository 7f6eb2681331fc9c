package news.hearsay.web.request;

import java.util.Objects;
import java.util.stream.Collectors;
import news.hearsay.platform.http.InvalidField;
import tools.jackson.core.JacksonException;

/** Names the field of a JSON body that could not be read. */
public final class JsonField {

    private static final int MAX_LENGTH = 100;

    private JsonField() {}

    /** Returns the path of the field, such as {@code mail.address}; {@link InvalidField#BODY} if it has none. */
    public static String of(JacksonException error) {
        String path = error.getPath().stream()
                .map(JacksonException.Reference::getPropertyName)
                .filter(Objects::nonNull)
                .collect(Collectors.joining("."));
        return path.isEmpty() ? InvalidField.BODY : path.substring(0, Math.min(MAX_LENGTH, path.length()));
    }
}
