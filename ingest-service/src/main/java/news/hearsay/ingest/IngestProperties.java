package news.hearsay.ingest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import news.hearsay.events.Topics;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * The settings of the ingest service. Lengths are Unicode code points.
 *
 * @param maxBody the largest JSON body, and the largest line of a stream
 * @param bodyTimeout how long a client may take to send one JSON body
 * @param maxDepth how deep JSON may be nested before reading it is given up
 * @param maxFuture how far ahead of now publishedAt may be: embargoes and clocks that run fast
 * @param maxConcurrent how many JSON bodies are worked on at the same time, from when they are there to Kafka's answer
 */
@Validated
@ConfigurationProperties("hearsay.ingest")
record IngestProperties(
        @NotNull @DefaultValue("2MB") DataSize maxBody,

        @NotNull @DurationMin(seconds = 1) @DefaultValue("30s")
        Duration bodyTimeout,

        @Min(1) @Max(500) @DefaultValue("16") int maxDepth,
        @NotNull @DurationMin @DefaultValue("2d") Duration maxFuture,
        @Min(1) @DefaultValue("128") int maxConcurrent,
        @Valid @DefaultValue Lengths lengths,
        @Valid @DefaultValue Load load,
        @Valid @DefaultValue Headers headers,
        @Valid @DefaultValue Stream stream,
        @Valid @DefaultValue Kafka kafka) {

    private static final DataSize ROOM_FOR_THE_OTHER_FIELDS = DataSize.ofKilobytes(64);

    @AssertTrue(message = "maxBody must be from 1KB to 8128KB: an article has to fit a Kafka record of 8 MiB")
    boolean isMaxBodyFittingARecord() {
        return maxBody.toKilobytes() >= 1
                && maxBody.toBytes() + ROOM_FOR_THE_OTHER_FIELDS.toBytes() <= Topics.MAX_RECORD_BYTES;
    }

    @AssertTrue(message = "load.maxInHand must be from maxBody to 1GB")
    boolean isRoomForABody() {
        return load.maxInHand().toBytes() > maxBody.toBytes()
                && load.maxInHand().toGigabytes() <= 1;
    }

    /**
     * When the service turns away: what it costs in memory and how long who is let in may have to wait.
     *
     * @param maxInHand how many bytes of bodies and lines are held at the same time; reading one takes about ten times
     *     as much for a moment
     * @param maxArriving how many JSON bodies may be on their way in
     * @param maxWaiting how many bodies that are there may wait for one of {@code maxConcurrent} places
     * @param patience how long each waits for it before it gets 503
     */
    record Load(
            @NotNull @DefaultValue("16MB") DataSize maxInHand,
            @Min(1) @DefaultValue("512") int maxArriving,
            @Min(0) @DefaultValue("64") int maxWaiting,

            @NotNull @DurationMin @DurationMax(minutes = 1) @DefaultValue("250ms")
            Duration patience) {}

    /**
     * Limits of requests whose line and headers are not whole yet; connections over one of them are closed.
     *
     * @param timeout how long they may take
     * @param maxUnfinished how many there may be at the same time
     */
    record Headers(
            @NotNull @DurationMin(seconds = 1) @DefaultValue("10s")
            Duration timeout,

            @Min(1) @DefaultValue("1000") int maxUnfinished) {}

    /**
     * The longest that each field may be. The text has no limit of its own but {@code maxBody}.
     *
     * @param title the longest title, in code points
     * @param outlet the longest name of an outlet, in code points
     * @param byline the longest byline, in code points
     * @param url the longest URL, in code points
     */
    record Lengths(
            @Min(1) @DefaultValue("1000") int title,
            @Min(1) @DefaultValue("200") int outlet,
            @Min(1) @DefaultValue("500") int byline,
            @Min(1) @DefaultValue("2048") int url) {}

    /**
     * Limits of an NDJSON stream.
     *
     * @param window how many lines may wait for Kafka's answer
     * @param windowSize how many bytes of lines may wait; a line larger than this waits alone
     * @param maxLines how many lines one stream may have
     * @param maxSize how many bytes one stream may have
     * @param maxConcurrent how many streams are read at the same time
     * @param minRate how many bytes a stream has to bring a second, after a grace of {@code bodyTimeout}; only waiting
     *     for them counts
     */
    record Stream(
            @Min(1) @Max(100_000) @DefaultValue("1000") int window,
            @NotNull @DefaultValue("2MB") DataSize windowSize,
            @Min(1) @DefaultValue("1000000") long maxLines,
            @NotNull @DefaultValue("4GB") DataSize maxSize,
            @Min(1) @DefaultValue("8") int maxConcurrent,
            @NotNull @DefaultValue("1KB") DataSize minRate) {

        @AssertTrue(message = "windowSize must be from 1KB to 1GB")
        boolean isWindowSizeUsable() {
            return windowSize.toKilobytes() >= 1 && windowSize.toGigabytes() <= 1;
        }

        @AssertTrue(message = "minRate must be from 1B to 1GB")
        boolean isMinRateUsable() {
            return minRate.toBytes() >= 1 && minRate.toGigabytes() <= 1;
        }
    }

    /**
     * @param deliveryTimeout how long a record may take to be acknowledged before the client gets 503
     * @param connectTimeout how long to look for the broker before the client gets 503
     * @param retryAfter what Retry-After says then
     */
    record Kafka(
            @NotNull @DurationMin(millis = 500) @DurationMax(minutes = 5) @DefaultValue("6s")
            Duration deliveryTimeout,

            @NotNull @DurationMin(millis = 200) @DurationMax(minutes = 5) @DefaultValue("3s")
            Duration connectTimeout,

            @NotNull @DurationMin(seconds = 1) @DefaultValue("5s")
            Duration retryAfter) {}
}
