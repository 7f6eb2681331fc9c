package news.hearsay.web.read;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import news.hearsay.events.EventCodec;
import org.jspecify.annotations.Nullable;

/**
 * A row of the view {@code ruling_status}: what a person decided, and whether it applies.
 *
 * @param status {@code applied}, {@code undone}, {@code superseded}, or what else the view contains
 * @param detail why it is {@code for review}; null otherwise
 * @param attributionId the attribution of the article's current revision that it applies to; null if there is none
 * @param body what is decided, as JSON
 */
public record RecordedRuling(
        UUID id,
        String kind,
        Instant madeAt,
        String madeBy,
        @Nullable String reason,
        @Nullable String articleId,
        @Nullable String revision,
        @Nullable UUID undoes,
        String status,
        @Nullable String detail,
        @Nullable String attributionId,

        @Schema(type = "object", description = "What is decided: the property body of the event, see ruling.v1.json")
        @JsonRawValue
        String body) {

    /** What is decided, as words to read. */
    public String text() {
        return RulingText.of(EventCodec.readRulingBody(body));
    }

    /** Whether it concerns outlets, so that only an editor may undo it. */
    public boolean concernsOutlets() {
        return kind.endsWith("-outlet");
    }
}
