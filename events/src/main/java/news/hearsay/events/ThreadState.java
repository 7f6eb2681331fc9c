package news.hearsay.events;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The current state of a thread: claims with the same content, with their counts. The record with the thread's id as
 * key that comes last on the topic has the thread's state. Topic: {@code hearsay.threads.v1}.
 *
 * @param id the id of the thread, which is the key of the record in Kafka
 * @param headline the claim in the words of the earliest mention that asserts it
 * @param subjects the configured subjects of its claims, sorted
 * @param aspects the aspects of these subjects, sorted
 * @param firstSeen when its first mention was published; if unknown, when it was received
 * @param lastSeen the same for its last mention
 * @param lastChanged when it last gained or lost a mention: the first reception of the revision that added or withdrew
 *     one
 * @param mentions number of mentions that assert the claim
 * @param articles number of articles with such a mention
 * @param outlets number of outlets with such a mention
 * @param outletNames the names of these outlets, sorted
 * @param reports number of reports with such a mention; copies of a report count once
 * @param origins number of distinct origins
 * @param namedOrigins number of origins that are named and whose identity is certain
 * @param anonymousOrigins number of origins that are anonymous
 * @param governmentalOrigins number of origins that are governmental
 * @param denials number of mentions that deny the claim
 * @param oppositeId the id of the thread that says the opposite; null if there is none
 */
public record ThreadState(
        String id,
        String headline,
        List<String> subjects,
        List<String> aspects,
        Instant firstSeen,
        Instant lastSeen,
        Instant lastChanged,
        @JsonProperty(required = true) long mentions,
        @JsonProperty(required = true) long articles,
        @JsonProperty(required = true) long outlets,
        List<String> outletNames,
        @JsonProperty(required = true) long reports,
        @JsonProperty(required = true) long origins,
        @JsonProperty(required = true) long namedOrigins,
        @JsonProperty(required = true) long anonymousOrigins,
        @JsonProperty(required = true) long governmentalOrigins,
        @JsonProperty(required = true) long denials,
        @Nullable String oppositeId) {

    /** @throws InvalidEventException if a required field is missing or blank, or a count is negative */
    public ThreadState {
        Require.text("id", id);
        Require.present("headline", headline);
        subjects = Require.list("subjects", subjects);
        aspects = Require.list("aspects", aspects);
        Require.present("firstSeen", firstSeen);
        Require.present("lastSeen", lastSeen);
        Require.present("lastChanged", lastChanged);
        outletNames = Require.list("outletNames", outletNames);
        for (long count : new long[] {
            mentions, articles, outlets, reports, origins, namedOrigins, anonymousOrigins, governmentalOrigins, denials
        }) {
            if (count < 0) {
                throw new InvalidEventException("counts must not be negative");
            }
        }
    }
}
