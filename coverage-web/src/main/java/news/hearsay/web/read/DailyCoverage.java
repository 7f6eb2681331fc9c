package news.hearsay.web.read;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A row of the view {@code coverage_daily_by_aspect}, or of {@code coverage_daily}, which leaves aspect null. */
public record DailyCoverage(
        LocalDate day,
        @Nullable String subject,
        @Nullable String aspect,
        String outlet,
        long articles,
        long claims,
        long sources) {}
