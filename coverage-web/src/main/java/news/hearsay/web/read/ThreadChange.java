package news.hearsay.web.read;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A thread that changed since a time, under the most notable of its changes.
 *
 * @param change {@code contested}: a source denied the claim or changed its position; {@code gained}: the thread is
 *     older and gained an independent origin; {@code withdrawn}: an outlet withdrew the claim; {@code new}: all of its
 *     mentions arrived since; {@code repeated}: it only gained mentions
 * @param isNew whether all of its mentions arrived since
 * @param threadsOfKind the number of threads with this change
 * @param arrivals the number of mentions that arrived since
 * @param arrivedIn the outlets of these mentions
 * @param gainedOrigins the origins of which no mention arrived before
 * @param deniedBy the sources, or else outlets, whose denials arrived since
 * @param changedBy the sources whose changes of position arrived since
 * @param withdrawnBy the outlets that withdrew the claim since
 * @param since the time since which changes are listed: the requested one, or a later one if there are too many
 */
public record ThreadChange(
        String change,
        UUID id,
        String headline,
        List<String> aspects,
        long origins,
        long namedOrigins,
        long outlets,
        long mentions,
        long denials,
        Instant firstSeen,
        Instant lastSeen,
        Instant lastChanged,
        long arrivals,
        List<String> arrivedIn,
        List<String> gainedOrigins,
        List<String> deniedBy,
        List<String> changedBy,
        List<String> withdrawnBy,
        boolean isNew,
        long threadsOfKind,
        Instant since) {}
