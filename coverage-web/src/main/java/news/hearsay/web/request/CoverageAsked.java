package news.hearsay.web.request;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import news.hearsay.web.read.Coverage;
import news.hearsay.web.read.Filter;
import news.hearsay.web.read.From;
import news.hearsay.web.read.Until;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;

/** What may be asked of the coverage of each day. */
@ParameterObject
public record CoverageAsked(
        @Parameter(description = "A configured subject") @Size(max = 200) @Nullable
        String subject,

        @Parameter(description = "An aspect of a subject") @Size(max = 200) @Nullable
        String aspect,

        @Parameter(description = "An outlet, by name or id") @Size(max = 200) @Nullable
        String outlet,

        @Parameter(description = "From when on: a date, or a moment with its zone", schema = @Schema(type = "string"))
        @Nullable
        From from,

        @Parameter(
                description = "Until when: a date, which is still within, or a moment with its zone, which is not",
                schema = @Schema(type = "string"))
        @Nullable
        Until until,

        @Parameter(description = "Whether rows are counted by aspect, or by subject alone")
        @Pattern(regexp = "aspect|subject")
        @Nullable
        String by,

        @Parameter(description = "On the page: how long a bar of the timeline is")
        @Pattern(regexp = "day|week|month")
        @Nullable
        String step,

        @Parameter(description = "What the page before gave as next") @Size(max = 1000) @Nullable
        String cursor,

        @Parameter(description = "How many rows; 100 if absent") @Min(1) @Max(200) @Nullable
        Integer limit)
        implements Filter {

    private static final int LIMIT = 100;

    /** What is counted by. */
    public Coverage.By byOrDefault() {
        return "subject".equals(by) ? Coverage.By.SUBJECT : Coverage.By.ASPECT;
    }

    @Override
    public int limitOrDefault() {
        return limit == null ? LIMIT : limit;
    }
}
