package news.hearsay.web.request;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The header {@code Idempotency-Key}: a request that is repeated with the same key has the effect of one. */
public final class RequestKey {

    /** The name of the header. */
    public static final String HEADER = "Idempotency-Key";

    /** Letters, digits and most signs; the draft of the header has the key in quotation marks. */
    private static final Pattern KEY = Pattern.compile("\"?([!#-~]{1,100})\"?");

    private RequestKey() {}

    /**
     * Returns the key without quotation marks; null if the header is absent. A malformed key is a problem with status
     * 400.
     */
    public static @Nullable String of(@Nullable String header) {
        if (header == null) {
            return null;
        }
        var key = KEY.matcher(header.strip());
        if (!key.matches()) {
            throw new InvalidParametersException(
                    List.of(ParameterFixes.invalid(HEADER, "not a key of 1 to 100 ASCII characters without spaces")));
        }
        return key.group(1);
    }
}
