package news.hearsay.coverage.web.api;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import tools.jackson.databind.json.JsonMapper;

/** Answers as JSON-LD; see {@link LinkedData}. */
@Component
final class LinkedDataWriter extends AbstractHttpMessageConverter<Object> {

    private final JsonMapper json;

    LinkedDataWriter(JsonMapper json) {
        super(StandardCharsets.UTF_8, MediaType.valueOf(CoverageApi.JSON_LD));
        this.json = json;
    }

    @Override
    protected boolean supports(Class<?> type) {
        return type.getName().startsWith("news.hearsay.coverage.web.");
    }

    @Override
    public boolean canRead(Class<?> type, @Nullable MediaType mediaType) {
        return false;
    }

    @Override
    protected Object readInternal(Class<?> type, HttpInputMessage message) {
        throw new HttpMessageNotReadableException("JSON-LD is only written", message);
    }

    @Override
    protected void writeInternal(Object answer, HttpOutputMessage message) throws IOException {
        String base = ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString();
        message.getBody().write(json.writeValueAsBytes(new LinkedData(base).document(answer)));
    }
}
