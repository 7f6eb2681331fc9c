package news.hearsay.web.request;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import news.hearsay.web.read.CoverageRepository;
import news.hearsay.web.read.Filter;
import news.hearsay.web.read.PageRequest;
import news.hearsay.web.read.RangeEnd;
import news.hearsay.web.read.RangeStart;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;

/** The parameters of the daily coverage. */
@ParameterObject
public record CoverageQuery(
        @Parameter(description = Descriptions.SUBJECT) @Size(max = 200) @Nullable
        String subject,

        @Parameter(description = Descriptions.ASPECT) @Size(max = 200) @Nullable
        String aspect,

        @Parameter(description = Descriptions.OUTLET) @Size(max = 200) @Nullable
        String outlet,

        @Parameter(description = Descriptions.FROM, schema = @Schema(type = "string")) @Nullable
        RangeStart from,

        @Parameter(description = Descriptions.UNTIL, schema = @Schema(type = "string")) @Nullable
        RangeEnd until,

        @Parameter(description = "Whether to count by aspect or by subject; aspect by default")
        @Pattern(regexp = "aspect|subject")
        @Nullable
        String by,

        @Parameter(description = "The length of a bar in the page's timeline; chosen to fit by default")
        @Pattern(regexp = "day|week|month")
        @Nullable
        String step,

        @Parameter(description = Descriptions.CURSOR) @Size(max = 1000) @Nullable
        String cursor,

        @Parameter(description = "The largest number of rows to return; 100 by default") @Min(1) @Max(200) @Nullable
        Integer limit)
        implements Filter {

    private static final int DEFAULT_LIMIT = 100;

    /** Returns the requested grouping, or the default. */
    public CoverageRepository.Grouping byOrDefault() {
        return "subject".equals(by) ? CoverageRepository.Grouping.SUBJECT : CoverageRepository.Grouping.ASPECT;
    }

    /** Returns the requested page. */
    public PageRequest page() {
        return new PageRequest(cursor, limit == null ? DEFAULT_LIMIT : limit);
    }
}
