package news.hearsay.web.request;

import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import news.hearsay.web.read.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;

/** The paging parameters of lists of threads and mentions. */
@ParameterObject
public record PageParameters(
        @Parameter(description = Descriptions.CURSOR) @Size(max = 1000) @Nullable
        String cursor,

        @Parameter(description = "The largest number of rows to return; 50 by default") @Min(1) @Max(200) @Nullable
        Integer limit) {

    private static final int DEFAULT_LIMIT = 50;

    /** Returns the requested page. */
    public PageRequest page() {
        return new PageRequest(cursor, limit == null ? DEFAULT_LIMIT : limit);
    }
}
