package news.hearsay.web.request;

import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;

/** The filters of the articles that contribute no claim. */
@ParameterObject
public record UnreadQuery(
        @Parameter(description = "Why the article contributes no claim; all reasons by default")
        @Pattern(regexp = "language|no-claims|waiting|failed")
        @Nullable
        String reason,

        @Parameter(description = "The name of an outlet, in any spelling, or its id") @Size(max = 200) @Nullable
        String outlet) {}
