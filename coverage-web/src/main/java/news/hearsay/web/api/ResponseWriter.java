package news.hearsay.web.api;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotReadableException;

/** Writes responses of the API in one format. */
abstract class ResponseWriter extends AbstractHttpMessageConverter<Object> {

    private final String format;

    /** @param format the name of the format, for error messages */
    ResponseWriter(String format, String mediaType) {
        super(StandardCharsets.UTF_8, MediaType.valueOf(mediaType));
        this.format = format;
    }

    @Override
    protected boolean supports(Class<?> type) {
        return type.getName().startsWith("news.hearsay.web.");
    }

    @Override
    public boolean canRead(Class<?> type, @Nullable MediaType mediaType) {
        return false;
    }

    @Override
    protected Object readInternal(Class<?> type, HttpInputMessage message) {
        throw new HttpMessageNotReadableException(format + " cannot be read", message);
    }
}
