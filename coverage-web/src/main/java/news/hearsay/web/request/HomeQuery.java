package news.hearsay.web.request;

import jakarta.validation.constraints.Pattern;
import news.hearsay.web.read.RangeStart;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of the start page.
 *
 * @param since the time since which changes are shown; the last visit by default
 * @param step the length of a bar in the timeline: day, week or month; chosen to fit by default
 */
public record HomeQuery(
        @Nullable RangeStart since,
        @Pattern(regexp = "day|week|month") @Nullable String step) {}
