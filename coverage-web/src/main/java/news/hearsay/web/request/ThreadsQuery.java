package news.hearsay.web.request;

import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.Pattern;
import java.util.Locale;
import news.hearsay.web.read.ThreadOrder;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;

/** The order parameter of the list of threads. */
@ParameterObject
public record ThreadsQuery(
        @Parameter(
                description =
                        "What to sort by, in descending order: the last mention (latest), the last change (changed), "
                                + "the first mention (newest), "
                                + "the number of origins, or the number of mentions; latest by default")
        @Pattern(regexp = "latest|changed|newest|origins|mentions")
        @Nullable
        String order) {

    /** Returns the requested order, or the default. */
    public ThreadOrder orderOrDefault() {
        return order == null ? ThreadOrder.LATEST : ThreadOrder.valueOf(order.toUpperCase(Locale.ROOT));
    }
}
