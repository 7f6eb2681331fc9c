package news.hearsay.web.request;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import news.hearsay.web.read.RangeStart;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;

/** The parameters of the changes since a time. */
@ParameterObject
public record ChangesQuery(
        @Parameter(
                description = "The time since which changes are returned, exclusive: a date (UTC) or a timestamp with a"
                        + " zone; 24 hours ago by default",
                schema = @Schema(type = "string"))
        @Nullable
        RangeStart since,

        @Parameter(description = "The only kind of change to return; all by default")
        @Pattern(regexp = "contested|gained|withdrawn|new|repeated")
        @Nullable
        String change,

        @Parameter(description = "The largest number of threads of each kind; 20 by default")
        @Min(1)
        @Max(200)
        @Nullable
        Integer limit) {

    private static final int DEFAULT_LIMIT = 20;

    /** Returns the requested time, or the default. */
    public Instant sinceOrDefault(Instant now) {
        return since == null ? now.minus(1, ChronoUnit.DAYS) : since.at();
    }

    /** Returns the requested limit, or the default. */
    public int limitOrDefault() {
        return limit == null ? DEFAULT_LIMIT : limit;
    }
}
