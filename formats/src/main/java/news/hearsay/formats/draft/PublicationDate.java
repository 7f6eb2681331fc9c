package news.hearsay.formats.draft;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import news.hearsay.formats.FoundField;
import news.hearsay.formats.date.StatedDate;
import org.jspecify.annotations.Nullable;

/** The date of an article while it is found: the first of several that is usable. Not thread-safe. */
final class PublicationDate {

    private static final Instant EARLIEST = Instant.parse("1600-01-01T00:00:00Z");

    /** A later date is a mistake or announces something; clocks and time zones explain less than this. */
    private static final Duration MAX_FUTURE = Duration.ofHours(26);

    private final Instant now;
    private final List<String> future = new ArrayList<>();
    private @Nullable FoundField<Instant> found;

    PublicationDate(Instant now) {
        this.now = now;
    }

    @Nullable
    FoundField<Instant> found() {
        return found;
    }

    /** Offers a date. One that cannot be read or is in the future is not taken. */
    void offer(@Nullable String value, String from) {
        StatedDate date = found != null || value == null ? null : StatedDate.parse(value);
        if (date == null || isDefault(date.instant())) {
            return;
        }
        if (date.instant().isAfter(now.plus(MAX_FUTURE))) {
            future.add(from);
            return;
        }
        List<String> notes = new ArrayList<>();
        if (!date.assumed().isEmpty()) {
            notes.add("assumed: " + String.join(", ", date.assumed()));
        }
        if (!future.isEmpty()) {
            notes.add("in the future and not taken: " + String.join(", ", future));
        }
        String place = notes.isEmpty() ? from : from + " (" + String.join("; ", notes) + ")";
        found = new FoundField<>(date.instant(), place);
    }

    /** No news was printed before 1600; software writes the year 1 or the first second of 1970 for an unknown date. */
    private static boolean isDefault(Instant date) {
        return date.isBefore(EARLIEST) || date.equals(Instant.EPOCH);
    }
}
