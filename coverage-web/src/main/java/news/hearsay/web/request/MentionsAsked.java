package news.hearsay.web.request;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import news.hearsay.web.read.Filter;
import news.hearsay.web.read.From;
import news.hearsay.web.read.Until;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;

/** What may be asked of the mentions of a thread, or of the statements of a source. */
@ParameterObject
public record MentionsAsked(
        @Parameter(description = "A configured subject") @Size(max = 200) @Nullable
        String subject,

        @Parameter(description = "An aspect of a subject") @Size(max = 200) @Nullable
        String aspect,

        @Parameter(description = "An outlet, by name or id") @Size(max = 200) @Nullable
        String outlet,

        @Parameter(description = "Who said it, by name or id") @Size(max = 200) @Nullable
        String source,

        @Parameter(description = "The kind of source") @Pattern(regexp = Words.KINDS) @Nullable
        String kind,

        @Parameter(description = "What the source does to the claim") @Pattern(regexp = Words.STANCES) @Nullable
        String stance,

        @Parameter(description = "From when on: a date, or a moment with its zone", schema = @Schema(type = "string"))
        @Nullable
        From from,

        @Parameter(
                description = "Until when: a date, which is still within, or a moment with its zone, which is not",
                schema = @Schema(type = "string"))
        @Nullable
        Until until,

        @Parameter(description = "What the page before gave as next") @Size(max = 1000) @Nullable
        String cursor,

        @Parameter(description = "How many rows; 50 if absent") @Min(1) @Max(200) @Nullable
        Integer limit)
        implements Filter {

    private static final int LIMIT = 50;

    @Override
    public int limitOrDefault() {
        return limit == null ? LIMIT : limit;
    }
}
