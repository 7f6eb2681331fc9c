package news.hearsay.web.read;

import java.time.Instant;
import java.util.UUID;

/**
 * A row of {@code source_record}: what a named source is known for. Its counts are at most some minutes old.
 *
 * @param statements the number of mentions with this source
 * @param threads the number of claims that it asserted
 * @param outlets the number of outlets with such a mention
 * @param confirmed the number of its claims that another source confirmed later
 * @param denied the number of its claims that another source denied later
 * @param denials the number of mentions in which it denies a claim
 * @param changes the number of its changes of position
 * @param withdrawn the number of its mentions that an outlet withdrew
 */
public record SourceRecord(
        UUID sourceId,
        String source,
        String kind,
        boolean governmental,
        long statements,
        long threads,
        long outlets,
        long confirmed,
        long denied,
        long denials,
        long changes,
        long withdrawn,
        Instant firstSeen,
        Instant lastSeen) {}
