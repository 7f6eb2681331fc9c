package news.hearsay.web.request;

import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import news.hearsay.web.read.Filter;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;

/** The filter parameter of lists of mentions that lists of threads do not have. */
@ParameterObject
public record ConfidenceParameters(
        @Parameter(description = Descriptions.MINIMUM_CONFIDENCE) @DecimalMin("0") @DecimalMax("1") @Nullable
        Double minimumConfidence) {

    /** The name of the parameter. */
    public static final String NAME = "minimumConfidence";

    /** Returns a filter that matches the mentions that the given filter matches and that have this confidence. */
    public Filter with(FilterParameters filter) {
        return new MentionFilter(filter, minimumConfidence);
    }
}
