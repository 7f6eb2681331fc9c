package news.hearsay.web.read;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Counts of one outlet on one day, by subject and aspect, or by subject, which leaves aspect null. */
public record DailyCoverage(
        LocalDate day,
        @Nullable String subject,
        @Nullable String aspect,
        String outlet,
        long articles,
        long claims,
        long sources) {}
