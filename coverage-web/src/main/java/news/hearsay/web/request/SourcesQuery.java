package news.hearsay.web.request;

import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.Pattern;
import java.util.Locale;
import news.hearsay.web.read.SourceOrder;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;

/** The parameters of the list of sources. */
@ParameterObject
public record SourcesQuery(
        @Parameter(description = "The kind of source") @Pattern(regexp = AllowedValues.KINDS) @Nullable
        String kind,

        @Parameter(description = ORDER)
        @Pattern(regexp = "statements|threads|outlets|confirmed|denied|denials|changes|withdrawn|latest")
        @Nullable
        String order) {

    private static final String ORDER = "What to sort by, in descending order: "
            + "a count of that name, or the last mention (latest); statements by default";

    /** Returns the requested order, or the default. */
    public SourceOrder orderOrDefault() {
        return order == null ? SourceOrder.STATEMENTS : SourceOrder.valueOf(order.toUpperCase(Locale.ROOT));
    }
}
