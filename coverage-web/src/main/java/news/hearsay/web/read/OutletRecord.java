package news.hearsay.web.read;

import java.time.Instant;
import java.util.UUID;

/**
 * A row of {@code outlet_record}: what an outlet is known for. Its counts are at most some minutes old.
 *
 * @param threads the number of claims that it published
 * @param firstReports the number of these that it published first, and other outlets later
 * @param confirmed the number of its claims that a source confirmed later
 * @param denied the number of its claims that a source denied later
 * @param withdrawn the number of mentions that it withdrew
 * @param corrected the number of articles from which it withdrew any
 * @param statements the number of its mentions with a source
 * @param unnamed the number of these with an unnamed source
 */
public record OutletRecord(
        UUID outletId,
        String outlet,
        long threads,
        long firstReports,
        long confirmed,
        long denied,
        long withdrawn,
        long corrected,
        long statements,
        long unnamed,
        Instant firstSeen,
        Instant lastSeen) {

    /** Returns the share of mentions with an unnamed source in those with a source, in percent; 0 without any. */
    public long unnamedPercent() {
        return statements == 0 ? 0 : Math.round(100.0 * unnamed / statements);
    }
}
