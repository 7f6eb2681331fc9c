package news.hearsay.web.request;

import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.Pattern;
import java.util.Locale;
import news.hearsay.web.read.OutletOrder;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;

/** The parameters of the list of outlets. */
@ParameterObject
public record OutletsQuery(
        @Parameter(description = ORDER)
        @Pattern(regexp = "threads|first|confirmed|denied|withdrawn|unnamed|latest")
        @Nullable
        String order) {

    private static final String ORDER = "What to sort by, in descending order: "
            + "the number of claims (threads), of first reports (first), of claims "
            + "confirmed or denied later, of withdrawn mentions, the share of unnamed sources (unnamed), "
            + "or the last mention (latest); threads by default";

    /** Returns the requested order, or the default. */
    public OutletOrder orderOrDefault() {
        return order == null ? OutletOrder.THREADS : OutletOrder.valueOf(order.toUpperCase(Locale.ROOT));
    }
}
